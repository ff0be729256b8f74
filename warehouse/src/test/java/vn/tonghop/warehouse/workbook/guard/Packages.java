package vn.tonghop.warehouse.workbook.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for these tests: real ones by POI, and packages written part by part. */
final class Packages {

  static final String CONTENT_TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
          + " PartName='/xl/workbook.xml'"
          + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";

  private Packages() {}

  /** A small workbook as Excel would write it. */
  static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Chỉ tiêu");
      for (int row = 0; row < 40; row++) {
        for (int column = 0; column < 8; column++) {
          sheet.createRow(row).createCell(column).setCellValue("Ô số " + row + "," + column);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** The parts of a minimal workbook, in order, to be changed by a test. */
  static Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", utf8(CONTENT_TYPES));
    parts.put("xl/workbook.xml", utf8("<workbook/>"));
    parts.put("xl/worksheets/sheet1.xml", utf8("<worksheet><sheetData/></worksheet>"));
    return parts;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Path write(Path file, Map<String, byte[]> parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  /** A package whose one sheet begins, repeats a piece so many times, and ends. */
  static Path writeSheet(Path file, String start, String piece, int times, String end)
      throws IOException {
    return writeSheet(file, start, piece, times, end, StandardCharsets.UTF_8);
  }

  static Path writeSheet(
      Path file, String start, String piece, int times, String end, Charset encoding)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (part.getKey().startsWith("xl/worksheets")) {
          zip.write(start.getBytes(encoding));
          byte[] repeated = piece.getBytes(encoding);
          for (int i = 0; i < times; i++) {
            zip.write(repeated);
          }
          zip.write(end.getBytes(encoding));
        } else {
          zip.write(part.getValue());
        }
      }
    }
    return file;
  }

  static byte[] read(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }
}
