package vn.tonghop.warehouse.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Which place a home is of: the city whose catalog the program ships, or another, as {@code
 * catalog/place.yml} says, in which nothing of the shipped catalog counts.
 */
public record Place(boolean isApart) {

  private static final String FILE = "place.yml";

  static Place of(Shelf shelf, Overlay overlay, Problems problems) {
    TreeCheck check =
        new TreeCheck(
            shelf.trees().get("place"),
            new CellCheck(any -> Map.of()),
            problems,
            "catalog/" + FILE);
    Map<String, Object> keys =
        overlay.find("place").map(CsvSheet::text).map(check::read).orElse(Map.of());
    return new Place("none".equals(keys.get("base")));
  }

  /**
   * Begins a home of another place: its catalog is empty.
   *
   * @throws Failure if its catalog has something already
   */
  public static void begin(DataHome home, String nameVi) {
    if (!Layer.below(home.catalog()).isEmpty()) {
      throw new Failure(
          "Cannot begin %s in %s: its catalog has files already, expected a new home"
              .formatted(nameVi, home.root()));
    }
    String text =
        new tools.jackson.dataformat.yaml.YAMLMapper()
            .writeValueAsString(new TreeMap<>(Map.of("name_vi", nameVi, "base", "none")));
    new Aside(home.create()).write(home.catalog().resolve(FILE), text);
  }

  /**
   * The same as sheets of a workbook: each table without a row, the groups, and the shipped regime.
   */
  public static List<Sheet> sheets() {
    Catalog shipped = Catalog.shipped();
    Set<String> filled = new TreeSet<>(Set.of("groups"));
    shipped.regimeSheets().forEach(sheet -> filled.add(sheet.path()));
    return new YearTables(shipped)
        .of(shipped.regimes().list().get(0).validFrom().getYear()).stream()
            .map(sheet -> filled.contains(sheet.path()) ? sheet : sheet.withoutLines())
            .toList();
  }

  /**
   * The files to begin with, by their names: each table without a row, the groups, and the shipped
   * regime, in which the check names every body that has to be another.
   */
  public static SortedMap<String, String> files() {
    Shelf shelf = Shelf.shipped();
    SortedMap<String, String> files = new TreeMap<>();
    shelf
        .descriptions()
        .forEach(
            (name, table) ->
                files.put(
                    name + ".csv", String.join(",", List.copyOf(table.columns().keySet())) + "\n"));
    files.put("groups.csv", shelf.files().get("groups.csv"));
    files.put("regime.yaml", shelf.files().get("regime.yaml"));
    return files;
  }
}
