package vn.tonghop.reports;

import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The marts as the models promise them: tables made from the contracts beside the models. */
final class MartContracts {

  private static final SortedMap<String, String> MODELS = ShippedFiles.below("models");
  private static final YAMLMapper YAML = new YAMLMapper();

  private MartContracts() {}

  /** The marts that an edition with this report has: those of every edition and its own. */
  static Stream<String> listOf(String report) {
    return MODELS.keySet().stream()
        .filter(file -> file.matches("marts/(edition|%s)__.*\\.yml".formatted(report)))
        .map(file -> file.substring("marts/".length(), file.length() - ".yml".length()));
  }

  /** The statement that makes a mart without rows. */
  static String table(String mart) {
    return columns("marts/" + mart)
        .collect(Collectors.joining(", ", "create table if not exists marts." + mart + " (", ");"));
  }

  private static Stream<String> columns(String model) {
    String contract = MODELS.get(model + ".yml");
    if (contract == null) {
      throw new AssertionError(
          "Cannot make the fixture of %s: no such model, expected a mart's CSV named after its model"
              .formatted(model));
    }
    JsonNode root = YAML.readTree(contract);
    String lender = root.path("columns_of").asString("");
    return Stream.concat(
        lender.isEmpty() ? Stream.of() : columns(lender),
        root.path("columns").properties().stream()
            .map(
                column ->
                    "\"%s\" %s"
                        .formatted(column.getKey(), column.getValue().path("type").asString())));
  }
}
