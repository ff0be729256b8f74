package vn.tonghop.warehouse.workbook.guard;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP package: workbook, document of another kind, or plain archive. */
record PackageFile(Path file, Budget budget, Nesting nesting) {

  private static final Pattern PATH_TRICK =
      Pattern.compile("(^|/)\\.\\.?(/|$)|^/|//|[\\\\:]|\\p{Cntrl}");
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String LOCKED_PART = "encryption-data";

  /** Whether a file came as it is or out of an archive, in which no other archive is opened. */
  enum Nesting {
    NONE,
    IN_AN_ARCHIVE
  }

  PackageFile(Path file, Budget budget) {
    this(file, budget, Nesting.NONE);
  }

  FileKind kind() throws IOException {
    // Old programs write names in whatever letters they had; those of a workbook's parts are ASCII.
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      budget.entries(entries.size());
      requireHonestNames(entries);
      if (ArchivedWorkbook.isArchive(zip)) {
        return archive(zip);
      }
      if (findMime(zip).startsWith(ODS)) {
        return openDocument(zip, entries);
      }
      return zip.getEntry("[Content_Types].xml") == null
          ? FileKind.Why.NOT_A_WORKBOOK.with(Refusal.OTHER_KIND)
          : openXml(lookThrough(zip, entries));
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      return locked
          ? FileKind.Why.ENCRYPTED_WORKBOOK.with(Refusal.LOCKED_ARCHIVE)
          : FileKind.Why.NOT_A_WORKBOOK.with(Refusal.TRUNCATED);
    }
  }

  /** The workbook in an archive is looked at as if it had come by itself. */
  private FileKind archive(ZipFile zip) throws IOException {
    Optional<ZipEntry> only = ArchivedWorkbook.find(zip);
    if (nesting == Nesting.IN_AN_ARCHIVE || only.isEmpty()) {
      return FileKind.Why.ARCHIVE_WITHOUT_ONE_WORKBOOK.with(
          Refusal.archive(ArchivedWorkbook.list(zip).size()));
    }
    ZipLayout.requireOneReading(file);
    Path inner = Files.createTempFile("tonghop-", ".part");
    try {
      try (InputStream in = part(zip, only.get())) {
        Files.copy(in, inner, StandardCopyOption.REPLACE_EXISTING);
      }
      FileKind kind =
          OleFile.isOne(inner)
              ? OleFile.kindOf(inner, budget)
              : new PackageFile(inner, budget, Nesting.IN_AN_ARCHIVE).kind();
      return kind instanceof FileKind.Workbook
          ? new FileKind.Workbook(FileKind.Container.ARCHIVE)
          : kind;
    } finally {
      Files.deleteIfExists(inner);
    }
  }

  private FileKind openDocument(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
    if (isLocked(zip)) {
      return FileKind.Why.ENCRYPTED_WORKBOOK.with(Refusal.ENCRYPTED);
    }
    Set<PartReading.Trait> found = lookThrough(zip, entries);
    if (found.contains(PartReading.Trait.MACROS)) {
      return FileKind.Why.WORKBOOK_WITH_MACROS.with(Refusal.MACROS);
    }
    return zip.getEntry("content.xml") == null
        ? FileKind.Why.NOT_A_WORKBOOK.with(Refusal.TRUNCATED)
        : new FileKind.Workbook(FileKind.Container.OPEN_DOCUMENT);
  }

  /** The parts of a locked one are no XML; its list of parts says how they are locked. */
  private boolean isLocked(ZipFile zip) throws IOException {
    ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
    if (manifest == null) {
      return false;
    }
    try (InputStream in = part(zip, manifest)) {
      return new String(in.readNBytes(budget.maxTokenBytes()), StandardCharsets.UTF_8)
          .contains(LOCKED_PART);
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

  private Set<PartReading.Trait> lookThrough(ZipFile zip, List<? extends ZipEntry> entries)
      throws IOException {
    ZipLayout.requireOneReading(file);
    PartReading reading = new PartReading(budget);
    for (ZipEntry entry : entries) {
      if (!entry.isDirectory()) {
        try (InputStream in = part(zip, entry)) {
          reading.read(entry.getName(), in);
        }
      }
    }
    return reading.found();
  }

  private InputStream part(ZipFile zip, ZipEntry entry) throws IOException {
    return new MeteredPart(zip.getInputStream(entry), entry, budget);
  }

  private static FileKind openXml(Set<PartReading.Trait> found) {
    if (found.contains(PartReading.Trait.MACROS)) {
      return FileKind.Why.WORKBOOK_WITH_MACROS.with(Refusal.MACROS);
    }
    if (found.contains(PartReading.Trait.BINARY)) {
      return Refusal.otherKind("nhị phân .xlsb", ".xlsb (binary)");
    }
    boolean whole =
        found.contains(PartReading.Trait.WORKBOOK) && found.contains(PartReading.Trait.SHEET);
    return whole
        ? new FileKind.Workbook(FileKind.Container.OPEN_XML)
        : FileKind.Why.NOT_A_WORKBOOK.with(Refusal.OTHER_KIND);
  }
}
