package vn.tonghop.jobs.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** Reads every filled cell of every sheet with the libraries as their manuals show. */
final class BareWorkbooks {

  private BareWorkbooks() {}

  /** POI's event model, as the product uses it: shared strings, styles, sheet by sheet. */
  static long readWithPoi(Path file) throws Exception {
    Counter counter = new Counter();
    try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(container);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container);
      StylesTable styles = reader.getStylesTable();
      Iterator<InputStream> sheets = reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream in = sheets.next()) {
          XMLReader parser = XMLHelper.newXMLReader();
          parser.setContentHandler(
              new XSSFSheetXMLHandler(styles, strings, counter, new DataFormatter(), false));
          parser.parse(new InputSource(in));
        }
      }
      container.revert();
    }
    return counter.cells;
  }

  /** fastexcel's reader. */
  static long readWithFastexcel(Path file) throws IOException {
    long cells = 0;
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          cells += rows.mapToLong(BareWorkbooks::filled).sum();
        }
      }
    }
    return cells;
  }

  private static long filled(Row row) {
    long filled = 0;
    for (Cell cell : row) {
      filled += cell == null || cell.getText().isEmpty() ? 0 : 1;
    }
    return filled;
  }

  private static final class Counter implements XSSFSheetXMLHandler.SheetContentsHandler {

    private long cells;

    @Override
    public void startRow(int rowNumber) {
      // Cells are counted, not rows.
    }

    @Override
    public void endRow(int rowNumber) {
      // Cells are counted, not rows.
    }

    @Override
    public void cell(String reference, String formattedValue, XSSFComment comment) {
      cells += formattedValue == null || formattedValue.isEmpty() ? 0 : 1;
    }
  }
}
