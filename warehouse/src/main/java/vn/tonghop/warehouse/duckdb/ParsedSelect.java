package vn.tonghop.warehouse.duckdb;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;

/**
 * One select statement as DuckDB's own parser reads it.
 *
 * @param references the relations that it names with a schema, as {@code schema.name}
 * @param unknownNames the names without a schema that are no common table expression of it
 */
public record ParsedSelect(Set<String> references, Set<String> unknownNames) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ParsedSelect {
    references = Set.copyOf(references);
    unknownNames = Set.copyOf(unknownNames);
  }

  /**
   * Parses a text that must be exactly one select.
   *
   * @throws Failure if it is anything else: two statements, a change of data or settings, no SQL
   */
  public static ParsedSelect of(Database database, String sql) {
    String text = database.ask("select cast(json_serialize_sql(?::varchar) as varchar)", sql);
    JsonNode parsed = JSON.readTree(text);
    if (parsed.path("error").booleanValue(true)) {
      throw new Failure(
          "Cannot read the SQL: %s, expected one select"
              .formatted(parsed.path("error_message").asString("not a select")));
    }
    if (parsed.path("statements").size() != 1) {
      throw new Failure(
          "Cannot read the SQL: %d statements, expected one select"
              .formatted(parsed.path("statements").size()));
    }
    Set<String> qualified = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    Set<String> expressions = new TreeSet<>();
    walk(parsed, qualified, names, expressions);
    names.removeAll(expressions);
    return new ParsedSelect(qualified, names);
  }

  private static void walk(
      JsonNode node, Set<String> qualified, Set<String> names, Set<String> expressions) {
    if ("BASE_TABLE".equals(node.path("type").asString(""))) {
      String schema = node.path("schema_name").asString("");
      String table = node.path("table_name").asString("");
      if (schema.isEmpty()) {
        names.add(table);
      } else {
        qualified.add(schema + "." + table);
      }
    }
    for (JsonNode entry : node.path("cte_map").path("map")) {
      expressions.add(entry.path("key").asString(""));
    }
    for (JsonNode child : node) {
      walk(child, qualified, names, expressions);
    }
  }
}
