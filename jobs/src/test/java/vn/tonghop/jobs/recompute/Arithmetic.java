package vn.tonghop.jobs.recompute;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages, rounded half away from zero to two decimals. */
final class Arithmetic {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Arithmetic() {}

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
