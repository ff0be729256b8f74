package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Failure;

/** Everything that is wrong with the catalog, collected so that it is told at once. */
final class Problems {

  private final Set<String> errors = new LinkedHashSet<>();
  private final List<String> warnings = new ArrayList<>();

  void error(CatalogTable.Row row, String what) {
    error(row.file(), row.line(), what);
  }

  void error(String file, long line, String what) {
    errors.add("%s line %d: %s".formatted(file, line, what));
  }

  void warning(CatalogTable.Row row, String what) {
    warnings.add("%s line %d: %s".formatted(row.file(), row.line(), what));
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * @throws Failure with every error, one a line, if there is any
   */
  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new Failure(
          "Cannot load the catalog: %d errors, expected none%n  %s"
              .formatted(errors.size(), String.join("\n  ", errors)));
    }
  }
}
