package vn.tonghop.warehouse.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;

/**
 * The relations that a question names, so that only those need be laid out for it: whatever stands
 * in it as a word, or every one.
 *
 * @param isAll whether it may be about any relation, and about what they mean
 */
record Named(Set<String> words, boolean isAll) {

  /** Every relation. */
  static final Named ALL = new Named(Set.of(), true);

  private static final Pattern WORD = Pattern.compile("\\w+");

  /** What asks the engine which relations there are. */
  private static final Pattern CATALOG =
      Pattern.compile("duckdb_|information_schema|pg_|sqlite_|\\bshow\\b|\\bdesc|\\bsummarize\\b");

  static Named in(String sql) {
    String text = Normalizer.normalize(sql, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return CATALOG.matcher(text).find()
        ? ALL
        : new Named(
            WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()),
            false);
  }

  /**
   * Asks with what a question names laid out. Where the engine finds a name wanting it is asked
   * again with everything, so that it can say which it knows.
   */
  static <T> T ask(String sql, Function<Named, T> asking) {
    Named named = in(sql);
    try {
      return asking.apply(named);
    } catch (Failure e) {
      if (named.isAll || !e.getMessage().contains("Catalog Error")) {
        throw e;
      }
      return asking.apply(ALL);
    }
  }

  /** Whether the question names a relation, given as {@code schema.name}. */
  boolean names(String relation) {
    return isAll || words.contains(relation.substring(relation.indexOf('.') + 1));
  }
}
