package vn.tonghop.warehouse.duckdb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    List<String> texts = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Object value = row.get(0);
      if (value != null) {
        texts.add(value.toString());
      }
    }
    return texts;
  }
}
