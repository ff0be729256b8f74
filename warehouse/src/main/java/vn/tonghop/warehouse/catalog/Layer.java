package vn.tonghop.warehouse.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tonghop.warehouse.home.Folder;

/**
 * What is laid over the tables below it: a catalog's folder, or what somebody hands in.
 *
 * @param label before the paths of its files where they are told of, such as {@code catalog/}
 * @param files by their paths within the catalog
 * @param sheets such as those of a workbook
 * @param recordedAt of rows that do not say it themselves; empty if each has to
 */
record Layer(String label, SortedMap<String, Path> files, List<Sheet> sheets, String recordedAt) {

  Layer {
    sheets = List.copyOf(sheets);
  }

  /** Whether it is handed in, and no home's yet. */
  boolean isHandedIn() {
    return !recordedAt.isEmpty();
  }

  /** The catalog of a home. */
  static Layer ofHome(Path folder) {
    return new Layer("catalog/", below(folder), List.of(), "");
  }

  static SortedMap<String, Path> below(Path folder) {
    SortedMap<String, Path> found = new TreeMap<>();
    Folder.files(folder).forEach(name -> found.put(name, folder.resolve(name)));
    return found;
  }
}
