package vn.tonghop.reports.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/**
 * {@code manifest.json}: what an edition is, from what it was made, and the SHA-256 of every file
 * in it. Its date is the edition's as-of instant in Vietnam's local time, never the clock.
 */
final class Manifest {

  static final String FILE_NAME = "manifest.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Manifest() {}

  static String of(Path workspace, Marts marts, Period period, int number) {
    ObjectNode manifest = MAPPER.createObjectNode();
    manifest.put("period", period.code());
    manifest.put("edition", number);
    manifest.put("as_of", asOf(marts));
    ObjectNode rowCounts = manifest.putObject("mart_row_counts");
    for (String name : marts.listNames()) {
      rowCounts.put(name, marts.mart(name).rows().size());
    }
    putCoverage(manifest.putObject("coverage"), marts.mart("edition__summary").rows().get(0));
    putTemplates(manifest.putObject("template_digests"), workspace);
    Path consolidation = workspace.resolve("consolidation.json");
    if (Files.exists(consolidation)) {
      JsonNode record = read(consolidation);
      manifest.put("submission_count", record.path("submissions").size());
      manifest.set("consolidation", record);
    }
    ArrayNode files = manifest.putArray("files");
    for (Path file : published(workspace)) {
      ObjectNode entry = files.addObject();
      entry.put("name", workspace.relativize(file).toString().replace('\\', '/'));
      entry.put("byte_count", file.toFile().length());
      entry.put("sha256", Digest.ofFile(file));
    }
    return MAPPER.writeValueAsString(manifest) + "\n";
  }

  private static void putCoverage(ObjectNode coverage, Map<String, @Nullable Object> summary) {
    for (String count : List.of("owing_count", "reported_count", "out_of_scope_count")) {
      coverage.put(count, ((Number) Objects.requireNonNull(summary.get(count))).intValue());
    }
    coverage.put("missing_names_vi", String.valueOf(summary.get("missing_names_vi")));
    coverage.put("text_vi", String.valueOf(summary.get("coverage_text_vi")));
  }

  private static void putTemplates(ObjectNode templates, Path workspace) {
    for (Path file : published(workspace)) {
      String name = workspace.relativize(file).toString();
      if (name.matches("[a-z_0-9]+\\.pdf")) {
        String report = name.substring(0, name.length() - ".pdf".length());
        templates.put(report, TemplateDigest.of(report));
      }
    }
  }

  /**
   * Makes sure that a folder is the edition it stands for and that no file of it has changed.
   *
   * @throws Failure naming the first thing that differs
   */
  static void verify(Path edition, Period period, int number) {
    JsonNode manifest = read(edition.resolve(FILE_NAME));
    String found = manifest.path("period").asString() + "/" + manifest.path("edition").asInt();
    if (!found.equals(period.code() + "/" + number)) {
      throw new Failure(
          "Cannot publish %s: its manifest says %s, expected %s/%d"
              .formatted(edition, found, period, number));
    }
    for (JsonNode file : manifest.path("files")) {
      Path path = edition.resolve(file.path("name").asString());
      if (!Files.exists(path) || !Digest.ofFile(path).equals(file.path("sha256").asString())) {
        throw new Failure(
            "Cannot publish %s: %s is missing or changed, expected it as in the manifest"
                .formatted(edition, path.getFileName()));
      }
    }
  }

  private static String asOf(Marts marts) {
    for (Map<String, @Nullable Object> row : marts.mart("edition__summary").rows()) {
      if (row.get("as_of") instanceof java.sql.Timestamp asOf) {
        return asOf.toLocalDateTime() + "+07:00";
      }
    }
    throw new Failure("Cannot date the edition: edition__summary has no as_of");
  }

  private static List<Path> published(Path workspace) {
    try (Stream<Path> walk = Files.walk(workspace)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.equals(workspace.resolve(FILE_NAME)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(workspace, e.getMessage()), e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
