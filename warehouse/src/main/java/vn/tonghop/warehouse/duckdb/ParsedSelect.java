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
  private static final String TROUBLE =
      """
      with parsed as (select cast(json_serialize_sql(?::varchar) as json) as tree)
      select case
        when coalesce(tree ->> '$.error', 'true') <> 'false' then coalesce(tree ->> '$.error_message', 'not a select')
        when coalesce(json_array_length(tree, '$.statements'), 0) <> 1 then json_array_length(tree, '$.statements') || ' statements'
        else '' end
      from parsed""";

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
    check(database, sql);
    String text = database.ask("select cast(json_serialize_sql(?::varchar) as varchar)", sql);
    JsonNode parsed = JsonMapper.shared().readTree(text);
    Set<String> qualified = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    Set<String> expressions = new TreeSet<>();
    walk(parsed, qualified, names, expressions);
    names.removeAll(expressions);
    return new ParsedSelect(qualified, names);
  }

  /**
   * Makes sure that a text is exactly one select; DuckDB says so itself, no JSON is read here.
   *
   * @throws Failure if it is anything else
   */
  static void check(Database database, String sql) {
    String trouble = database.ask(TROUBLE, sql);
    if (!trouble.isEmpty()) {
      throw new Failure("Cannot read the SQL: %s, expected one select".formatted(trouble));
    }
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
