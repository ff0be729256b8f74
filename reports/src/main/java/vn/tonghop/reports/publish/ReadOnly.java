package vn.tonghop.reports.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

/** Takes the right to write away from what is published. */
final class ReadOnly {

  private ReadOnly() {}

  /**
   * Everything below a folder. The folder itself stays writable: a folder that is not cannot be
   * renamed to another parent.
   */
  static void contents(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> below = walk.filter(path -> !path.equals(folder)).toList();
      for (Path path : below) {
        set(path, Files.isDirectory(path) ? "r-xr-xr-x" : "r--r--r--");
      }
    } catch (IOException e) {
      throw new Failure("Cannot make %s read-only: %s".formatted(folder, e.getMessage()), e);
    }
  }

  static void folder(Path folder) {
    try {
      set(folder, "r-xr-xr-x");
    } catch (IOException e) {
      throw new Failure("Cannot make %s read-only: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static void set(Path path, String rights) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    } else if (!path.toFile().setReadOnly()) {
      throw new IOException("the file system refuses");
    }
  }
}
