package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What stands above the columns of an answer. */
public enum Headings {
  /** The names that the question gives them. */
  NAMES,
  /** Vietnamese words, as {@code questions/headings.csv} has them; the name where it has none. */
  VI;

  /** Read when first asked for. */
  private static final class Words {
    static final Map<String, String> BY_NAME = read();

    private static Map<String, String> read() {
      try (CSVParser rows = CSVParser.parse(Question.file("headings.csv"), CSVFormat.RFC4180)) {
        return rows.stream()
            .skip(1)
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  String of(String name) {
    return this == VI ? Words.BY_NAME.getOrDefault(name, name) : name;
  }

  /** The Vietnamese words for a column, empty if there are none. */
  static String vietnamese(String name) {
    return Words.BY_NAME.getOrDefault(name, "");
  }
}
