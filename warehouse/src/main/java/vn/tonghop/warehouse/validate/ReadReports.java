package vn.tonghop.warehouse.validate;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.validate.rules.SheetRows;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * What workbooks hold, by their digest, so that an original is read once and not again for each
 * later submission of its agency. Where memory grows short it forgets, and reads again.
 */
final class ReadReports {

  private final Landing landing;
  private final WorkbookReader reader;
  private final Map<String, SoftReference<Map<String, SheetRows>>> bySha =
      new ConcurrentHashMap<>();

  ReadReports(Landing landing, WorkbookReader reader) {
    this.landing = landing;
    this.reader = reader;
  }

  /** The rows that were entered in a receipt's workbook by relation; none if it is none of ours. */
  Map<String, SheetRows> rows(Receipt receipt) {
    SoftReference<Map<String, SheetRows>> kept = bySha.get(receipt.sha256());
    Map<String, SheetRows> rows = kept == null ? null : kept.get();
    return rows == null ? keep(receipt, read(receipt)) : rows;
  }

  /** Keeps what was just read. */
  Map<String, SheetRows> keep(Receipt receipt, List<FilledSheet> sheets) {
    Map<String, SheetRows> rows = new HashMap<>();
    sheets.forEach(sheet -> rows.put(sheet.relation(), SheetRows.ofEntered(sheet)));
    bySha.put(receipt.sha256(), new SoftReference<>(rows));
    return rows;
  }

  private List<FilledSheet> read(Receipt receipt) {
    return reader.read(landing.original(receipt)) instanceof Reading.Delivered delivered
        ? delivered.sheets()
        : List.of();
  }
}
