package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;

/** What is true of a figure: an amount alone, or a ratio with what it was divided from. */
sealed interface Value {

  BigDecimal amount();

  record Amount(BigDecimal amount) implements Value {}

  record Ratio(
      BigDecimal amount, BigDecimal numerator, BigDecimal denominator, String denominatorName)
      implements Value {}
}
