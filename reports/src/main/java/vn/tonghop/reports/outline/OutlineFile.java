package vn.tonghop.reports.outline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;

/** Reads {@code reports/<report>/report.yml}. */
final class OutlineFile {

  private static final Set<String> BLOCK_WORDS =
      Set.of(
          "template",
          "mart",
          "where",
          "lines_vi",
          "heading_vi",
          "heading_level",
          "appendix_vi",
          "when_empty_vi");

  private OutlineFile() {}

  static boolean exists(String code) {
    return code.matches("[a-z][a-z0-9_]*") && OutlineFile.class.getResource(path(code)) != null;
  }

  private static String path(String code) {
    return "/reports/" + code + "/report.yml";
  }

  static Report read(String code) {
    String path = path(code);
    try (InputStream in =
        code.matches("[a-z][a-z0-9_]*") ? OutlineFile.class.getResourceAsStream(path) : null) {
      if (in == null) {
        throw new Failure(
            "Cannot find report '%s': expected a folder with report.yml among the reports"
                .formatted(code));
      }
      JsonNode root = new YAMLMapper().readTree(in);
      refuseUnknown(root, Set.of("texts", "blocks"), path);
      Map<String, String> texts = new LinkedHashMap<>();
      root.path("texts").properties().forEach(e -> texts.put(e.getKey(), text(e.getValue())));
      List<Block> blocks = new ArrayList<>();
      for (JsonNode block : root.path("blocks")) {
        blocks.add(block(block, path));
      }
      return new Report(code, texts, blocks);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new Failure("Cannot read %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static Block block(JsonNode node, String path) {
    refuseUnknown(node, BLOCK_WORDS, path);
    Map<String, Set<String>> where = new LinkedHashMap<>();
    node.path("where").properties().forEach(e -> where.put(e.getKey(), texts(e.getValue())));
    return new Block(
        text(node.path("template")),
        text(node.path("mart")),
        where,
        List.copyOf(texts(node.path("lines_vi"))),
        text(node.path("heading_vi")),
        node.path("heading_level").asInt(1),
        text(node.path("appendix_vi")),
        text(node.path("when_empty_vi")));
  }

  private static void refuseUnknown(JsonNode node, Set<String> known, String path) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw new Failure(
            "Cannot read %s: unknown word '%s', expected one of %s".formatted(path, name, known));
      }
    }
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new LinkedHashSet<>();
    if (node.isArray()) {
      node.forEach(item -> texts.add(text(item)));
    } else if (!node.isMissingNode()) {
      texts.add(text(node));
    }
    return texts;
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "" : node.asString();
  }
}
