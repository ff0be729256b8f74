package vn.tonghop.warehouse.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * A question to start from: what an analyst wants to know, and the select that answers it.
 *
 * @param name what it is called, such as {@code behind_last_year}
 * @param asks the question in words
 * @param sql the select, to be given to {@code tonghop sql} as it stands
 */
public record StartingQuestion(String name, String asks, String sql) {

  private static final String FOLDER = "questions/examples";

  /** All of them, in the order of their names. */
  public static List<StartingQuestion> list() {
    return ShippedFiles.below(FOLDER).entrySet().stream()
        .map(file -> read(file.getKey().replaceAll("\\.sql$", ""), file.getValue()))
        .toList();
  }

  /**
   * A file begins with its question as a comment; a select that began so would look like an option.
   */
  private static StartingQuestion read(String name, String text) {
    int end = text.indexOf('\n');
    return new StartingQuestion(
        name, text.substring("-- ".length(), end), text.substring(end + 1).strip());
  }

  /**
   * The select of a question that is asked by its name; any other text as it is.
   *
   * @throws vn.tonghop.warehouse.Failure if it is one word and no question's name
   */
  static String spelt(String asked) {
    String name = asked.replaceFirst(";\\s*$", "").strip().toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z_]\\w*")) {
      return asked;
    }
    List<StartingQuestion> all = list();
    return all.stream()
        .filter(question -> question.name().equals(name))
        .map(StartingQuestion::sql)
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCode(
                    "question",
                    name,
                    "a select, or the name of a question (--describe questions lists them); read a relation by: from "
                        + name,
                    all.stream().map(StartingQuestion::name).toList()));
  }

  /** Whether it asks a relation, given as {@code schema.name}. */
  boolean reads(String relation) {
    String schema = relation.substring(0, relation.indexOf('.'));
    String name = relation.substring(schema.length() + 1);
    return schema.equals("analysis")
        ? Pattern.compile("\\b(from|join) " + name + "\\b").matcher(sql).find()
        : sql.contains(" " + relation);
  }

  /** Whether a word stands in its name or in what it asks. */
  boolean mentions(String word) {
    return Word.stands(word, name + " " + asks);
  }
}
