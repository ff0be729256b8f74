package vn.tonghop.warehouse.workbook.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.tonghop.warehouse.workbook.guard.ArchivedWorkbook;
import vn.tonghop.warehouse.workbook.guard.OleFile;

/**
 * A guarded workbook as an {@code .xlsx} that the library can read: as it came, or a copy made of
 * one in another container, which is gone when this is closed. The original is never changed.
 */
public final class ReadableFile implements AutoCloseable {

  private final List<Path> copies = new ArrayList<>();
  private final Path path;

  private ReadableFile(Path original) throws IOException {
    try {
      this.path = readable(original);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * @throws IOException if the file cannot be read, or is too large to be copied
   */
  public static ReadableFile of(Path file) throws IOException {
    return new ReadableFile(file);
  }

  public Path path() {
    return path;
  }

  private Path readable(Path file) throws IOException {
    if (OleFile.isOne(file)) {
      Path copy = newCopy();
      LegacyWorkbook.copy(file, copy);
      return copy;
    }
    // As the guard reads the names of parts.
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      if (ArchivedWorkbook.isArchive(zip)) {
        return readable(unpacked(zip));
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        Path copy = newCopy();
        OpenDocument.copy(zip, copy);
        return copy;
      }
      if (!StrictWorkbook.isOne(zip)) {
        return file;
      }
      Path copy = newCopy();
      StrictWorkbook.copy(zip, copy);
      return copy;
    }
  }

  private Path unpacked(ZipFile zip) throws IOException {
    ZipEntry workbook =
        ArchivedWorkbook.find(zip)
            .orElseThrow(
                () -> new IOException("Cannot read the archive: expected one workbook in it"));
    if (!copies.isEmpty()) {
      throw new IOException("Cannot read an archive in an archive");
    }
    Path copy = newCopy();
    try (InputStream in = zip.getInputStream(workbook)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private Path newCopy() throws IOException {
    Path copy = Files.createTempFile("tonghop-", ".xlsx");
    copies.add(copy);
    return copy;
  }

  @Override
  public void close() {
    for (Path copy : copies) {
      if (!copy.toFile().delete()) {
        copy.toFile().deleteOnExit();
      }
    }
  }
}
