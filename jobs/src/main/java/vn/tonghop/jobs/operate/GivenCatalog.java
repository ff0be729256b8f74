package vn.tonghop.jobs.operate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.workbook.tables.TablesWorkbook;

/** What somebody hands in as a catalog, or a part of one. */
final class GivenCatalog {

  static final String WHAT =
      "A workbook as export writes it, a folder laid out as a catalog, or a CSV or YAML file of it";

  private GivenCatalog() {}

  static Draft read(Path given, Instant at) {
    Draft draft =
        isWorkbook(given) ? Draft.of(TablesWorkbook.read(given), at) : Draft.of(given, at);
    return draft.without(ReportWords.shipped());
  }

  static boolean isWorkbook(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }
}
