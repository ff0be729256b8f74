package vn.tonghop.warehouse.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A line of the data dictionary: a relation, one of its columns, or what stands in them; of the
 * relation {@code macros}, which cannot be read, how a macro is called.
 *
 * @param column empty where the relation itself is meant
 * @param heading what a Vietnamese reader finds above the column; empty if it has none
 * @param example a value that stands in it; empty if there is none, or none was asked for
 */
public record Word(
    String relation, String column, String type, String heading, String meaning, String example) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /** Whether the relation itself is meant. */
  public boolean isRelation() {
    return column.isEmpty();
  }

  /** The schema in which the relation lies. */
  public String schema() {
    return relation.substring(0, relation.indexOf('.'));
  }

  /** The relation without its schema. */
  public String relationName() {
    return relation.substring(relation.indexOf('.') + 1);
  }

  Word withExample(String value) {
    return new Word(relation, column, type, heading, meaning, value);
  }

  Word withRemark(String remark) {
    return new Word(relation, column, type, heading, meaning + " " + remark, example);
  }

  /**
   * Whether a word stands in the name, between its underscores, or in the meaning.
   *
   * @param spelling how these are spelt
   */
  boolean mentions(String word, UnaryOperator<String> spelling) {
    return stands(word, spelling.apply(text()));
  }

  /** As people write who leave the marks out: {@code giai ngan}. */
  static String unmarked(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
  }

  /** The words of the name and of the meaning, in lower case. */
  List<String> words() {
    return List.of(text().replace('_', ' ').toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
  }

  private String text() {
    return (isRelation() ? relation : column) + " " + heading + " " + meaning;
  }

  /** Whether a word stands in a text, whole and however it is written. */
  static boolean stands(String word, String text) {
    return Pattern.compile(
            "\\b" + Pattern.quote(word.replace('_', ' ')) + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(text.replace('_', ' '))
        .find();
  }
}
