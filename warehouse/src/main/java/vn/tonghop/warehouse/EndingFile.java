package vn.tonghop.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files whose end will come: whoever read a pipe or a device would wait for ever. */
public final class EndingFile {

  private EndingFile() {}

  /**
   * Opens a file to be read whole.
   *
   * @throws IOException if it cannot be opened, or is neither a file nor a folder
   */
  public static InputStream open(Path file) throws IOException {
    require(file);
    return Files.newInputStream(file);
  }

  /**
   * Makes sure that reading ends.
   *
   * @throws IOException if something is there that is neither a file nor a folder
   */
  public static void require(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new FileSystemException(
          file.toString(), null, "it is a pipe or a device, expected a file");
    }
  }
}
