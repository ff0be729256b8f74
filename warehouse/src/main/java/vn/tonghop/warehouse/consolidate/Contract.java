package vn.tonghop.warehouse.consolidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;

/**
 * What a model promises: what a row is, by which columns it is known, and every column.
 *
 * @param words "One row per …"
 * @param key the columns that are unique together and never NULL
 * @param columns the columns in the model's order, by name
 */
record Contract(String words, List<String> key, Map<String, Column> columns) {
  /** A column's DuckDB type and its meaning. */
  record Column(String type, String words) {}

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  Contract {
    key = List.copyOf(key);
    columns = new LinkedHashMap<>(columns);
  }

  /**
   * Reads a contract.
   *
   * @param file its path, such as {@code core/fct_results.yml}
   * @param files all files of the folder: a contract may take the columns of another one
   */
  static Contract of(String file, Map<String, String> files) {
    JsonNode root = YAML.readTree(files.get(file));
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
            entry ->
                columns.put(
                    entry.getKey(),
                    new Column(
                        entry.getValue().path("type").asString(""),
                        entry.getValue().path("words").asString(""))));
    List<String> key = root.path("key").valueStream().map(JsonNode::asString).toList();
    String words = root.path("words").asString("");
    if (!words.startsWith("One row") || !columns.keySet().containsAll(key)) {
      throw new Failure(
          "Cannot use contract %s: words '%s' and key %s, expected 'One row …' and a key of its columns"
              .formatted(file, words, key));
    }
    return new Contract(words, key, columns);
  }
}
