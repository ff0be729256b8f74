package vn.tonghop.warehouse.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;

/** Everything that is wrong with the catalog, collected so that it is told at once. */
final class Problems {

  private static final int SHOWN = 50;

  /** Where an error stands, by which those of one file are told one after the other. */
  private record Place(String file, long line) {}

  private final Map<String, Place> errors = new LinkedHashMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Map<String, String> decides = new HashMap<>();

  /** Says what depends on a file, which is told with each of its slips. */
  void depends(String file, String onIt) {
    decides.put(file, onIt);
  }

  void error(CatalogTable.Row row, String what) {
    error(row, "", what);
  }

  /**
   * @param column where it stands; empty for the row
   */
  void error(CatalogTable.Row row, String column, String what) {
    errors.putIfAbsent(
        told(row.file(), row.place(column), what), new Place(row.file(), row.line()));
  }

  void error(String file, long line, String what) {
    errors.putIfAbsent(told(file, "line " + line, what), new Place(file, line));
  }

  void warning(CatalogTable.Row row, String what) {
    warnings.add(told(row.file(), row.place(""), what));
  }

  /** File by file in the order in which they were found, from the first line of each. */
  List<String> errors() {
    List<String> files = errors.values().stream().map(Place::file).distinct().toList();
    return errors.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, Place> error) -> files.indexOf(error.getValue().file()))
                .thenComparing(error -> error.getValue().line()))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private String told(String file, String place, String what) {
    String depends = decides.getOrDefault(file, "");
    return "%s %s: %s%s"
        .formatted(file, place, what, depends.isEmpty() ? "" : " [decides " + depends + "]");
  }

  /**
   * @throws Failure with the errors, one a line, if there is any
   */
  void throwIfAny() {
    throwIfAny("Cannot load the catalog");
  }

  /**
   * @param failed what then cannot be done
   */
  void throwIfAny(String failed) {
    if (!errors.isEmpty()) {
      throw new Failure(
          "%s: %d errors, expected none%n  %s%s"
              .formatted(
                  failed,
                  errors.size(),
                  errors().stream().limit(SHOWN).collect(Collectors.joining("\n  ")),
                  errors.size() > SHOWN ? "%n  and %d more".formatted(errors.size() - SHOWN) : ""));
    }
  }
}
