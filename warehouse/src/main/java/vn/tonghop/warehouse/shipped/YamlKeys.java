package vn.tonghop.warehouse.shipped;

import java.util.Collection;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** The keys that YAML of ours may have: a misspelt one would be left out, and nobody told. */
public final class YamlKeys {

  private YamlKeys() {}

  /**
   * Looks for a key that is not known.
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
