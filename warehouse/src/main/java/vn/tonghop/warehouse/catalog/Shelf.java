package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The files of {@code reference/}: a description {@code <table>.yml} and the rows of each table.
 *
 * @param files their texts by their paths
 * @param apart tables that no edition has, such as addresses: {@code apart/<table>.yml}
 * @param trees what files of keys may say, such as a regime's: {@code files/<file>.yml}
 */
record Shelf(
    SortedMap<String, String> files,
    Map<String, TableDescription> descriptions,
    Map<String, TableDescription> apart,
    Map<String, TableDescription> trees) {

  private static final Pattern TABLE = Pattern.compile("(\\w+)\\.yml");
  private static final Pattern APART = Pattern.compile("apart/(\\w+)\\.yml");
  private static final Pattern TREE = Pattern.compile("files/(\\w+)\\.yml");

  /** Read when it is first asked for; what lies on the class path does not change. */
  private static final class Shipped {
    static final Shelf SHELF = of(ShippedFiles.below("reference"));
  }

  static Shelf shipped() {
    return Shipped.SHELF;
  }

  static Shelf of(SortedMap<String, String> files) {
    return new Shelf(
        files, described(files, TABLE), described(files, APART), described(files, TREE));
  }

  private static Map<String, TableDescription> described(
      SortedMap<String, String> files, Pattern place) {
    Map<String, TableDescription> descriptions = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          Matcher name = place.matcher(path);
          if (name.matches()) {
            descriptions.put(name.group(1), TableDescription.parse(name.group(1), text));
          }
        });
    return descriptions;
  }

  /** The tables that no edition has, in the place of the others. */
  Shelf ofApart() {
    return new Shelf(new TreeMap<>(), apart, apart, trees);
  }

  /** Everything that has rows in a home's catalog, by its name. */
  Map<String, TableDescription> withRows() {
    Map<String, TableDescription> all = new LinkedHashMap<>(descriptions);
    all.putAll(apart);
    return all;
  }

  /** What every table may say that people keep, those of the regimes among them, by their names. */
  Map<String, TableDescription> kept() {
    Map<String, TableDescription> kept = withRows();
    kept.putAll(new RegimeTables(trees.get("regime")).descriptions());
    return kept;
  }

  /** The same descriptions without any row or regime. */
  Shelf withoutRows() {
    SortedMap<String, String> described = new TreeMap<>(files);
    described.keySet().removeIf(path -> path.endsWith(".csv") || RegimeYaml.isRegime(path));
    return new Shelf(described, descriptions, apart, trees);
  }

  /** The rows of a table that lie here, as they are written. */
  List<CatalogTable.Row> rows(TableDescription description, Problems problems) {
    List<CatalogTable.Row> rows = new ArrayList<>();
    files.forEach(
        (path, text) ->
            description
                .findFolders(path)
                .ifPresent(
                    folders ->
                        rows.addAll(
                            new SheetRows(description, problems)
                                .read(sheet(path, text), folders))));
    return rows;
  }

  private static Sheet sheet(String path, String text) {
    try {
      return CsvSheet.parse("reference/" + path, path, text);
    } catch (IOException e) {
      throw new Failure("Cannot read reference/%s: %s".formatted(path, e.getMessage()), e);
    }
  }
}
