package vn.tonghop.warehouse.query;

import java.util.Map;

/** What stands above the columns of an answer. */
public enum Headings {
  /** The names that the question gives them. */
  NAMES,
  /** Vietnamese words, as {@code questions/headings.csv} has them; the name where it has none. */
  VI;

  /** Read when first asked for. */
  private static final class Words {
    static final Map<String, String> BY_NAME = Question.words("headings");
  }

  String of(String name) {
    return this == VI ? Words.BY_NAME.getOrDefault(name, name) : name;
  }

  /** The Vietnamese words for a column, empty if there are none. */
  static String vietnamese(String name) {
    return Words.BY_NAME.getOrDefault(name, "");
  }
}
