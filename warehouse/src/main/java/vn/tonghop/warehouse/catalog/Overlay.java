package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.CityZone;

/**
 * The city's own files, laid over what the program ships.
 *
 * @param folders the folder of the city's catalog; none for what the program ships alone
 */
record Overlay(List<Path> folders) {

  static final Overlay NONE = new Overlay(List.of());

  Overlay {
    folders = List.copyOf(folders);
  }

  static Overlay of(Path folder) {
    return new Overlay(List.of(folder));
  }

  /** The file of a name, if the city has one. */
  Optional<Path> find(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The city's files of rows, by their paths within the catalog. */
  SortedMap<String, Path> tables() {
    SortedMap<String, Path> tables = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        below(folder)
            .forEach(
                file -> tables.put(folder.relativize(file).toString().replace('\\', '/'), file));
      }
    }
    return tables;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** The city's files whose names match, such as {@code regime*.yaml}. */
  List<Path> list(String glob) {
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> matching(folder, glob).stream())
        .toList();
  }

  List<Path> listRegimes() {
    return list("regime*.yaml");
  }

  /** The zone of the city's clocks. */
  ZoneId zone() {
    return CityZone.of(listRegimes());
  }

  private static List<Path> matching(Path folder, String glob) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
