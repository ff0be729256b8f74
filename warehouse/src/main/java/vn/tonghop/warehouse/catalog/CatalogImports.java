package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.CsvText;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.KeptCatalog;

/**
 * The versions of a home's catalog. Each import is a folder of its own, {@code
 * catalog/imports/<number>/}, that holds the rows that it says otherwise, and who brought it when;
 * nothing that lies there is ever edited.
 */
public record CatalogImports(DataHome home) {

  private static final String RECORDED_AT = "recorded_at";

  /**
   * One import.
   *
   * @param from the file or folder that was handed in
   * @param rows how many rows it says, by the file that they stand in
   */
  public record Version(int number, Instant at, String by, String from, Map<String, Long> rows) {}

  /** Every import, the first first. */
  public List<Version> list() {
    return Folder.names(folder()).stream()
        .filter(name -> name.matches("\\d{4}"))
        .map(name -> version(folder().resolve(name)))
        .toList();
  }

  /**
   * Keeps what a draft says otherwise than the catalog as a version of its own.
   *
   * @param from what the draft was handed in as
   * @return the number of the version, 0 if the draft says nothing new
   * @throws Failure naming every slip; then nothing has changed
   */
  public int add(Draft draft, String by, String from, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.SECONDS);
    Catalog after = draft.over(home);
    List<CatalogChange> changes = draft.changes(home);
    Map<String, String> regimes =
        after.regimes().bindLike(Catalog.standing(home).regimes())
            ? Map.of()
            : draft.regimes(after);
    if (changes.isEmpty() && regimes.isEmpty()) {
      return 0;
    }
    int number = list().stream().mapToInt(Version::number).max().orElse(0) + 1;
    Map<String, String> files = new TreeMap<>();
    files.put("import.yml", head(by, from, at));
    changes.stream()
        .collect(Collectors.groupingBy(CatalogChange::table))
        .forEach((table, rows) -> files.put(table + ".csv", csv(rows, at)));
    regimes.forEach((name, text) -> files.put(name, recorded(text, at)));
    Path target = folder().resolve("%04d".formatted(number));
    new Aside(home).write(target, files);
    new Journal(home).append(new KeptCatalog(home).keep(at));
    return number;
  }

  private Path folder() {
    return home.catalog().resolve("imports");
  }

  private static String csv(List<CatalogChange> rows, Instant at) {
    List<String> header = new ArrayList<>(rows.get(0).description().columns().keySet());
    if (!header.contains(RECORDED_AT)) {
      header.add(RECORDED_AT);
    }
    return CsvText.of(
        header,
        rows.stream()
            .map(
                row ->
                    header.stream()
                        .map(
                            column ->
                                column.equals(RECORDED_AT)
                                    ? at.toString()
                                    : row.after().getOrDefault(column, ""))
                        .toList())
            .toList());
  }

  private static String recorded(String regime, Instant at) {
    String keys = regime.replaceFirst("^---\\s*\\R?", "");
    return "recorded_at: %s\n%s".formatted(at, keys.replaceAll("(?m)^recorded_at:.*\\R?", ""));
  }

  private static String head(String by, String from, Instant at) {
    return new YAMLMapper()
        .writeValueAsString(new TreeMap<>(Map.of("at", at.toString(), "by", by, "from", from)));
  }

  private static Version version(Path folder) {
    try {
      JsonNode head = new YAMLMapper().readTree(Files.readString(folder.resolve("import.yml")));
      Map<String, Long> rows = new TreeMap<>();
      List<String> names = Folder.names(folder);
      for (String name : names.stream().filter(any -> any.endsWith(".csv")).toList()) {
        String text = Files.readString(folder.resolve(name));
        rows.put(name.replace(".csv", ""), (long) CsvSheet.parse("", "", text).lines().size());
      }
      long regimes = names.stream().filter(RegimeYaml::isRegime).count();
      if (regimes > 0) {
        rows.put("regime", regimes);
      }
      return new Version(
          Integer.parseInt(folder.getFileName().toString()),
          Instant.parse(head.path("at").asString()),
          head.path("by").asString(),
          head.path("from").asString(),
          rows);
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
