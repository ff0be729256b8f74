package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;

/**
 * Says what a delivered file is by its content, never by its name, in memory and time bounded by
 * {@link GuardLimits}: parts are streamed and none is kept.
 */
public final class FileGuard {

  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final Reason CHANGED =
      new Reason(
          "Tệp bị thay đổi trong khi đang đọc; hệ thống sẽ đọc lại khi tệp đã ổn định",
          "The file changed while it was read; it is read again once it has settled");

  private final GuardLimits limits;

  public FileGuard(GuardLimits limits) {
    this.limits = limits;
  }

  /** What a file must keep while it is looked at. */
  private record Imprint(long size, FileTime modified, String digest) {}

  /**
   * Looks at a file.
   *
   * @throws Failure if our disk cannot be read; whatever is wrong with the content is a {@link
   *     FileKind.Refused}
   */
  public FileKind inspect(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new Failure("Cannot inspect %s: expected a regular file".formatted(file));
      }
      long size = Files.size(file);
      if (size > limits.maxFileBytes()) {
        return new FileKind.Dangerous(
            Refusal.overLimit("tệp", "bytes in the file", size, limits.maxFileBytes()));
      }
      if (size == 0) {
        return new FileKind.NotAWorkbook(Refusal.EMPTY);
      }
      Imprint before = imprint(file);
      FileKind kind = look(file);
      return imprint(file).equals(before) ? kind : new FileKind.Changed(CHANGED);
    } catch (IOException e) {
      throw new Failure("Cannot inspect %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private FileKind look(Path file) throws IOException {
    Budget budget = new Budget(limits);
    try {
      byte[] head = head(file);
      if (startsWith(head, OLE)) {
        return OleFile.kindOf(file, budget);
      }
      if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
        return new PackageFile(file, budget).kind();
      }
      return TextFile.kindOf(file, budget);
    } catch (Refusal refusal) {
      return refusal.kind();
    }
  }

  private static Imprint imprint(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Imprint(attributes.size(), attributes.lastModifiedTime(), Digest.ofFile(file));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(OLE.length);
    }
  }

  private static boolean startsWith(byte[] head, byte[] signature) {
    for (int i = 0; i < signature.length; i++) {
      if (i >= head.length || head[i] != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
