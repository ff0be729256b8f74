package vn.tonghop.warehouse.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The files of {@code reference/}: a description {@code <table>.yml} and the rows of each table.
 *
 * @param files their texts by their paths
 */
record Shelf(SortedMap<String, String> files, Map<String, TableDescription> descriptions) {

  /** Read when it is first asked for; what lies on the class path does not change. */
  private static final class Shipped {
    static final Shelf SHELF = of(ShippedFiles.below("reference"));
  }

  static Shelf shipped() {
    return Shipped.SHELF;
  }

  static Shelf of(SortedMap<String, String> files) {
    Map<String, TableDescription> descriptions = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".yml")) {
            String name = path.substring(0, path.length() - ".yml".length());
            descriptions.put(name, TableDescription.parse(name, text));
          }
        });
    return new Shelf(files, descriptions);
  }
}
