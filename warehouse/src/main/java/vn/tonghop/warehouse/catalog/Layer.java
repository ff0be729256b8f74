package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

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
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.put(folder.relativize(file).toString().replace('\\', '/'), file));
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
    return found;
  }
}
