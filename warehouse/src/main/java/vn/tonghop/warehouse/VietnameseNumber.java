package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Prints numbers as Vietnamese documents do: dots between thousands, a comma before decimals. */
public final class VietnameseNumber {

  public static final Locale LOCALE = Locale.forLanguageTag("vi-VN");

  /** A pattern for all decimals that a number has. */
  public static final String EXACT = "#,##0." + "#".repeat(340);

  /** More signs than any number that is let in has; who reads more counts zeros. */
  private static final int LONGEST = 40;

  private static final MathContext IN_SHORT = new MathContext(6, RoundingMode.HALF_UP);

  private VietnameseNumber() {}

  /** Whether it has so many digits that nobody would read them. */
  public static boolean isTooLong(BigDecimal value) {
    return value.precision() - value.scale() > LONGEST;
  }

  /** Prints a number that was written in a cell: with more decimals than any column keeps. */
  public static String print(BigDecimal value) {
    return format(value, 12);
  }

  /**
   * Prints a number, rounded half up to at most so many decimals, without zeros at its end: {@code
   * 1234.50} becomes {@code 1.234,5}. One of more digits than anybody reads is written as a
   * spreadsheet shows it: {@code 1,5E+308}.
   */
  public static String format(BigDecimal value, int maxDecimals) {
    if (maxDecimals < 0) {
      throw new IllegalArgumentException("Cannot print with %d decimals".formatted(maxDecimals));
    }
    BigDecimal rounded = value.setScale(maxDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
    if (isTooLong(rounded) || rounded.scale() > LONGEST) {
      return rounded.round(IN_SHORT).stripTrailingZeros().toString().replace('.', ',');
    }
    return of(rounded, EXACT, LOCALE);
  }

  /** Prints a number under one of Java's patterns, rounded half up, for a reader's language. */
  public static String of(Object number, String pattern, Locale reader) {
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(reader));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
