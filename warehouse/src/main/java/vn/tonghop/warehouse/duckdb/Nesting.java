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
  private int depth;
  private int deepest;

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
        skipPast("*/", at + 2);
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
      nest();
    } else if (c == ')' || c == ']' || c == '}') {
      depth--;
    }
  }

  private void nest() {
    depth++;
    deepest = Math.max(deepest, depth);
  }

  private void word() {
    int start = at;
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
      at++;
    }
    String word = sql.substring(start, at);
    if (word.equalsIgnoreCase("case")) {
      nest();
    } else if (word.equalsIgnoreCase("end")) {
      depth--;
    } else if (word.equalsIgnoreCase("e") && sql.startsWith("'", at)) {
      skipEscaped();
    }
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
