package vn.tonghop.warehouse.workbook.guard;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The one workbook in an archive; letters and scans may lie beside it. */
public final class ArchivedWorkbook {

  private static final Set<String> EXTENSIONS =
      Set.of("xlsx", "xls", "ods", "xlsb", "xlsm", "xltx", "xltm", "xlt", "ots");

  private ArchivedWorkbook() {}

  /** Whether a ZIP file is an archive: no workbook, nor a document of another kind. */
  public static boolean isArchive(ZipFile zip) {
    return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
  }

  /** The entry that is a workbook by its name; empty if none is, or several are. */
  public static Optional<ZipEntry> find(ZipFile zip) {
    List<? extends ZipEntry> workbooks = list(zip);
    return workbooks.size() == 1 ? Optional.of(workbooks.get(0)) : Optional.empty();
  }

  static List<? extends ZipEntry> list(ZipFile zip) {
    return Collections.list(zip.entries()).stream()
        .filter(entry -> isWorkbook(entry.getName()))
        .toList();
  }

  /** Macintoshes put a shadow of each file beside it, and Excel one of each that is open. */
  private static boolean isWorkbook(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String extension = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith("__MACOSX/")
        && !last.startsWith("._")
        && !last.startsWith("~$")
        && EXTENSIONS.contains(extension);
  }
}
