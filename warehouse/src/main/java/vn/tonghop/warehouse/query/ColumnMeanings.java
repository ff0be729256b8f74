package vn.tonghop.warehouse.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a relation for analysts are: in the relation's own words, else in those of
 * the first that it reads and that has words for the column, which may itself have them from
 * another; of a name that stands beside its code and has neither, that it is one.
 */
final class ColumnMeanings {
  private static final Pattern NAME = Pattern.compile("(\\w+?)(?:_name)?_vi");

  private final AnalysisRelation relation;
  private final Map<String, Map<String, String>> words;
  private final Map<String, String> own;

  private ColumnMeanings(AnalysisRelation relation, Map<String, Map<String, String>> words) {
    this.relation = relation;
    this.words = words;
    this.own = relation.columnWords();
  }

  /**
   * The meaning of each column; empty where nothing tells one.
   *
   * @param words what is said of the columns of each relation, by its name
   */
  static Map<String, String> of(AnalysisRelation relation, Map<String, Map<String, String>> words) {
    ColumnMeanings meanings = new ColumnMeanings(relation, words);
    Map<String, String> said = new LinkedHashMap<>();
    Set<String> columns = words.getOrDefault(relation.name(), Map.of()).keySet();
    columns.forEach(column -> said.put(column, meanings.meaning(column, columns)));
    return said;
  }

  private String meaning(String column, Set<String> columns) {
    String told = own.get(column);
    if (told != null) {
      return told;
    }
    // Of core, where a fact stands once an edition, the column says to choose one.
    if (column.equals("edition")) {
      return "The edition that this is told by.";
    }
    return relation.sources().stream()
        .map(source -> words.getOrDefault(source, Map.of()).get(column))
        .filter(Objects::nonNull)
        .filter(meaning -> !meaning.isEmpty())
        .findFirst()
        .orElseGet(() -> ofName(column, columns));
  }

  private static String ofName(String column, Set<String> columns) {
    Matcher name = NAME.matcher(column);
    return name.matches()
            && (columns.contains(name.group(1)) || columns.contains(name.group(1) + "_code"))
        ? "The %s in words.".formatted(name.group(1).replace('_', ' '))
        : "";
  }
}
