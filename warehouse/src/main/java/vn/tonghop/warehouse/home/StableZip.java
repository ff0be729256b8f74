package vn.tonghop.warehouse.home;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes an office file's container without a clock in it: equal content gives equal bytes. */
public final class StableZip {

  private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableZip() {}

  /**
   * Writes the same entries in the same order, each dated 1 January 1980.
   *
   * @param container a ZIP file's bytes
   */
  public static void write(byte[] container, Path target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container));
        OutputStream file = Files.newOutputStream(target);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(ZIP_EPOCH);
        out.putNextEntry(stable);
        in.transferTo(out);
        out.closeEntry();
      }
    }
  }
}
