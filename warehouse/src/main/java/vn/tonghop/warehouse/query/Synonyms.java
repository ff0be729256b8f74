package vn.tonghop.warehouse.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.shipped.PlainTable;

/**
 * By which other words people look for a relation, in both languages: {@code
 * questions/synonyms.csv}.
 */
record Synonyms(Map<String, List<String>> words) {

  private static final String TABLE = "synonyms";

  static Synonyms read() {
    PlainTable table = Question.table(TABLE);
    return new Synonyms(
        table.rows().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> row.get(0),
                    row -> row.stream().skip(1).flatMap(Synonyms::split).toList())));
  }

  private static Stream<String> split(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip);
  }

  /** Those of a relation, given as {@code schema.name}; none if it has none. */
  List<String> of(String relation) {
    return words.getOrDefault(relation, List.of());
  }

  /**
   * Whether people call a relation by a word.
   *
   * @param spelling how what they call it is spelt
   */
  boolean name(String relation, String word, UnaryOperator<String> spelling) {
    return of(relation).stream().map(spelling).anyMatch(word::equalsIgnoreCase);
  }
}
