package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/** How the texts of a column are written, by the name of DuckDB's type. */
enum CellType {
  VARCHAR("a text", text -> text),
  DATE("a day such as 2024-06-18 or 18/6/2024, from 1900 to 2100", CellType::day),
  TIME("an hour such as 17:00", LocalTime::parse),
  ZONE("a time zone such as Asia/Ho_Chi_Minh", ZoneId::of),
  BOOLEAN("true or false", CellType::yesOrNo),
  INTEGER("a whole number", Integer::valueOf),
  DECIMAL("a number such as 12.5 or 12,5", BigDecimal::new);

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private final String expected;
  private final Function<String, Object> reading;

  CellType(String expected, Function<String, Object> reading) {
    this.expected = expected;
    this.reading = reading;
  }

  /** The kind of a type such as {@code DECIMAL(28,6)}, or of a list such as {@code INTEGER[]}. */
  static CellType of(String type) {
    return valueOf(type.split("[(\\[]")[0].toUpperCase(Locale.ROOT));
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

  private static Object day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw new IllegalArgumentException("'%s' is out of reason".formatted(text));
    }
    return day;
  }

  private static Object yesOrNo(String text) {
    if (!text.matches("true|false")) {
      throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
    }
    return Boolean.valueOf(text);
  }
}
