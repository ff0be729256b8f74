package vn.tonghop.reports.mart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one mart, in its own order.
 *
 * @param name the relation's name in the schema {@code marts}
 * @param columns the column names, in the relation's order
 * @param rows column name to value; a null is a null of the database
 */
public record Mart(String name, List<String> columns, List<Map<String, @Nullable Object>> rows) {

  public Mart {
    columns = List.copyOf(columns);
    List<Map<String, @Nullable Object>> copies = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows) {
      copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(row)));
    }
    rows = Collections.unmodifiableList(copies);
  }

  /** The rows whose columns read as {@code wanted} says; all rows if nothing is wanted. */
  public Mart where(Map<String, List<String>> wanted) {
    return new Mart(name, columns, rows.stream().filter(row -> reads(row, wanted)).toList());
  }

  /** Whether each wanted column of a row reads as one of the values beside it. */
  public static boolean reads(Map<String, @Nullable Object> row, Map<String, List<String>> wanted) {
    return wanted.entrySet().stream()
        .allMatch(want -> want.getValue().contains(String.valueOf(row.get(want.getKey()))));
  }
}
