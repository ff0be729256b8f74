package vn.tonghop.warehouse.validate.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.WrittenTime;

/**
 * One row that a rule selected: each column as it is printed in Vietnamese ({@code 1.234,5}) and in
 * English ({@code 1,234.5}). A column without a value is the empty text.
 */
record RuleRow(Map<String, String> vi, Map<String, String> en) {

  RuleRow {
    vi = Map.copyOf(vi);
    en = Map.copyOf(en);
  }

  static RuleRow ofTexts(Map<String, String> texts) {
    return new RuleRow(texts, texts);
  }

  static RuleRow ofValues(Map<String, Object> values) {
    Map<String, String> vi = new HashMap<>();
    Map<String, String> en = new HashMap<>();
    values.forEach(
        (column, value) -> {
          vi.put(column, printed(value, VietnameseNumber.LOCALE));
          en.put(column, printed(value, Locale.ENGLISH));
        });
    return new RuleRow(vi, en);
  }

  /** The text of a column that every rule selects; empty if the row has none. */
  String text(String column) {
    return vi.getOrDefault(column, "");
  }

  private static String printed(Object value, Locale reader) {
    // Whatever the engine counts or adds in: a sum of whole numbers is of another type than they.
    if (value instanceof Number) {
      return VietnameseNumber.of(value, "#,##0.######", reader);
    }
    if (value instanceof LocalDate date && reader == VietnameseNumber.LOCALE) {
      return WrittenTime.dayVi(date);
    }
    if (value instanceof LocalDateTime moment) {
      return reader == VietnameseNumber.LOCALE
          ? WrittenTime.momentVi(moment)
          : WrittenTime.toMinute(moment);
    }
    return value.toString();
  }
}
