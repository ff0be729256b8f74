package vn.tonghop.warehouse.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * A question as a person asks it. {@code show tables} and {@code describe <relation>} are answered
 * by the dictionary's words; anything else is SQL, composed as the editions' texts are.
 */
final class ShortQuestion {
  private static final Pattern TABLES =
      Pattern.compile("\\s*show\\s+(all\\s+)?tables\\s*;?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATION =
      Pattern.compile(
          "\\s*(?:describe|desc|show)\\s+(?:table\\s+)?((?:(?:analysis|own|marts|core|live)\\.)?\\w+)\\s*;?\\s*",
          Pattern.CASE_INSENSITIVE);

  private ShortQuestion() {}

  /** The SQL of a question. */
  static String sql(String asked) {
    String composed = Normalizer.normalize(asked, Normalizer.Form.NFC);
    String dictionary = Question.text("dictionary");
    if (TABLES.matcher(composed).matches()) {
      return Question.text("relations").formatted(dictionary);
    }
    Matcher relation = RELATION.matcher(composed);
    if (relation.matches()) {
      return Question.text("relation")
          .formatted(dictionary, Sql.text(relation.group(1).toLowerCase(Locale.ROOT)));
    }
    return composed;
  }
}
