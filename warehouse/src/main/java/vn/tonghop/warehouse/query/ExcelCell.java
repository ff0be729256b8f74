package vn.tonghop.warehouse.query;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.workbook.guard.InertText;

/**
 * A value as a CSV file has it from which an Excel with Vietnamese settings reads that same value:
 * numbers whole, with a decimal comma and nothing between thousands; days and moments by the day
 * first; a text that it would take for a number or a day, such as {@code 2024-06}, as {@code
 * ="2024-06"}.
 */
final class ExcelCell {
  static final char SEPARATOR = ';';

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("[0-9][0-9.,/:eE% -]*");

  private ExcelCell() {}

  static String text(@Nullable Object value) {
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (value instanceof Timestamp moment) {
      return MOMENT.format(moment.toLocalDateTime());
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? text(new BigDecimal(value.toString())) : value.toString();
    }
    String text = AnswerPrinter.text(value);
    return value instanceof String && LIKE_A_NUMBER.matcher(text).matches()
        ? "=\"" + text + '"'
        : InertText.of(text).csv();
  }
}
