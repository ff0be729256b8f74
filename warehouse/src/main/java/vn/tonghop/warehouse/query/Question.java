package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.PlainTable;
import vn.tonghop.warehouse.duckdb.Sql;

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
    return resource("questions/" + name);
  }

  /**
   * The select of a model, such as {@code core/printed_changes}, to be asked of other relations.
   */
  static String model(String path) {
    return resource("models/" + path + ".sql");
  }

  private static String resource(String name) {
    try (InputStream in = Question.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The question about one text, such as an indicator's code. */
  static String about(String name, String value) {
    return text(name).formatted(Sql.text(value));
  }
}
