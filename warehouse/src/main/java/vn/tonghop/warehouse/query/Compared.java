package vn.tonghop.warehouse.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * What a question holds a column to.
 *
 * @param relation as {@code schema.name}
 * @param isEqual whether by {@code =} or {@code in}
 */
record Compared(String relation, String column, String said, boolean isEqual) {

  static List<Compared> in(Sandbox sandbox, String sql) {
    return sandbox.query(Question.about("compared_texts", sql)).texts().stream()
        .map(row -> new Compared(row.get(0), row.get(1), row.get(2), row.get(3).equals("true")))
        .toList();
  }

  /** A condition on rows: that each column has one of what it is held equal to. */
  static String condition(List<Compared> held) {
    Map<String, List<String>> equal =
        held.stream()
            .filter(Compared::isEqual)
            .collect(
                Collectors.groupingBy(
                    Compared::column,
                    TreeMap::new,
                    Collectors.mapping(Compared::said, Collectors.toList())));
    return equal.entrySet().stream()
        .map(
            one ->
                " and cast(%s as varchar) in %s"
                    .formatted(Sql.name(one.getKey()), Sql.texts(one.getValue())))
        .collect(Collectors.joining("", "true", ""));
  }

  String words() {
    return "%s '%s'".formatted(column, said);
  }
}
