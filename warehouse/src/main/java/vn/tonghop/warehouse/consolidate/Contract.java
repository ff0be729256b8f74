package vn.tonghop.warehouse.consolidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.YamlTree;

/**
 * What a model promises: what a row is, by which columns it is known, and every column.
 *
 * @param words "One row per …"
 * @param key the columns that are unique together and never NULL
 * @param madeBy columns that say by what a row was made: no part of what it says
 * @param forTools whether each edition has it as Parquet too, for tools without DuckDB; every mart
 *     is
 * @param isPublished whether an edition holds it; what is not only serves other models, and is
 *     reckoned as part of them
 * @param columns the columns in the model's order, by name
 */
record Contract(
    String words,
    List<String> key,
    List<String> madeBy,
    boolean forTools,
    boolean isPublished,
    Map<String, Column> columns) {
  /** A column's DuckDB type and its meaning. */
  record Column(String type, String words) {}

  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final Set<String> KEYS =
      Set.of("words", "key", "made_by", "for_tools", "published", "columns_of", "columns");

  Contract {
    key = List.copyOf(key);
    madeBy = List.copyOf(madeBy);
    columns = new LinkedHashMap<>(columns);
  }

  /** The columns that are content, with their types, in the model's order. */
  Map<String, String> content() {
    Map<String, String> content = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> {
          if (!madeBy.contains(name)) {
            content.put(name, column.type());
          }
        });
    return content;
  }

  /**
   * Reads a contract.
   *
   * @param file its path, such as {@code core/fct_results.yml}
   * @param files all files of the folder: a contract may take the columns of another one
   */
  static Contract of(String file, Map<String, String> files) {
    JsonNode root = YAML.readTree(files.get(file));
    YamlTree.refuseOthers(root, KEYS, "models/" + file, "");
    Map<String, Column> columns = new LinkedHashMap<>();
    String lender = root.path("columns_of").asString("");
    if (!lender.isEmpty()) {
      if (!files.containsKey(lender + ".yml")) {
        throw new Failure(
            "Cannot use contract %s: columns_of %s, expected a contract such as core/fct_results"
                .formatted(file, lender));
      }
      columns.putAll(of(lender + ".yml", files).columns());
    }
    root.path("columns")
        .properties()
        .forEach(
            entry -> {
              JsonNode column = entry.getValue();
              YamlTree.refuseOthers(
                  column, Set.of("type", "words"), "models/" + file, "column " + entry.getKey());
              columns.put(
                  entry.getKey(),
                  new Column(column.path("type").asString(""), column.path("words").asString("")));
            });
    List<String> key = YamlTree.texts(root.path("key"));
    List<String> madeBy = YamlTree.texts(root.path("made_by"));
    String words = root.path("words").asString("");
    if (!words.startsWith("One row")
        || !columns.keySet().containsAll(key)
        || !columns.keySet().containsAll(madeBy)) {
      throw new Failure(
          "Cannot use contract %s: words '%s', key %s and made_by %s, expected 'One row …' and columns of its own"
              .formatted(file, words, key, madeBy));
    }
    return new Contract(
        words,
        key,
        madeBy,
        root.path("for_tools").asBoolean(false),
        root.path("published").asBoolean(true),
        columns);
  }
}
