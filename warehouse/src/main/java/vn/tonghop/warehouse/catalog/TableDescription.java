package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.shipped.YamlTree;

/**
 * What a table of the catalog is, as {@code reference/<table>.yml} says: its rows are read,
 * checked, laid out in the database and documented by it and by nothing else.
 *
 * @param words "One row per …"
 * @param key the columns by which a row takes the place of an earlier one
 * @param life the code, the first and the last day, where rows of one code follow one another; else
 *     empty
 * @param knownFrom the columns that say from when a row is known
 * @param ascending columns of which none is less than the one before it
 * @param wants the columns that a row of a kind needs, by its kind
 * @param decides what depends on the table's rows, as it is told with a slip in them
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
    List<List<String>> ascending,
    Map<String, List<String>> wants,
    String decides,
    String files,
    Map<String, Column> columns) {

  /**
   * What a column may say.
   *
   * @param type DuckDB's
   * @param isRequired whether it says something in every row; else a file may leave it out
   * @param values the texts that it may have; empty for any
   * @param between the least and the greatest number; empty for any
   * @param pattern a regular expression that its texts match; empty for any
   * @param refersTo the table whose codes it has, or one of its values; empty for none
   * @param mayReferTo the table whose codes it has where it has no blanks: else it is printed as it
   *     is
   * @param example what may stand there
   */
  public record Column(
      String type,
      boolean isRequired,
      List<String> values,
      List<String> between,
      String pattern,
      String refersTo,
      String mayReferTo,
      String words,
      String example) {}

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KEYS =
      Set.of(
          "words",
          "key",
          "life",
          "known_from",
          "ascending",
          "wants",
          "decides",
          "files",
          "columns");
  private static final Set<String> COLUMN_KEYS =
      Set.of(
          "type",
          "required",
          "values",
          "between",
          "pattern",
          "refers_to",
          "may_refer_to",
          "words",
          "example");
  private static final Pattern IMPORT = Pattern.compile("^imports/\\d{4}/");
  private static final Pattern FOLDER = Pattern.compile("<(\\w+)>");

  public TableDescription {
    wants = Collections.unmodifiableMap(new LinkedHashMap<>(wants));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** What a column says and may say, in words. */
  public String meaning(String column) {
    return CatalogPage.meaning(this, column);
  }

  static TableDescription parse(String name, String yaml) {
    String file = "reference/" + name + ".yml";
    JsonNode root = YAML.readTree(yaml);
    YamlTree.refuseOthers(root, KEYS, file, "");
    Map<String, Column> columns = new LinkedHashMap<>();
    root.path("columns")
        .properties()
        .forEach(
            column -> {
              YamlTree.refuseOthers(
                  column.getValue(), COLUMN_KEYS, file, "column " + column.getKey());
              columns.put(column.getKey(), column(column.getValue()));
            });
    return new TableDescription(
        name,
        root.path("words").asString(""),
        YamlTree.texts(root.path("key")),
        YamlTree.texts(root.path("life")),
        YamlTree.texts(root.path("known_from")),
        root.path("ascending").valueStream().map(YamlTree::texts).toList(),
        YamlTree.byKey(root.path("wants"), YamlTree::texts),
        root.path("decides").asString(""),
        root.path("files").asString(name + ".csv"),
        columns);
  }

  private static Column column(JsonNode node) {
    return new Column(
        node.path("type").asString(""),
        node.path("required").asBoolean(false),
        YamlTree.texts(node.path("values")),
        YamlTree.texts(node.path("between")),
        node.path("pattern").asString(""),
        node.path("refers_to").asString(""),
        node.path("may_refer_to").asString(""),
        node.path("words").asString(""),
        node.path("example").asString(""));
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

  /**
   * The names of a sheet's folders, if it is one of this table; none where its columns say them.
   */
  Optional<List<String>> findFolders(String given) {
    String path = IMPORT.matcher(given).replaceFirst("");
    Matcher place = match(path);
    if (place.matches()) {
      return Optional.of(
          IntStream.rangeClosed(1, place.groupCount()).mapToObj(place::group).toList());
    }
    boolean isNamed = path.equals(name) || path.equals(files.substring(files.lastIndexOf('/') + 1));
    return isNamed ? Optional.of(List.of()) : Optional.empty();
  }

  String keyOf(CatalogTable.Row row) {
    return String.join("\u001f", key.stream().map(row::text).toList());
  }
}
