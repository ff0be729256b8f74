package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

/** Files whose end will come: whoever read a pipe or a device would wait for ever. */
public final class EndingFile {

  /** What stands for the digest of a file that is not there. */
  public static final String NONE = "no file";

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

  /**
   * The whole of a file.
   *
   * @throws Failure if it cannot be read
   */
  public static byte[] bytes(Path file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * A file as text.
   *
   * @throws Failure if it cannot be read, or its letters are not UTF-8
   */
  public static String text(Path file) {
    try {
      require(file);
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The digest of a file, read in pieces, so that its size does not matter. */
  public static String digest(Path file) {
    MessageDigest digest = Digest.sha256();
    try (InputStream in = open(file)) {
      byte[] piece = new byte[1 << 16];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Failure unreadable(Path file, IOException e) {
    return new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
  }

  /** The digest of a file; {@link #NONE} of one that is not there. */
  public static String digestOrNone(Path file) {
    return Files.exists(file) ? digest(file) : NONE;
  }
}
