package vn.tonghop.warehouse.intake.source;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Reason;

/**
 * A place that agencies deliver to. Every method talks to that place within the time limits of its
 * settings and throws {@link SourceUnavailable} when it cannot be reached: the caller goes on with
 * its other sources.
 */
public interface Source {

  /** The source's name in receipts and logs. */
  String name();

  /**
   * Whether it lies on our own disk, which answers or fails at once: what is far away may keep us
   * waiting, and is given up when its time is over.
   */
  default boolean isAtHand() {
    return false;
  }

  /** What lies there and has settled, in the order of agency, time and name. */
  List<Arrival> listArrivals();

  /**
   * What lies there and could not be looked at.
   *
   * @param agency empty if it concerns no one agency
   * @param thing which folder or entry
   * @param why for the agency too, with what to do
   */
  record Trouble(String agency, String thing, Reason why) {}

  /** What the last listing passed over because it could not be looked at. */
  default List<Trouble> listTroubles() {
    return List.of();
  }

  /**
   * Copies one arrival to {@code target}, which must not exist; afterwards it is whole or absent.
   *
   * @throws SourceUnavailable if it cannot be brought whole, or changed since it was listed
   * @throws Unacceptable if it is larger than what is taken, or cannot be taken for another reason
   */
  void fetch(Arrival arrival, Path target);

  /**
   * Says that the arrival is safely landed, so that it is not listed again. Saying so twice changes
   * nothing.
   */
  void acknowledge(Arrival arrival);
}
