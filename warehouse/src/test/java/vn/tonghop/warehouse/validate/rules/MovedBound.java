package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * A select in which one bound is another. Whoever has a case that the change shows in has a case on
 * the side that the change is about. DuckDB's own parser finds the bounds and writes the select.
 *
 * @param bound the comparison as it was
 * @param side which case is missing if nothing notices
 */
record MovedBound(String bound, Side side, String sql) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SELECT = "SELECT ";

  /** Where a case may lie: on the bound itself, where the comparison holds, where it fails. */
  enum Side {
    ON,
    HOLDS,
    FAILS
  }

  /** Every bound of a select, moved in each of the three ways. */
  static List<MovedBound> listOf(Database database, String sql) {
    ObjectNode tree = tree(database, sql);
    int count = comparisons(tree).size();
    List<MovedBound> moved = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      String bound = text(database, comparisons(tree).get(at));
      for (Side side : Side.values()) {
        ObjectNode copy = tree.deepCopy();
        move(database, comparisons(copy).get(at), side);
        moved.add(new MovedBound(bound, side, sql(database, copy)));
      }
    }
    return moved;
  }

  private static void move(Database database, ObjectNode comparison, Side side) {
    switch (side) {
      case ON -> comparison.put("type", neighbour(comparison.path("type").asString()));
      case HOLDS -> become(comparison, constant(database, "false"));
      case FAILS -> become(comparison, constant(database, "true"));
    }
  }

  private static String neighbour(String comparison) {
    String equal = "OREQUALTO";
    return comparison.endsWith(equal)
        ? comparison.substring(0, comparison.length() - equal.length())
        : comparison + equal;
  }

  /** The comparisons of order in the order of the tree; a between counts as the two it means. */
  private static List<ObjectNode> comparisons(JsonNode node) {
    List<ObjectNode> found = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      if (object.path("type").asString("").equals("COMPARE_BETWEEN")) {
        splitBetween(object);
      }
      if (object.path("type").asString("").matches("COMPARE_(LESS|GREATER)THAN(OREQUALTO)?")) {
        found.add(object);
      }
    }
    node.forEach(child -> found.addAll(comparisons(child)));
    return found;
  }

  private static void splitBetween(ObjectNode between) {
    ObjectNode both = JSON.createObjectNode();
    both.put("class", "CONJUNCTION").put("type", "CONJUNCTION_AND").put("alias", "");
    ArrayNode children = both.putArray("children");
    children.add(end(between, "COMPARE_GREATERTHANOREQUALTO", "lower"));
    children.add(end(between, "COMPARE_LESSTHANOREQUALTO", "upper"));
    become(between, both);
  }

  private static ObjectNode end(ObjectNode between, String type, String bound) {
    ObjectNode end = JSON.createObjectNode();
    end.put("class", "COMPARISON").put("type", type).put("alias", "");
    end.set("left", between.path("input").deepCopy());
    end.set("right", between.path(bound).deepCopy());
    return end;
  }

  /** Puts another expression in the place of one, under the name that it has there. */
  private static void become(ObjectNode node, ObjectNode other) {
    String name = node.path("alias").asString("");
    node.removeAll();
    node.setAll(other);
    node.put("alias", name);
  }

  private static ObjectNode constant(Database database, String value) {
    return (ObjectNode) selected(tree(database, SELECT + value)).path(0);
  }

  private static String text(Database database, ObjectNode comparison) {
    ObjectNode tree = tree(database, SELECT + "true");
    ((ArrayNode) selected(tree)).set(0, comparison.deepCopy());
    return sql(database, tree).substring(SELECT.length());
  }

  private static JsonNode selected(ObjectNode tree) {
    return tree.path("statements").path(0).path("node").path("select_list");
  }

  private static ObjectNode tree(Database database, String sql) {
    return (ObjectNode)
        JSON.readTree(database.ask("select cast(json_serialize_sql(?::varchar) as varchar)", sql));
  }

  private static String sql(Database database, ObjectNode tree) {
    return String.valueOf(
        database
            .query(
                "select json_deserialize_sql(cast(%s as json))"
                    .formatted(Sql.text(JSON.writeValueAsString(tree))))
            .firstColumn()
            .get(0));
  }
}
