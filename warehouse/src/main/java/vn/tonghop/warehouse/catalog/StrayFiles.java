package vn.tonghop.warehouse.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Nearest;

/** Files of a catalog that nobody reads: who put them there would wait for them in vain. */
record StrayFiles(Shelf shelf, Overlay overlay) {

  /** Read by others, or written by the program. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "reports/.*\\.yml|(?:imports/\\d{4}/)?(?:regime[^/]*|marking|place|home|import)\\.ya?ml|known_hosts|keys/.*|.*\\.aside.*|(?:.*/)?[.~][^/]*");

  /** What looks as if it were to be read. */
  private static final Pattern DATA =
      Pattern.compile(".*\\.(?:csv|tsv|txt|yml|yaml|json|xls|xlsx|xlsm|ods)");

  private static final Set<String> FILES = Set.of("regime.yaml", "marking.yml", "place.yml");

  /** Whether a file is named as one with rows or keys is. */
  static boolean isData(Path file) {
    return DATA.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
  }

  void check(Problems problems) {
    for (Layer layer : overlay.layers()) {
      layer.sheets().stream()
          .filter(sheet -> !isTable(layer, sheet.path()))
          .forEach(
              sheet ->
                  problems.error(
                      sheet.file(),
                      1,
                      "no table is read from it%s"
                          .formatted(Nearest.hint(sheet.path(), shelf.kept().keySet()))));
      layer.files().keySet().stream()
          .filter(path -> !OTHERS.matcher(path).matches() && !isTable(layer, path))
          .filter(path -> DATA.matcher(path.toLowerCase(Locale.ROOT)).matches())
          .forEach(
              path ->
                  problems.error(
                      layer.label() + path,
                      1,
                      "nothing is read from here%s".formatted(meant(layer, path))));
    }
  }

  /** A home keeps its regimes as files of keys. */
  private boolean isTable(Layer layer, String path) {
    return (layer.isHandedIn() ? shelf.kept() : shelf.withRows())
        .values().stream().anyMatch(description -> description.findFolders(path).isPresent());
  }

  private String meant(Layer layer, String path) {
    List<String> known = new ArrayList<>(FILES);
    shelf.withRows().values().forEach(description -> known.add(description.files()));
    String name = plain(path);
    return known.stream()
        .filter(file -> Nearest.isNear(name, plain(file)))
        .findFirst()
        .map(file -> "; did you mean %s%s?".formatted(layer.label(), file))
        .orElse(", expected a file of CATALOG.md, or its place elsewhere");
  }

  /** The name without its folder and its ending. */
  private static String plain(String path) {
    return path.substring(path.lastIndexOf('/') + 1)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("\\..*", "");
  }
}
