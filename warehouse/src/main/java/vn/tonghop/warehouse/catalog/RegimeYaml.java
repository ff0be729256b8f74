package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/** Reads the regimes {@code regime*.yaml}: those that are shipped, and those of the city's own. */
final class RegimeYaml {

  private RegimeYaml() {}

  /** The regimes known at an instant, in the order of their first day. */
  static List<Regime> read(Shelf shelf, Overlay overlay, Instant asOf) {
    List<Regime> regimes = new ArrayList<>();
    shelf
        .files()
        .forEach(
            (file, text) -> {
              if (file.matches("regime[^/]*\\.yaml")) {
                regimes.add(parse("reference/" + file, new YAMLMapper().readTree(text)));
              }
            });
    for (Path file : overlay.listRegimes()) {
      try {
        JsonNode root = new YAMLMapper().readTree(Files.readString(file));
        if (!OffsetDateTime.parse(text(file.toString(), root, "recorded_at"))
            .toInstant()
            .isAfter(asOf)) {
          regimes.add(parse("catalog/" + file.getFileName(), root));
        }
      } catch (IOException | RuntimeException e) {
        throw new Failure("Cannot read the regime %s: %s".formatted(file, e.getMessage()), e);
      }
    }
    return regimes.stream().sorted((a, b) -> a.validFrom().compareTo(b.validFrom())).toList();
  }

  private static Regime parse(String file, JsonNode root) {
    JsonNode consolidation = root.path("consolidation");
    return new Regime(
        LocalDate.parse(text(file, root, "valid_from")),
        each(root.path("collections"), node -> collection(file, node)),
        each(root.path("forms"), node -> form(file, node)),
        root.path("coverage_threshold").asDouble(),
        each(root.path("reports"), node -> report(file, node)),
        LocalTime.parse(text(file, consolidation, "hour")),
        whenClosed(text(file, consolidation, "when_closed")),
        consolidation.path("working_days_after_agencies").asInt(),
        root.path("government_deadline").path("day").asInt(),
        text(file, root.path("government_deadline"), "source"),
        text(file, root, "consolidator"));
  }

  private static Regime.CollectionRule collection(String file, JsonNode node) {
    JsonNode deadline = node.path("agency_deadline");
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    node.path("columns")
        .properties()
        .forEach(column -> columns.put(column.getKey(), each(column.getValue(), JsonNode::asInt)));
    return new Regime.CollectionRule(
        text(file, node, "code"),
        each(node.path("months"), JsonNode::asInt),
        deadline.path("day").asInt(),
        deadline.path("month").asInt(0),
        LocalTime.parse(text(file, deadline, "hour")),
        whenClosed(text(file, deadline, "when_closed")),
        columns,
        each(node.path("by_district"), JsonNode::asString),
        text(file, node, "source"));
  }

  private static Regime.FormRule form(String file, JsonNode node) {
    JsonNode owedBy = node.path("owed_by");
    String form = text(file, node, "form");
    if (owedBy.isMissingNode() || owedBy.isNull()) {
      throw new Failure(
          "Cannot load %s: form %s has no 'owed_by', expected who owes it".formatted(file, form));
    }
    return new Regime.FormRule(
        form, owedBy.isArray() ? "" : owedBy.asString(), each(owedBy, JsonNode::asString));
  }

  private static Regime.ReportRule report(String file, JsonNode node) {
    boolean dueOn = node.has("due_on");
    JsonNode due = dueOn ? node.path("due_on") : node.path("due_before");
    String source = text(file, node, "source");
    return new Regime.ReportRule(
        text(file, node, "code"),
        text(file, node, "name_vi"),
        Period.Kind.valueOf(text(file, node, "period").toUpperCase(Locale.ROOT)),
        due.path("day").asInt(),
        due.path("month").asInt(0),
        dueOn,
        text(file, node, "issuer"),
        each(node.path("to"), JsonNode::asString),
        node.has("day") ? source + " (day: " + text(file, node, "day") + ")" : source);
  }

  private static Regime.WhenClosed whenClosed(String text) {
    return Regime.WhenClosed.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static <T> List<T> each(JsonNode array, java.util.function.Function<JsonNode, T> map) {
    List<T> list = new ArrayList<>();
    if (array.isArray()) {
      array.forEach(node -> list.add(map.apply(node)));
    }
    return list;
  }

  private static String text(String file, JsonNode node, String field) {
    if (!node.hasNonNull(field)) {
      throw new Failure("Cannot load %s: no '%s', expected one".formatted(file, field));
    }
    return node.path(field).asString();
  }
}
