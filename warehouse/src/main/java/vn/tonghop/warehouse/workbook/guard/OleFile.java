package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the container of the time before 2007, told by the names of its streams, which stand in
 * it as UTF-16. The container is not opened: it is refused whatever it holds.
 */
final class OleFile {

  private static final int OVERLAP = 64;

  private OleFile() {}

  static FileKind kindOf(Path file, Budget budget) throws IOException {
    boolean workbook = false;
    try (InputStream in = Files.newInputStream(file)) {
      String before = "";
      byte[] piece = in.readNBytes(1 << 16);
      while (piece.length > 0) {
        budget.requireTime();
        String text = before + new String(piece, StandardCharsets.ISO_8859_1);
        if (text.contains(wide("EncryptedPackage"))) {
          return new FileKind.EncryptedWorkbook(Refusal.ENCRYPTED);
        }
        workbook |= text.contains(wide("Workbook")) || text.contains(wide("Book\0"));
        before = text.substring(Math.max(0, text.length() - OVERLAP));
        piece = in.readNBytes(1 << 16);
      }
    }
    return workbook
        ? new FileKind.LegacyWorkbook(Refusal.LEGACY)
        : new FileKind.NotAWorkbook(Refusal.OTHER_KIND);
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }
}
