package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.home.EndingFile;

/**
 * Says what a delivered file is by its content, never by its name, in memory and time bounded by
 * {@link GuardLimits}: parts are streamed and none is kept.
 */
public final class FileGuard {

  private static final Reason CHANGED =
      new Reason(
          "Tệp bị thay đổi trong khi đang đọc; hệ thống sẽ đọc lại khi tệp đã ổn định",
          "The file changed while it was read; it is read again once it has settled");

  /** Of what was looked at lately, so that stages that follow one another look once. */
  private static final int MOST_KEPT = 4096;

  private final GuardLimits limits;
  private final Map<String, FileKind> kinds = new ConcurrentHashMap<>();

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
        return FileKind.Why.DANGEROUS_FILE.with(
            Refusal.overLimit("tệp", "bytes in the file", size, limits.maxFileBytes()));
      }
      if (size == 0) {
        return FileKind.Why.NOT_A_WORKBOOK.with(Refusal.EMPTY);
      }
      Imprint before = imprint(file);
      FileKind known = kinds.get(before.digest());
      if (known != null) {
        return known;
      }
      FileKind kind = look(file);
      if (!imprint(file).equals(before)) {
        return FileKind.Why.FILE_CHANGED_WHILE_READ.with(CHANGED);
      }
      if (kinds.size() >= MOST_KEPT) {
        kinds.clear();
      }
      kinds.put(before.digest(), kind);
      return kind;
    } catch (IOException e) {
      throw new Failure("Cannot inspect %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private FileKind look(Path file) throws IOException {
    Budget budget = new Budget(limits);
    try {
      if (OleFile.isOne(file)) {
        return OleFile.kindOf(file, budget);
      }
      return isZip(file) ? new PackageFile(file, budget).kind() : TextFile.kindOf(file, budget);
    } catch (Refusal refusal) {
      return refusal.kind();
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4
          && head[0] == 'P'
          && head[1] == 'K'
          && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }
  }

  private static Imprint imprint(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Imprint(attributes.size(), attributes.lastModifiedTime(), EndingFile.digest(file));
  }
}
