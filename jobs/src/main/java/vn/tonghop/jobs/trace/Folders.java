package vn.tonghop.jobs.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/** Folders copied, and folders that last for one piece of work. */
final class Folders {

  private Folders() {}

  /** Does some work in a new folder under the home's operations and takes the folder away. */
  static <T> T inPassing(DataHome home, String name, Function<Path, T> work) {
    Path folder = home.operations().resolve("trace").resolve(name + "-" + UUID.randomUUID());
    DataHome.makeFolder(folder);
    try {
      return work.apply(folder);
    } finally {
      Folder.remove(folder);
    }
  }

  /**
   * Does some work in a new folder among the machine's temporary files, for whoever may not write
   * into the home, and takes the folder away.
   */
  static <T> T elsewhere(String prefix, Function<Path, T> work) {
    Path folder;
    try {
      folder = Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new Failure(
          "Cannot make a folder in %s: %s; java.io.tmpdir names another place"
              .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()),
          e);
    }
    try {
      return work.apply(folder);
    } finally {
      Folder.remove(folder);
    }
  }

  /** Copies a folder with all it holds; a folder that is missing holds nothing. */
  static void copy(Path from, Path to) {
    Folder.files(from).forEach(name -> copyFile(from.resolve(name), to.resolve(name)));
  }

  static void copyFile(Path from, Path to) {
    DataHome.makeFolder(to.getParent());
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      throw new Failure("Cannot copy %s: it is gone".formatted(from));
    } catch (IOException e) {
      throw new Failure("Cannot copy %s to %s: %s".formatted(from, to, e.getMessage()), e);
    }
  }
}
