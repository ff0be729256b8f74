package vn.tonghop.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests in lower-case hexadecimal, by which originals, rules and editions are known. */
public final class Digest {

  /** What stands for the digest of a file that is not there. */
  public static final String NO_FILE = "no file";

  private Digest() {}

  public static String ofBytes(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  public static String ofText(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of a file, read in pieces, so that its size does not matter. */
  public static String ofFile(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = EndingFile.open(file)) {
      byte[] piece = new byte[1 << 16];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of a file; {@link #NO_FILE} of one that is not there. */
  public static String ofFileOrNone(Path file) {
    return Files.exists(file) ? ofFile(file) : NO_FILE;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
