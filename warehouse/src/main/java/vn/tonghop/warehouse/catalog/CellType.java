package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** How the texts of a column are written, by the name of DuckDB's type. */
enum CellType {
  VARCHAR("a text", text -> text),
  DATE("a day such as 2024-06-18", LocalDate::parse),
  BOOLEAN("true or false", CellType::yesOrNo),
  INTEGER("a whole number", Integer::valueOf),
  DECIMAL("a number such as 12.5", BigDecimal::new);

  private final String expected;
  private final Function<String, Object> reading;

  CellType(String expected, Function<String, Object> reading) {
    this.expected = expected;
    this.reading = reading;
  }

  /** The kind of a type such as {@code DECIMAL(28,6)}. */
  static CellType of(String type) {
    return valueOf(type.replaceFirst("\\(.*", "").toUpperCase(Locale.ROOT));
  }

  String expected() {
    return expected;
  }

  boolean reads(String text) {
    try {
      reading.apply(text);
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Object yesOrNo(String text) {
    if (!text.matches("true|false")) {
      throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
    }
    return Boolean.valueOf(text);
  }
}
