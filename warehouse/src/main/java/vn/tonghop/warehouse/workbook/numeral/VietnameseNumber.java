package vn.tonghop.warehouse.workbook.numeral;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints numbers as Vietnamese documents do: dots between thousands, a comma before decimals. */
public final class VietnameseNumber {

  private VietnameseNumber() {}

  /**
   * Prints a number, rounded half up to at most so many decimals, without zeros at its end: {@code
   * 1234.50} becomes {@code 1.234,5}.
   */
  public static String format(BigDecimal value, int maxDecimals) {
    if (maxDecimals < 0) {
      throw new IllegalArgumentException("Cannot print with %d decimals".formatted(maxDecimals));
    }
    BigDecimal rounded = value.setScale(maxDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append('.');
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(',').append(plain, point + 1, plain.length());
    }
    return text.toString();
  }
}
