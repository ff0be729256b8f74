package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * What the codes of findings mean, in Vietnamese: the sentence that a rule writes of a breach, with
 * … for what each case tells, and {@code questions/differences.csv} for what is told of editions.
 */
final class FindingWords {
  /** The table that a relation reads to tell its codes. */
  static final String TABLE = "main.finding_words";

  private static final Pattern RULE =
      Pattern.compile("(?ms)^code: (\\w+)$.*?^message_vi: \"((?:[^\"\\\\]|\\\\.)*)\"$");
  private static final Pattern STRUCTURE =
      Pattern.compile("(?m)^(\\w+):\\n(?:  .*\\n)*?  vi: \"((?:[^\"\\\\]|\\\\.)*)\"$");
  private static final Pattern OF_THE_CASE = Pattern.compile("(?:\\{\\w+\\})+");
  private static final Pattern WHAT_IT_IS_ABOUT = Pattern.compile("^“?…”?(?: \\([…, ]+\\))?: ");
  private static final Pattern WHAT_TO_DO = Pattern.compile("(?s) Đề nghị .*$");

  private static final String DIFFERENCES = "differences";

  private FindingWords() {}

  /** The words by their codes. */
  static SortedMap<String, String> read() {
    SortedMap<String, String> words = new TreeMap<>();
    list().forEach(word -> words.put(word.column(), word.heading()));
    return words;
  }

  /** Each code as a line of the dictionary, under the relation in which it stands. */
  static List<Word> list() {
    List<Word> words = new ArrayList<>();
    for (Map.Entry<String, String> file : ShippedFiles.below("rules").entrySet()) {
      if (file.getKey().endsWith(".yml")) {
        String relation =
            file.getKey().startsWith("collection/")
                ? "analysis.cross_findings"
                : "analysis.findings";
        Matcher said =
            (file.getKey().startsWith("structure/") ? STRUCTURE : RULE).matcher(file.getValue());
        said.results().forEach(one -> words.add(word(relation, one.group(1), sentence(one))));
      }
    }
    Question.table(DIFFERENCES)
        .rows()
        .forEach(row -> words.add(word(row.get(2), row.get(0), row.get(1))));
    return words;
  }

  private static Word word(String relation, String code, String sentence) {
    return new Word(relation, code, "", sentence, "A value of finding_code.", "");
  }

  private static String sentence(MatchResult said) {
    String plain = said.group(2).replace("\\\"", "\"");
    String told = OF_THE_CASE.matcher(plain).replaceAll("…");
    String cut =
        WHAT_TO_DO
            .matcher(WHAT_IT_IS_ABOUT.matcher(told).replaceFirst(""))
            .replaceFirst("")
            .replace(".…", ".");
    return cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
  }

  /** The statement that makes the table where it is not there yet. */
  static String table() {
    return read().entrySet().stream()
        .map(one -> "(%s, %s)".formatted(Sql.text(one.getKey()), Sql.text(one.getValue())))
        .collect(
            Collectors.joining(
                ", ",
                "create table if not exists " + TABLE + " as from (values ",
                ") as words(finding_code, rule_vi)"));
  }
}
