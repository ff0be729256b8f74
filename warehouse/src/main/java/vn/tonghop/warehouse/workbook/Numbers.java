package vn.tonghop.warehouse.workbook;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Vietnamese numbers: a dot or blank for thousands, a comma for decimals. */
final class Numbers {

  /** What came of reading a text as a number. */
  sealed interface Read {}

  record Clear(BigDecimal value) implements Read {}

  record Ambiguous(BigDecimal one, BigDecimal other) implements Read {}

  record NoNumber() implements Read {}

  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}([. \\u00a0]\\d{3})+(,\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(,\\d+)?");
  private static final Pattern ONE_DOT = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern POINTED = Pattern.compile("[+-]?\\d+\\.\\d+");

  private Numbers() {}

  static Read read(String text) {
    String stripped = text.strip().replace('−', '-');
    if (ONE_DOT.matcher(stripped).matches()) {
      return new Ambiguous(new BigDecimal(stripped.replace(".", "")), new BigDecimal(stripped));
    }
    if (GROUPED.matcher(stripped).matches() || PLAIN.matcher(stripped).matches()) {
      return new Clear(new BigDecimal(stripped.replaceAll("[. \\u00a0]", "").replace(',', '.')));
    }
    if (POINTED.matcher(stripped).matches()) {
      return new Clear(new BigDecimal(stripped));
    }
    return new NoNumber();
  }

  /** Prints as an official writes it, such as {@code 1.234,5}. */
  static String print(BigDecimal value) {
    String plain = value.stripTrailingZeros().abs().toPlainString();
    String[] parts = plain.split("\\.");
    StringBuilder whole = new StringBuilder(parts[0]);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      whole.insert(at, '.');
    }
    String sign = value.signum() < 0 ? "-" : "";
    return sign + whole + (parts.length > 1 ? "," + parts[1] : "");
  }
}
