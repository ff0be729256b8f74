package vn.tonghop.warehouse.intake.source;

import java.time.Duration;

/**
 * How long a source may keep us waiting.
 *
 * @param connectTimeout to be let in
 * @param readTimeout without a single byte
 * @param attempts in all, the first included
 * @param firstPause before the second attempt; doubled before each one after
 */
public record Patience(
    Duration connectTimeout, Duration readTimeout, int attempts, Duration firstPause) {

  /** Patience when nothing else is set: at worst some two minutes an operation. */
  public static final Patience STANDARD =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 3, Duration.ofSeconds(2));

  public Patience {
    if (connectTimeout.isNegative()
        || connectTimeout.isZero()
        || readTimeout.isNegative()
        || readTimeout.isZero()
        || firstPause.isNegative()
        || attempts < 1
        || attempts > 10) {
      throw new IllegalArgumentException(
          "Cannot wait like this: expected timeouts above zero and 1 to 10 attempts");
    }
  }
}
