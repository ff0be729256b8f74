package vn.tonghop.warehouse.home;

import java.io.BufferedOutputStream;
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

  /** Beside the very beginning of 1980 Java would write an instant, which is of the JVM's zone. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private StableZip() {}

  /**
   * Writes the same entries in the same order, each dated 1 January 1980.
   *
   * @param container a ZIP file's bytes
   */
  public static void write(byte[] container, Path target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container));
        OutputStream file = Files.newOutputStream(target);
        ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(entry(entry.getName()));
        in.transferTo(out);
        out.closeEntry();
      }
    }
  }

  /** A new entry, dated 1 January 1980 in every zone. */
  public static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    return entry;
  }
}
