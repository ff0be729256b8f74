package vn.tonghop.warehouse.workbook.open;

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
 * A workbook saved as Strict Open XML (ISO/IEC 29500-1), which differs from the usual kind
 * (29500-4) in the names of its namespaces.
 */
final class StrictWorkbook {

  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final int LARGEST_HEAD = 1 << 16;

  /** A part is changed as a whole; an issued form's are a hundredth of that. */
  private static final int LARGEST_PART = 16 << 20;

  private StrictWorkbook() {}

  static boolean isOne(ZipFile zip) throws IOException {
    ZipEntry relations = zip.getEntry("_rels/.rels");
    if (relations == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(relations)) {
      return new String(in.readNBytes(LARGEST_HEAD), StandardCharsets.UTF_8).contains(STRICT);
    }
  }

  /** Writes a copy with the usual names. */
  static void copy(ZipFile zip, Path copy) throws IOException {
    try (OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          copy(entry.getName(), in, out);
        }
        out.closeEntry();
      }
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
}
