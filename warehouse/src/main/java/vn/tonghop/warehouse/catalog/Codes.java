package vn.tonghop.warehouse.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The codes that a cell may refer to: those of a table, and the forms and reports that the program
 * has, which are those of the regimes that it ships.
 */
final class Codes {

  private static final Map<String, String> OF_PROGRAM = Map.of("forms", "form", "reports", "code");

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Shelf shelf;
  private final Map<String, CatalogTable> tables;
  private final Map<String, Map<String, String>> known = new HashMap<>();

  Codes(Shelf shelf, Map<String, CatalogTable> tables) {
    this.shelf = shelf;
    this.tables = tables;
  }

  /** The codes, each with the name that stands for it last; empty if it has none. */
  Map<String, String> of(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  private Map<String, String> find(String name) {
    Map<String, String> codes = new TreeMap<>();
    if (OF_PROGRAM.containsKey(name)) {
      shelf
          .files()
          .forEach(
              (path, text) -> {
                if (RegimeYaml.isRegime(path)) {
                  for (JsonNode entry : YAML.readTree(text).path(name)) {
                    codes.put(entry.path(OF_PROGRAM.get(name)).asString(""), "");
                  }
                }
              });
    } else {
      tables.get(name).rows().forEach(row -> codes.put(row.text("code"), row.text("name_vi")));
    }
    return codes;
  }
}
