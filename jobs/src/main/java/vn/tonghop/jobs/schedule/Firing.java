package vn.tonghop.jobs.schedule;

import java.time.Instant;
import vn.tonghop.warehouse.Coded;

/**
 * An appointment of the schedule and what has become of it.
 *
 * @param due when it is to be done
 * @param ended when it was last heard of; {@link Instant#MAX} if never
 * @param attempts how often it was begun
 * @param detail why it failed or lapsed
 */
public record Firing(
    Instant due,
    String verb,
    String subject,
    State state,
    Instant ended,
    long attempts,
    String detail) {

  /** What has become of an appointment. */
  public enum State implements Coded {
    PLANNED,
    /** Its time has come and nobody has served since. */
    AWAITED,
    /** It was begun: it is at work, or its process died at it and it is asked for again. */
    BEGUN,
    DONE,
    /** It is asked for again. */
    FAILED,
    /** Its time went by while the machine was off, and done late it would be untrue. */
    LAPSED,
    /** It was due before the home was made, or before the regime that asks for it was recorded. */
    NOT_OWED
  }
}
