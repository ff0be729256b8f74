package vn.tonghop.warehouse.validate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a real workbook, to be changed one by one and packed again. */
final class ReworkedPackage {

  final Map<String, byte[]> parts = new LinkedHashMap<>();

  ReworkedPackage(byte[] workbook) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        parts.put(next.getName(), zip.readAllBytes());
      }
    }
  }

  /** The one part in which a text stands. */
  String partWith(String text) {
    return parts.keySet().stream()
        .filter(part -> text(part).contains(text))
        .reduce(
            (one, other) -> {
              throw new AssertionError("'%s' stands in %s and %s".formatted(text, one, other));
            })
        .orElseThrow(() -> new AssertionError("'%s' stands in no part".formatted(text)));
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  ReworkedPackage put(String part, String text) {
    parts.put(part, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] pack() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
