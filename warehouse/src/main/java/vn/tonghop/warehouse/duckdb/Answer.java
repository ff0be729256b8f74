package vn.tonghop.warehouse.duckdb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one select.
 *
 * @param columns the columns, in order
 * @param rows a value for every column; null where SQL has NULL
 */
public record Answer(List<Column> columns, List<List<@Nullable Object>> rows) {
  /** A column and its DuckDB type, such as {@code DECIMAL(28,6)}. */
  public record Column(String name, String type) {}

  public Answer {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
  }

  /** The texts of the first column, without NULL. */
  public List<String> firstColumn() {
    return rows.stream()
        .map(row -> row.get(0))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .toList();
  }

  /** All rows as texts, decimals in plain digits; empty where SQL has NULL. */
  public List<List<String>> texts() {
    return rows.stream().map(row -> row.stream().map(Answer::text).toList()).toList();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
