package vn.tonghop.warehouse.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * A relation of the schema {@code analysis}, from its resource: comments that say what a row is
 * and, as {@code name: words}, what columns are; then the select.
 *
 * @param name as {@code analysis.name}
 */
record AnalysisRelation(String name, String text) {
  static final String SCHEMA = "analysis.";
  private static final Pattern READ = Pattern.compile("\\b(core|analysis)\\.\\w+");
  private static final Pattern COLUMN = Pattern.compile("(?m)^-- (\\w+): (.*)$");
  private static final String COMMENT = "-- ";

  /** All of them, by their names. */
  static SortedMap<String, AnalysisRelation> listAll() {
    SortedMap<String, AnalysisRelation> all = new TreeMap<>();
    ShippedFiles.below("analysis")
        .forEach(
            (file, text) -> {
              String name = SCHEMA + file.replaceAll("\\.sql$", "");
              all.put(name, new AnalysisRelation(name, text));
            });
    return all;
  }

  /** What it reads, as {@code schema.name}, in the order in which it does. */
  Set<String> sources() {
    return READ.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether it says what the codes of findings mean. */
  boolean tellsFindings() {
    return text.contains(FindingWords.TABLE);
  }

  /** The statements that make the view and say what it is. */
  String view() {
    String words = text.substring(COMMENT.length(), text.indexOf('\n'));
    return "create view %s as %s; comment on view %s is %s;"
        .formatted(name, text, name, Sql.text(words));
  }

  /** The words of the columns that it has words of its own for. */
  Map<String, String> columnWords() {
    Map<String, String> words = new LinkedHashMap<>();
    COLUMN.matcher(text).results().forEach(found -> words.put(found.group(1), found.group(2)));
    return words;
  }
}
