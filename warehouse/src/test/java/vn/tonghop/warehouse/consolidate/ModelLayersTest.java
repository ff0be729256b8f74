package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.duckdb.Database;

/** What each model reads, as DuckDB's own parser sees it. */
class ModelLayersTest {
  private static final Map<String, Set<String>> MAY_READ =
      Map.of(
          "staging", Set.of("landed"),
          "core",
              Set.of(
                  "staging", "core", "reference", "book", "run", "landed", "previous", "checked"),
          "marts", Set.of("core", "reference", "run"));
  private static final Set<String> LANDED_FOR_CORE =
      Set.of("landed.submissions", "landed.findings", "landed.duties", "landed.releases");

  @TempDir Path spill;

  @Test
  void everyModelReadsTheLayersBelowIt() {
    for (Model model : Models.shipped().list()) {
      assertThat(model.references())
          .as("%s reads only %s", model.relation(), MAY_READ.get(model.schema()))
          .allMatch(reference -> mayRead(model.schema(), reference));
    }
  }

  @Test
  void theTextGivesTheSameRelationsAsTheParser() {
    try (Database parser = Database.inMemory(spill, Database.Limits.QUESTION)) {
      for (Model model : Models.shipped().list()) {
        Parsed parsed = new Parsed();
        parsed.walk(
            JsonMapper.shared()
                .readTree(
                    parser.ask(
                        "select cast(json_serialize_sql(?::varchar) as varchar)", model.sql())));
        assertThat(model.references()).as(model.relation()).isEqualTo(parsed.qualified);
        assertThat(parsed.expressions)
            .as("%s: schema.name or an expression of its own", model.relation())
            .containsAll(parsed.names);
      }
    }
  }

  private static boolean mayRead(String schema, String reference) {
    String layer = reference.substring(0, reference.indexOf('.'));
    return MAY_READ.get(schema).contains(layer)
        && (!schema.equals("core")
            || !layer.equals("landed")
            || LANDED_FOR_CORE.contains(reference));
  }

  private static final class Parsed {
    private final Set<String> qualified = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> expressions = new TreeSet<>();

    void walk(JsonNode node) {
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
        walk(child);
      }
    }
  }
}
