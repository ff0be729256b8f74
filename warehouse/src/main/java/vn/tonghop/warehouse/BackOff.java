package vn.tonghop.warehouse;

import java.time.Duration;

/**
 * How long to wait before what failed is tried again: a pause that doubles with each failure.
 *
 * @param first after the first failure
 * @param doublings how often it doubles at most
 */
public record BackOff(Duration first, int doublings) {

  /** From a minute to about an hour. */
  public static final BackOff STANDARD = new BackOff(Duration.ofMinutes(1), 6);

  /** The pause after so many failures, from 1. */
  public Duration after(int failures) {
    return first.multipliedBy(1L << Math.min(failures - 1, doublings));
  }
}
