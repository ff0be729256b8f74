package vn.tonghop.warehouse.query;

import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The questions that this room asks, each a file of the folder {@code questions}. */
final class Question {
  private Question() {}

  static String text(String name) {
    return file(name + ".sql");
  }

  /** The words for names that a table of the folder has: its second column by its first. */
  static Map<String, String> words(String table) {
    return table(table).rows().stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  }

  /** A table of the folder. */
  static PlainTable table(String name) {
    return PlainTable.ofCsv(name, file(name + ".csv"));
  }

  private static String file(String name) {
    return ShippedFiles.text("/questions/" + name, Question.class);
  }

  /**
   * The select of a model, such as {@code core/printed_changes}, to be asked of other relations.
   */
  static String model(String path) {
    return ShippedFiles.text("/models/" + path + ".sql", Question.class);
  }

  /** The question about one text, such as an indicator's code. */
  static String about(String name, String value) {
    return text(name).formatted(Sql.text(value));
  }
}
