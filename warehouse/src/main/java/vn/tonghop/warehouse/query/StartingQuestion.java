package vn.tonghop.warehouse.query;

import java.util.List;
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
}
