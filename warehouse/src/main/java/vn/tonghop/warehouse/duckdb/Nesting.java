package vn.tonghop.warehouse.duckdb;

import vn.tonghop.warehouse.Failure;

/**
 * How deep a stranger's SQL nests: brackets of every kind and {@code case … end}, outside texts and
 * comments. DuckDB walks what is nested by calling itself, and what nests too deep would end the
 * process; so it is counted before DuckDB sees it.
 */
final class Nesting {
  /** Far beyond what people and query builders write, far below what costs DuckDB anything. */
  static final int DEEPEST = 100;

  /** A list of fifty thousand codes fits. */
  static final int LONGEST = 1_000_000;

  private final String sql;
  private int at;
  private int brackets;
  private int cases;
  private int deepest;
  private int end = -1;

  private Nesting(String sql) {
    this.sql = sql;
  }

  /**
   * @throws Failure if a text is too long or nests too deep to be read
   */
  static void check(String sql) {
    if (sql.length() > LONGEST) {
      throw new Failure(
          "Cannot read the SQL: %d characters, expected at most %d"
              .formatted(sql.length(), LONGEST));
    }
    int found = new Nesting(sql).deepest();
    if (found > DEEPEST) {
      throw new Failure(
          "Cannot read the SQL: brackets and cases nest %d deep, expected at most %d"
              .formatted(found, DEEPEST));
    }
  }

  /** The statement before the semicolon that ends it; what follows can only be comments. */
  static String bare(String sql) {
    Nesting whole = new Nesting(sql);
    whole.deepest();
    return whole.end < 0 ? sql : sql.substring(0, whole.end);
  }

  private int deepest() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\'' || c == '"') {
        skipQuoted(c);
      } else if (c == '$') {
        skipDollarQuoted();
      } else if (sql.startsWith("--", at)) {
        skipPast("\n", at + 2);
      } else if (sql.startsWith("/*", at)) {
        skipComment();
      } else if (Character.isLetter(c) || c == '_') {
        word();
      } else {
        bracket(c);
        at++;
      }
    }
    return deepest;
  }

  private void bracket(char c) {
    if (c == '(' || c == '[' || c == '{') {
      brackets++;
      look();
    } else if (c == ')' || c == ']' || c == '}') {
      brackets = Math.max(0, brackets - 1);
    } else if (c == ';' && end < 0) {
      end = at;
    }
  }

  private void look() {
    deepest = Math.max(deepest, brackets + cases);
  }

  private void word() {
    int start = at;
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
      at++;
    }
    String word = sql.substring(start, at);
    if (word.equalsIgnoreCase("case")) {
      cases++;
      look();
    } else if (word.equalsIgnoreCase("end")) {
      // It may be a column's name as well, which closes nothing.
      cases = Math.max(0, cases - 1);
    } else if (word.equalsIgnoreCase("e") && sql.startsWith("'", at)) {
      skipEscaped();
    }
  }

  /** DuckDB's comments hold comments. */
  private void skipComment() {
    int open = 0;
    do {
      boolean isOpening = sql.startsWith("/*", at);
      boolean isClosing = sql.startsWith("*/", at);
      open += isOpening ? 1 : isClosing ? -1 : 0;
      at += isOpening || isClosing ? 2 : 1;
    } while (open > 0 && at < sql.length());
  }

  /** A doubled quote ends one text and begins the next, which comes to the same. */
  private void skipQuoted(char quote) {
    skipPast(String.valueOf(quote), at + 1);
  }

  private void skipEscaped() {
    at++;
    while (at < sql.length() && sql.charAt(at) != '\'') {
      at += sql.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void skipDollarQuoted() {
    int end = at + 1;
    while (end < sql.length() && (Character.isLetter(sql.charAt(end)) || sql.charAt(end) == '_')) {
      end++;
    }
    if (sql.startsWith("$", end)) {
      skipPast(sql.substring(at, end + 1), end + 1);
    } else {
      at++;
    }
  }

  private void skipPast(String mark, int from) {
    int found = sql.indexOf(mark, from);
    at = found < 0 ? sql.length() : found + mark.length();
  }
}
