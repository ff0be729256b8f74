package vn.tonghop.jobs.rehearse.city;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The regime of the generated city: the shipped one, in force from the first generated day, with
 * the figures that each district also gives for its own territory.
 */
final class GeneratedRegime {

  static final List<String> BY_DISTRICT =
      List.of("BUDGET_REVENUE", "ENTERPRISES_NEW", "TOURISM_VISITORS");

  /** The regime from a day on: the shipped one's own first day, and before it. */
  String text(String validFrom) {
    YAMLMapper yaml = new YAMLMapper();
    ObjectNode regime =
        (ObjectNode) yaml.readTree(ShippedFiles.text("/reference/regime.yaml", ShippedFiles.class));
    regime.put("recorded_at", "2022-01-01T00:00:00+07:00");
    regime.put("valid_from", validFrom);
    for (JsonNode collection : regime.path("collections")) {
      ArrayNode codes = ((ObjectNode) collection).putArray("by_district");
      BY_DISTRICT.forEach(codes::add);
    }
    return yaml.writeValueAsString(regime);
  }
}
