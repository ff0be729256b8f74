package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a table of the catalog is, as {@code reference/<table>.yml} says: its rows are read,
 * checked, laid out in the database and documented by it and by nothing else.
 *
 * @param words "One row per …"
 * @param key the columns by which a row takes the place of an earlier one
 * @param life the code, the first and the last day, where rows of one code follow one another; else
 *     empty
 * @param knownFrom the columns that say from when a row is known
 * @param files where its rows stand, such as {@code plans/<year>/targets.csv}: the folder's name is
 *     the text of the column {@code year}
 * @param columns the columns in their order, by name
 */
public record TableDescription(
    String name,
    String words,
    List<String> key,
    List<String> life,
    List<String> knownFrom,
    String files,
    Map<String, Column> columns) {

  /**
   * What a column may say.
   *
   * @param type DuckDB's
   * @param isRequired whether it says something in every row; else a file may leave it out
   * @param values the texts that it may have; empty for any
   * @param between the least and the greatest number; empty for any
   * @param refersTo the table whose codes it has; empty for none
   */
  public record Column(
      String type,
      boolean isRequired,
      List<String> values,
      List<String> between,
      String refersTo,
      String words) {

    /** Whether a number lies between the least and the greatest; what is no number does. */
    boolean isWithin(String text) {
      return between.isEmpty()
          || !CellType.of(type).reads(text)
          || new BigDecimal(text).compareTo(new BigDecimal(between.get(0))) >= 0
              && new BigDecimal(text).compareTo(new BigDecimal(between.get(1))) <= 0;
    }
  }

  private static final Pattern FOLDER = Pattern.compile("<(\\w+)>");

  public TableDescription {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  static TableDescription parse(String name, String yaml) {
    JsonNode root = new YAMLMapper().readTree(yaml);
    Map<String, Column> columns = new LinkedHashMap<>();
    root.path("columns")
        .properties()
        .forEach(column -> columns.put(column.getKey(), column(column.getValue())));
    return new TableDescription(
        name,
        root.path("words").asString(""),
        texts(root.path("key")),
        texts(root.path("life")),
        texts(root.path("known_from")),
        root.path("files").asString(name + ".csv"),
        columns);
  }

  private static Column column(JsonNode node) {
    return new Column(
        node.path("type").asString(""),
        node.path("required").asBoolean(false),
        texts(node.path("values")),
        texts(node.path("between")),
        node.path("refers_to").asString(""),
        node.path("words").asString(""));
  }

  private static List<String> texts(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(JsonNode::asString).toList()
        : node.isMissingNode() ? List.of() : List.of(node.asString());
  }

  /** The columns whose texts are the names of folders. */
  List<String> ofFolders() {
    return FOLDER.matcher(files).results().map(found -> found.group(1)).toList();
  }

  /** The columns that stand in a file. */
  List<String> inFiles() {
    List<String> columns = new ArrayList<>(columns().keySet());
    columns.removeAll(ofFolders());
    return columns;
  }

  /** Matches the paths of the table's files; a group is the name of a folder. */
  Matcher match(String path) {
    return Pattern.compile(FOLDER.matcher(files.replace(".", "\\.")).replaceAll("([^/]+)"))
        .matcher(path);
  }

  String keyOf(CatalogTable.Row row) {
    return String.join("\u001f", key.stream().map(row::text).toList());
  }
}
