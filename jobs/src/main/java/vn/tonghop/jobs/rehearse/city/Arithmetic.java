package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an officer computes beside a figure. */
final class Arithmetic {

  private Arithmetic() {}

  /** The change over an earlier value in percent. */
  static BigDecimal change(BigDecimal now, BigDecimal before, int decimals) {
    return now.subtract(before)
        .multiply(BigDecimal.valueOf(100))
        .divide(before, decimals, RoundingMode.HALF_UP);
  }
}
