package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * What a question adds up or counts, and what stands in the rows that each of its sums is made of:
 * the sum's own select is asked, with its filter and in its groups.
 */
final class Sums {
  private static final Set<String> AVERAGES = Set.of("avg", "mean", "favg");
  private static final Set<String> ADDING =
      Set.of("sum", "fsum", "kahan_sum", "sumkahan", "sum_no_overflow", "median");
  private static final Set<String> COUNTS = Set.of("count", "count_star");
  private static final Set<String> LISTS = Set.of("list", "array_agg");
  private static final Set<String> ADDING_LISTS =
      Set.of("list_sum", "list_avg", "list_median", "list_aggregate", "list_aggr", "list_reduce");
  private static final String FOUND = "what is added up";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * One sum.
   *
   * @param select the select that it stands in, with all names that it may mean
   */
  record Sum(ObjectNode select, ObjectNode function) {

    boolean isAverage() {
      return AVERAGES.contains(name(function));
    }

    /** The names of the columns that it adds up. */
    List<String> columns() {
      return function.path("arguments").findValues("column_names").stream()
          .map(names -> names.path(names.size() - 1).asString())
          .toList();
    }
  }

  private final Sandbox sandbox;
  private final List<Sum> list = new ArrayList<>();
  private final List<Sum> counts = new ArrayList<>();

  Sums(Sandbox sandbox, String sql) {
    this.sandbox = sandbox;
    JsonNode tree = parsed(sql);
    boolean areListsAdded =
        tree.findValues("function_name").stream()
            .anyMatch(name -> ADDING_LISTS.contains(name.asString()));
    walk(tree, Optional.empty(), List.of(), areListsAdded);
  }

  List<Sum> list() {
    return List.copyOf(list);
  }

  /** Where it counts rows, each once. */
  List<Sum> counts() {
    return List.copyOf(counts);
  }

  /**
   * What a column has in the rows of that group of a sum in which it has most; none where it cannot
   * be told, because the sum's select has no such column.
   *
   * @param mixing which rows count, as a condition
   */
  Optional<List<String>> found(Sum sum, String column, String mixing) {
    try {
      return Optional.of(sandbox.query(question(sum, column, mixing)).firstColumn());
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private String question(Sum sum, String column, String mixing) {
    JsonNode one = sum.function.path("arguments").path(0).path("expression");
    ObjectNode only =
        (ObjectNode)
            parsed(
                    "select case when (0 is not null) and (%s) then %s end"
                        .formatted(mixing, column))
                .at("/statements/0/node/select_list/0");
    if (!one.isMissingNode()) {
      ((ArrayNode) only.at("/case_checks/0/when_expr/children/0/children")).set(0, one);
    }
    ObjectNode values = sum.function.deepCopy();
    values.put("alias", FOUND).put("function_name", "list").put("distinct", true);
    values.putObject("qualified_name").putArray("path").add("list");
    values.putArray("arguments").addObject().put("name", "").set("expression", only);
    if (values.has("orders")) {
      values.putArray("orders");
    }
    ObjectNode select = sum.select.deepCopy();
    select.putArray("modifiers");
    ((ArrayNode) select.path("select_list")).add(values);
    ObjectNode statement = JSON.createObjectNode().put("error", false);
    ObjectNode node = statement.putArray("statements").addObject();
    node.set("node", select);
    node.putArray("named_param_map");
    String sql =
        sandbox
            .query(
                "select json_deserialize_sql(cast(%s as json))"
                    .formatted(Sql.text(JSON.writeValueAsString(statement))))
            .firstColumn()
            .get(0);
    return "select unnest(found) from (select list_sort(list_distinct(%s)) as found from (%s) order by len(found) desc, found limit 1)"
        .formatted(Sql.name(FOUND), sql.replaceFirst(";\\s*$", ""));
  }

  private void walk(
      JsonNode node, Optional<ObjectNode> select, List<JsonNode> known, boolean areListsAdded) {
    Optional<ObjectNode> within = select;
    List<JsonNode> names = known;
    if (node instanceof ObjectNode object) {
      if (object.has("cte_map")) {
        names = new ArrayList<>(known);
        object.at("/cte_map/map").forEach(names::add);
      }
      if (object.path("type").asString("").equals("SELECT_NODE")) {
        ObjectNode whole = object.deepCopy();
        whole.putObject("cte_map").putArray("map").addAll(names);
        within = Optional.of(whole);
      }
      if (within.isPresent() && isSum(object, areListsAdded)) {
        list.add(new Sum(within.get(), object));
      }
      if (within.isPresent()
          && COUNTS.contains(name(object))
          && !object.path("distinct").asBoolean(false)) {
        counts.add(new Sum(within.get(), object));
      }
    }
    for (JsonNode child : node) {
      walk(child, within, names, areListsAdded);
    }
  }

  private static boolean isSum(ObjectNode node, boolean areListsAdded) {
    String name = name(node);
    return ADDING.contains(name)
        || AVERAGES.contains(name)
        || (areListsAdded && LISTS.contains(name));
  }

  private static String name(ObjectNode function) {
    return function.path("function_name").asString("").toLowerCase(Locale.ROOT);
  }

  private JsonNode parsed(String sql) {
    String told =
        sandbox
            .query("select cast(json_serialize_sql(%s) as varchar)".formatted(Sql.text(sql)))
            .firstColumn()
            .get(0);
    try {
      return JSON.readTree(told);
    } catch (JacksonException e) {
      throw new Failure("Cannot read what the engine makes of a question: " + e.getMessage(), e);
    }
  }
}
