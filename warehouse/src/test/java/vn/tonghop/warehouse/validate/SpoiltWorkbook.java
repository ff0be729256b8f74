package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;

/** An issued workbook opened to be spoilt, cell by cell, as an officer's program would. */
final class SpoiltWorkbook implements AutoCloseable {

  /** One cell in which an officer may write. */
  record Place(FormSheet sheet, FormColumn column, XSSFCell cell) {
    String address() {
      return sheet.titleVi() + "!" + cell.getAddress().formatAsString();
    }
  }

  final XSSFWorkbook workbook;
  private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
  private final Map<String, XSSFCellStyle> styles = new LinkedHashMap<>();

  SpoiltWorkbook(Path issued) throws IOException {
    try (InputStream in = Files.newInputStream(issued)) {
      this.workbook = new XSSFWorkbook(in);
    }
  }

  /** Every cell of an entry column, sheet by sheet, row by row. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    Forms.shipped().listNewest().stream()
        .flatMap(form -> form.sheets().stream())
        .filter(sheet -> workbook.getSheet(sheet.titleVi()) != null)
        .forEach(sheet -> places.addAll(places(sheet)));
    return places;
  }

  List<Place> places(FormSheet plan) {
    List<Place> places = new ArrayList<>();
    for (int at : issuedRows(plan)) {
      XSSFRow row = workbook.getSheet(plan.titleVi()).getRow(at);
      for (FormColumn column : plan.listEntries()) {
        int index = plan.columns().indexOf(column);
        places.add(
            new Place(
                plan, column, row.getCell(index, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
      }
    }
    return places;
  }

  /** The rows, from 0, that bear a whole key and were not left for the officer to add. */
  List<Integer> issuedRows(FormSheet plan) {
    XSSFSheet sheet = workbook.getSheet(plan.titleVi());
    int key = plan.columns().indexOf(plan.listKeys().get(0));
    List<Integer> rows = new ArrayList<>();
    boolean isUnder = false;
    for (Row row : sheet) {
      String text = formatter.formatCellValue(row.getCell(key));
      if (isUnder && !text.isEmpty() && !text.startsWith("added-")) {
        rows.add(row.getRowNum());
      }
      isUnder |= text.equals(plan.listKeys().get(0).headingVi());
    }
    return rows;
  }

  /** Gives a cell a number format of its own. */
  void format(XSSFCell cell, String format) {
    cell.setCellStyle(
        styles.computeIfAbsent(
            format,
            name -> {
              XSSFCellStyle style = workbook.createCellStyle();
              style.setDataFormat(workbook.createDataFormat().getFormat(name));
              return style;
            }));
  }

  /**
   * What a spreadsheet in Vietnam shows in a cell. The library prints a digit behind the dash of an
   * accountant's zero, the number itself where a format has no place for one, and a hundred times
   * the number where a percent sign is only a word.
   */
  String shown(XSSFCell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    if (format.equals(";;;") || format.equals("\"OK\"")) {
      return format.replaceAll("[;\"]", "");
    }
    if (format.equals("0.0;;") && cell.getNumericCellValue() <= 0) {
      return "";
    }
    if (format.equals("0.00\"%\"")) {
      return formatter.formatRawCellContents(cell.getNumericCellValue(), -1, "0.00") + "%";
    }
    String shown = formatter.formatCellValue(cell).strip();
    return shown.equals("- 0") ? "-" : shown;
  }

  Path save(Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      workbook.write(out);
    }
    return target;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
