package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

/**
 * What lies in a folder, in the order of the names; in one that is not there, or is closed to this
 * account, nothing.
 */
public final class Folder {

  private interface Look {
    Stream<Path> at(Path folder) throws IOException;
  }

  private Folder() {}

  /** The files and folders in it. */
  public static List<Path> list(Path folder) {
    return list(folder, Files::list);
  }

  /** The names of the files and folders in it. */
  public static List<String> names(Path folder) {
    return list(folder).stream().map(path -> path.getFileName().toString()).toList();
  }

  /** The files in it and below, by their names from here such as {@code parquet/a.parquet}. */
  public static List<String> files(Path folder) {
    return list(folder, Folder::find).stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  /**
   * Takes away a file, or a folder with all it holds, be it closed to writing; a link, not what it
   * leads to.
   *
   * @throws Failure if it cannot, or there is none
   */
  public static void remove(Path path) {
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isWritable(path) && !path.toFile().setWritable(true)) {
          throw new Failure("Cannot make %s writable to remove it".formatted(path));
        }
        list(path).forEach(Folder::remove);
      }
      Files.delete(path);
    } catch (IOException e) {
      throw new Failure("Cannot remove %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** What the walk knows already is not asked of the disk again. */
  private static Stream<Path> find(Path folder) throws IOException {
    return Files.find(
        folder,
        Integer.MAX_VALUE,
        (path, known) ->
            known.isRegularFile() || known.isSymbolicLink() && Files.isRegularFile(path));
  }

  private static List<Path> list(Path folder, Look look) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = look.at(folder)) {
      return found.sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
