package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.catalog.TableDescription.Column;
import vn.tonghop.warehouse.shipped.YamlTree;

/**
 * Reads a file of keys, such as a regime, and holds it to what its description says: every key and
 * every value by itself.
 *
 * <p>The description's columns are the keys under one another, such as {@code
 * collections.agency_deadline.day}; keys of the entries of a list stand right under the list's.
 */
final class TreeCheck {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private final TableDescription description;
  private final CellCheck cells;
  private final Problems problems;
  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();

  TreeCheck(TableDescription description, CellCheck cells, Problems problems, String file) {
    this.description = description;
    this.cells = cells;
    this.problems = problems;
    this.file = file;
    problems.depends(file, description.decides());
  }

  /** The keys with what they say, as text; nothing of a file that is no YAML. */
  Map<String, Object> read(String text) {
    try {
      try (JsonParser parser = YAML.createParser(text)) {
        while (parser.nextToken() != null) {
          lines.putIfAbsent(
              parser.streamReadContext().pathAsPointer().toString(),
              parser.currentTokenLocation().getLineNr());
        }
      }
      return branch(YAML.readTree(text), "", "", "");
    } catch (JacksonException e) {
      problems.error(
          file,
          Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          "it cannot be read (%s), expected keys and values as YAML has them"
              .formatted(e.getOriginalMessage().lines().findFirst().orElse("")));
      return Map.of();
    }
  }

  private Map<String, Object> branch(JsonNode node, String path, String shown, String pointer) {
    Map<String, Object> branch = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      String below = path.isEmpty() ? key : path + "." + key;
      String place = pointer + "/" + key;
      if (isKnown(below)) {
        String name = shown.isEmpty() ? key : shown + " " + key;
        branch.put(key, value(entry.getValue(), below, name, place));
      } else {
        Set<String> known = keys(path);
        problems.error(file, line(place), YamlTree.unknown(key, shown, known));
      }
    }
    return branch;
  }

  private Object value(JsonNode node, String path, String shown, String pointer) {
    Column column = description.columns().get(path);
    if (node.isArray()) {
      return list(node, path, shown, pointer);
    }
    if (column == null) {
      if (!node.isObject()) {
        problems.error(
            file,
            line(pointer),
            "%s is '%s', expected the keys %s".formatted(shown, node.asString(""), keys(path)));
      }
      return branch(node, path, shown, pointer);
    }
    return scalar(column, node, shown, pointer);
  }

  private List<Object> list(JsonNode node, String path, String shown, String pointer) {
    Column column = description.columns().get(path);
    List<Object> list = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    int index = 0;
    for (JsonNode entry : node) {
      String place = pointer + "/" + index++;
      if (column != null) {
        list.add(scalar(column, entry, shown, place));
      } else {
        String name = shown + "[" + code(entry) + "]";
        if (!seen.add(name)) {
          problems.error(file, line(place), "%s stands twice, expected it once".formatted(name));
        }
        list.add(branch(entry, path, name, place));
      }
    }
    return list;
  }

  private String scalar(Column column, JsonNode node, String shown, String pointer) {
    String text =
        node.isValueNode() ? WrittenCell.read(CellType.of(column.type()), node.asString("")) : "";
    cells
        .troubles(shown, column, text)
        .forEach(trouble -> problems.error(file, line(pointer), trouble));
    return text;
  }

  private int line(String pointer) {
    return lines.getOrDefault(pointer, 1);
  }

  private static String code(JsonNode entry) {
    return entry.path("code").asString(entry.path("form").asString("?"));
  }

  private boolean isKnown(String path) {
    return description.columns().keySet().stream()
        .anyMatch(known -> known.equals(path) || known.startsWith(path + "."));
  }

  /** The keys that stand right under another. */
  private Set<String> keys(String path) {
    String before = path.isEmpty() ? "" : path + ".";
    return description.columns().keySet().stream()
        .filter(known -> known.startsWith(before))
        .map(known -> known.substring(before.length()).replaceFirst("\\..*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
