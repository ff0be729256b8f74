package vn.tonghop.warehouse.intake.source;

import java.time.Duration;
import vn.tonghop.warehouse.BackOff;

/**
 * How long a source may keep us waiting.
 *
 * @param connectTimeout to be let in
 * @param answerTimeout for the answer to one question to begin
 * @param transferTimeout for one attempt at bringing one file or listing
 * @param attempts in all, the first included
 * @param firstPause before the second attempt; doubled before each one after
 */
public record Patience(
    Duration connectTimeout,
    Duration answerTimeout,
    Duration transferTimeout,
    int attempts,
    Duration firstPause) {

  public Patience {
    requirePositive(connectTimeout);
    requirePositive(answerTimeout);
    requirePositive(transferTimeout);
    if (firstPause.isNegative() || attempts < 1 || attempts > 10) {
      throw new IllegalArgumentException(
          "Cannot try %d times with a pause of %s: expected 1 to 10 attempts"
              .formatted(attempts, firstPause));
    }
  }

  BackOff backOff() {
    return new BackOff(firstPause, attempts);
  }

  private static void requirePositive(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("Cannot wait %s: expected above zero".formatted(timeout));
    }
  }
}
