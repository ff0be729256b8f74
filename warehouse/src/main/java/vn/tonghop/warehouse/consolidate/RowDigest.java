package vn.tonghop.warehouse.consolidate;

import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sql;

/** By what a row is known for what it holds, as SQL. */
final class RowDigest {
  /** As literals: a call of chr is planned anew for every column. */
  private static final String NEXT = Sql.text("\u001f");

  private static final String MISSING = Sql.text("\u001e");

  private RowDigest() {}

  /**
   * An expression over a row.
   *
   * @param columns what counts of it, with the types
   */
  static String of(Map<String, String> columns) {
    return columns.entrySet().stream()
        .map(column -> digested(Sql.name(column.getKey()), column.getValue()))
        .collect(Collectors.joining(", " + NEXT + ", ", "md5_number(concat(", "))"));
  }

  /** As concat takes it, which leaves a NULL out: a text that is none is told from an empty one. */
  private static String digested(String column, String type) {
    return type.equals("VARCHAR") ? "coalesce(%s, %s)".formatted(column, MISSING) : column;
  }
}
