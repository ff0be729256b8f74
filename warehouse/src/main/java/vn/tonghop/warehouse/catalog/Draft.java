package vn.tonghop.warehouse.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/**
 * What somebody hands in to be laid over a home's catalog: a folder, a file, a workbook's sheets.
 */
public final class Draft {

  private final Layer layer;
  private final Predicate<CatalogChange> saysNothing;

  private Draft(Layer layer) {
    this(layer, change -> false);
  }

  private Draft(Layer layer, Predicate<CatalogChange> saysNothing) {
    this.layer = layer;
    this.saysNothing = saysNothing;
  }

  /** The same without rows that state nothing beside what the program says by itself. */
  public Draft without(Predicate<CatalogChange> nothing) {
    return new Draft(layer, nothing);
  }

  /**
   * A folder laid out as a catalog, or one of its files.
   *
   * @param at when it is handed in: from then on its rows are known, unless they say it themselves
   * @throws Failure if there is no such file
   */
  public static Draft of(Path given, Instant at) {
    if (Files.isDirectory(given)) {
      return new Draft(
          new Layer(given.getFileName() + "/", Layer.below(given), List.of(), at.toString()));
    }
    if (!Files.isRegularFile(given) || !StrayFiles.isData(given)) {
      throw new Failure(
          "Cannot %s %s: expected a folder of CSV files, a CSV file, a YAML file or a workbook"
              .formatted(Files.exists(given) ? "read" : "find", given));
    }
    TreeMap<String, Path> files = new TreeMap<>();
    files.put(place(given.toAbsolutePath()), given);
    return new Draft(new Layer("", files, List.of(), at.toString()));
  }

  /** Nothing beside what the home has. */
  public static Draft none() {
    return of(List.of(), Instant.EPOCH);
  }

  /** The sheets of a workbook. */
  public static Draft of(List<Sheet> sheets, Instant at) {
    return new Draft(new Layer("", new TreeMap<>(), sheets, at.toString()));
  }

  /** Every slip of what would stand if it were laid over the home's catalog; changes nothing. */
  public Review review(DataHome home) {
    return Catalog.review(Overlay.of(home.catalog()).with(layer));
  }

  /**
   * The catalog as it would be.
   *
   * @throws Failure naming every slip
   */
  public Catalog over(DataHome home) {
    return new Catalog(Shelf.shipped(), Overlay.of(home.catalog()).with(layer), Instant.MAX);
  }

  /** What it says otherwise than the home's catalog, table by table. */
  public List<CatalogChange> changes(DataHome home) {
    Catalog standing = Catalog.standing(home);
    TableChanges changes = new TableChanges(standing.tables());
    List<CatalogChange> all =
        new ArrayList<>(
            read(Shelf.shipped().withoutRows()).values().stream()
                .flatMap(given -> changes.list(given).stream())
                .toList());
    read(Shelf.shipped().ofApart())
        .forEach((name, given) -> all.addAll(Addresses.changes(given, standing.apart().get(name))));
    all.removeIf(saysNothing);
    return all;
  }

  private Map<String, CatalogTable> read(Shelf shelf) {
    return new TableReader(shelf, new Overlay(List.of(layer)), Instant.MAX, new Problems()).read();
  }

  /**
   * What of a regime its tables say otherwise than the home's catalog, in words.
   *
   * @param after the catalog as it would be
   */
  public static List<String> regimeWords(Catalog after) {
    return after.regimeChanges().entrySet().stream()
        .map(
            regime ->
                "regime %s: %s".formatted(regime.getKey(), RegimeTables.words(regime.getValue())))
        .toList();
  }

  /**
   * The regimes that are handed in with it, by the names of their files.
   *
   * @param after the catalog as it would be
   */
  Map<String, String> regimes(Catalog after) {
    Map<String, String> regimes = new TreeMap<>();
    after
        .regimeChanges()
        .forEach(
            (day, keys) ->
                regimes.put(
                    "regime-%s.yaml".formatted(day), new YAMLMapper().writeValueAsString(keys)));
    layer
        .files()
        .forEach(
            (path, file) -> {
              if (RegimeYaml.isRegime(path)) {
                regimes.put(String.valueOf(file.getFileName()), CsvSheet.text(file));
              }
            });
    return regimes;
  }

  /** Where a file would lie in a catalog: the folder of its year goes with it. */
  private static String place(Path file) {
    int names = file.getNameCount();
    String tail = file.subpath(Math.max(0, names - 3), names).toString().replace('\\', '/');
    return tail.matches("plans/[^/]+/[^/]+") ? tail : String.valueOf(file.getFileName());
  }
}
