package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/** An edition's files held against its {@code manifest.json}. */
final class EditionManifest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NAME = "manifest.json";

  private final DataHome home;
  private final Path folder;

  EditionManifest(DataHome home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  List<Difference> listDifferences() {
    Map<String, String> named = new LinkedHashMap<>();
    List<Difference> differences = new ArrayList<>();
    try {
      JsonNode manifest = JSON.readTree(Files.readString(folder.resolve(NAME)));
      manifest
          .path("files")
          .forEach(f -> named.put(f.path("name").asString(), f.path("sha256").asString()));
      checkRecord(manifest, differences);
    } catch (IOException | JacksonException e) {
      return List.of(difference(NAME, "a manifest", "unreadable: " + e.getMessage()));
    }
    Set<String> names = new TreeSet<>(named.keySet());
    names.addAll(Verification.files(folder));
    names.remove(NAME);
    for (String name : names) {
      String expected = named.getOrDefault(name, "no file");
      String found = Verification.digest(folder.resolve(name));
      if (!expected.equals(found)) {
        differences.add(difference(name, expected, found));
      }
    }
    return differences;
  }

  /** The manifest repeats the record of the consolidation; both must say the same. */
  private void checkRecord(JsonNode manifest, List<Difference> differences) throws IOException {
    Path record = folder.resolve("consolidation.json");
    if (Files.exists(record)
        && !JSON.readTree(Files.readString(record)).equals(manifest.path("consolidation"))) {
      differences.add(difference(NAME, "the record of consolidation.json", "another one"));
    }
  }

  private Difference difference(String name, String expected, String found) {
    return new Difference(
        home.root().relativize(folder.resolve(name)).toString().replace('\\', '/'),
        expected,
        found,
        touched(name));
  }

  /** What readers see of a file: the figures of its table, or all of the edition. */
  private List<String> touched(String name) {
    String lists =
        name.endsWith("__scorecard.parquet")
            ? "('scorecard')"
            : name.endsWith("edition__followed.parquet")
                ? "('followed')"
                : "('scorecard', 'followed')";
    try (EditionReader reader = EditionReader.of(folder.resolve("warehouse.duckdb"))) {
      return reader.list(Question.text("touched_tables").formatted(lists)).stream()
          .map(row -> row.get(0))
          .toList();
    } catch (Failure e) {
      return List.of(
          "every figure of " + home.editions().relativize(folder) + ": its warehouse is damaged");
    }
  }
}
