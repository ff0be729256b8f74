package vn.tonghop.warehouse.catalog;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;

/** Everything that is wrong with the catalog, collected so that it is told at once. */
final class Problems {

  private static final int SHOWN = 50;

  private final Set<String> errors = new LinkedHashSet<>();
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
    errors.add(told(row.file(), row.place(column), what));
  }

  void error(String file, long line, String what) {
    errors.add(told(file, "line " + line, what));
  }

  void warning(CatalogTable.Row row, String what) {
    warnings.add(told(row.file(), row.place(""), what));
  }

  List<String> errors() {
    return List.copyOf(errors);
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
                  errors.stream().limit(SHOWN).collect(Collectors.joining("\n  ")),
                  errors.size() > SHOWN ? "%n  and %d more".formatted(errors.size() - SHOWN) : ""));
    }
  }
}
