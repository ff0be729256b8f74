package vn.tonghop.warehouse.duckdb;

import java.util.List;
import java.util.stream.Collectors;

/** Texts, names and lists as SQL writes them. */
public final class Sql {
  private Sql() {}

  /** A text literal. */
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** A quoted name. */
  public static String name(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  /** A list of text literals, such as a list of files. */
  public static String texts(List<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
