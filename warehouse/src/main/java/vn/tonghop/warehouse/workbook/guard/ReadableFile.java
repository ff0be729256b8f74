package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A guarded workbook as the library can read it. One saved as Strict Open XML (ISO/IEC 29500-1)
 * differs from the usual kind (29500-4) in the names of its namespaces; it is read from a copy with
 * the usual names, which is gone when this is closed.
 */
public final class ReadableFile implements AutoCloseable {

  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final int LARGEST_HEAD = 1 << 16;

  /** A part is changed as a whole; an issued form's are a hundredth of that. */
  private static final int LARGEST_PART = 16 << 20;

  private final Path original;
  private final Path path;

  private ReadableFile(Path original, Path path) {
    this.original = original;
    this.path = path;
  }

  /**
   * @throws IOException if the file cannot be read, or a part of a strict one is too large to be
   *     changed
   */
  public static ReadableFile of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return isStrict(zip) ? new ReadableFile(file, usual(zip)) : new ReadableFile(file, file);
    }
  }

  public Path path() {
    return path;
  }

  private static boolean isStrict(ZipFile zip) throws IOException {
    ZipEntry relations = zip.getEntry("_rels/.rels");
    if (relations == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(relations)) {
      return new String(in.readNBytes(LARGEST_HEAD), StandardCharsets.UTF_8).contains(STRICT);
    }
  }

  private static Path usual(ZipFile zip) throws IOException {
    Path copy = Files.createTempFile("tonghop-", ".xlsx");
    try (OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          copy(entry.getName(), in, out);
        }
        out.closeEntry();
      }
      return copy;
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static void copy(String name, InputStream in, OutputStream out) throws IOException {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      in.transferTo(out);
      return;
    }
    byte[] part = in.readNBytes(LARGEST_PART + 1);
    if (part.length > LARGEST_PART) {
      throw new IOException(
          "Cannot read strict part %s: more than %d bytes".formatted(name, LARGEST_PART));
    }
    out.write(usual(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
  }

  /** The names of strict namespaces and relations, as the usual kind has them. */
  private static String usual(String xml) {
    return xml.replaceAll(STRICT + "(\\w+)/", "http://schemas.openxmlformats.org/$1/2006/")
        .replace(
            "/2006/relationships/extendedProperties", "/2006/relationships/extended-properties")
        .replace("/2006/relationships/customProperties", "/2006/relationships/custom-properties")
        .replace(
            "/officeDocument/2006/extendedProperties", "/officeDocument/2006/extended-properties")
        .replace("/officeDocument/2006/customProperties", "/officeDocument/2006/custom-properties");
  }

  @Override
  public void close() {
    if (!path.equals(original) && !path.toFile().delete()) {
      path.toFile().deleteOnExit();
    }
  }
}
