package vn.tonghop.warehouse.shipped;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** What a node of our own YAML says, as texts by its keys. */
public final class YamlTree {

  private YamlTree() {}

  /** The texts of a list, or one that stands alone; none of a node that is not there. */
  public static List<String> texts(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(one -> one.asString("")).toList()
        : node.isMissingNode() ? List.of() : List.of(node.asString(""));
  }

  /** What is below each key, in the order in which they stand. */
  public static <T> Map<String, T> byKey(JsonNode node, Function<JsonNode, T> reading) {
    Map<String, T> read = new LinkedHashMap<>();
    node.properties().forEach(below -> read.put(below.getKey(), reading.apply(below.getValue())));
    return read;
  }

  /**
   * Looks for a key that is not known: a misspelt one would be left out, and nobody told.
   *
   * @param file as it is told of, such as {@code rules/structure/messages.yml}
   * @param place of the node in it, such as {@code column value}; empty for the whole file
   * @throws Failure if there is one, naming the nearest that is
   */
  public static void refuseOthers(
      JsonNode node, Collection<String> known, String file, String place) {
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        throw new Failure(
            "Cannot read %s: %s".formatted(file, unknown(key, place, new TreeSet<>(known))));
      }
    }
  }

  /** What is said of a key that is not known. */
  public static String unknown(String key, String place, Collection<String> known) {
    return "unknown key '%s'%s, expected one of %s%s"
        .formatted(key, place.isEmpty() ? "" : " in " + place, known, Nearest.hint(key, known));
  }
}
