package vn.tonghop.warehouse.query;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.duckdb.Answer;

/**
 * A value as a table for people shows it: numbers with a fraction in the Vietnamese way and without
 * the zeros that only their type adds, digests by their first digits, NULL told from an empty text.
 */
final class TableCell {
  static final String NULL = "NULL";

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NUMBER = Pattern.compile("(U?\\w*INT|INTEGER|FLOAT|DOUBLE).*");
  private static final String DECIMAL = "DECIMAL";
  private static final int SHORT = 12;

  private TableCell() {}

  static boolean isNumber(Answer.Column column) {
    return column.type().startsWith(DECIMAL) || NUMBER.matcher(column.type()).matches();
  }

  static String text(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof BigDecimal || value instanceof Double || value instanceof Float) {
      return VietnameseNumber.of(value, VietnameseNumber.EXACT, VietnameseNumber.LOCALE);
    }
    String text = VisibleText.inOneLine(AnswerPrinter.text(value));
    return DIGEST.matcher(text).matches() ? text.substring(0, SHORT) + "…" : text;
  }
}
