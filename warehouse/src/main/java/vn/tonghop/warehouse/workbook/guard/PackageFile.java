package vn.tonghop.warehouse.workbook.guard;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tonghop.warehouse.Reason;

/** A ZIP package: workbook, document of another kind, or plain archive. */
final class PackageFile {

  private static final Pattern PATH_TRICK =
      Pattern.compile("(^|/)\\.\\.?(/|$)|^/|//|[\\\\:]|\\p{Cntrl}");
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  private static final Reason BINARY =
      new Reason(
          "Bảng tính ở định dạng nhị phân .xlsb; đề nghị lưu dưới dạng .xlsx rồi gửi lại",
          "The workbook is in the binary format .xlsb; save it as .xlsx and send it again");

  private final Path file;
  private final Budget budget;

  PackageFile(Path file, Budget budget) {
    this.file = file;
    this.budget = budget;
  }

  FileKind kind() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      budget.entries(entries.size());
      requireHonestNames(entries);
      if (findMime(zip).startsWith(ODS)) {
        return new FileKind.OpenDocument(Refusal.OPEN_DOCUMENT);
      }
      return zip.getEntry("[Content_Types].xml") == null
          ? new FileKind.NotAWorkbook(Refusal.OTHER_KIND)
          : lookThrough(zip, entries);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      return locked
          ? new FileKind.EncryptedWorkbook(Refusal.ENCRYPTED)
          : new FileKind.NotAWorkbook(Refusal.TRUNCATED);
    }
  }

  private static void requireHonestNames(List<? extends ZipEntry> entries) throws Refusal {
    Set<String> seen = new HashSet<>();
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      if (PATH_TRICK.matcher(name).find() || !seen.add(name.toLowerCase(Locale.ROOT))) {
        throw Refusal.dangerous(
            "Tên các phần bên trong tệp không hợp lệ; đề nghị gửi đúng bảng tính đã được cấp",
            "The package holds parts with deceptive names; send the workbook that was issued");
      }
    }
  }

  private String findMime(ZipFile zip) throws IOException {
    ZipEntry mime = zip.getEntry("mimetype");
    if (mime == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(mime)) {
      return new String(in.readNBytes(200), StandardCharsets.US_ASCII);
    }
  }

  private FileKind lookThrough(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
    ZipLayout.requireOneReading(file);
    PartReading reading = new PartReading(budget);
    for (ZipEntry entry : entries) {
      if (!entry.isDirectory()) {
        try (InputStream in =
            new MeteredPart(zip.getInputStream(entry), entry.getCompressedSize(), budget)) {
          reading.read(entry.getName(), in);
        }
      }
    }
    if (reading.found().contains(PartReading.Trait.MACROS)) {
      return new FileKind.MacroWorkbook(Refusal.MACROS);
    }
    if (reading.found().contains(PartReading.Trait.BINARY)) {
      return new FileKind.NotAWorkbook(BINARY);
    }
    boolean whole =
        reading.found().contains(PartReading.Trait.WORKBOOK)
            && reading.found().contains(PartReading.Trait.SHEET);
    return whole ? new FileKind.Workbook() : new FileKind.NotAWorkbook(Refusal.OTHER_KIND);
  }
}
