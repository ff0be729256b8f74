package vn.tonghop.warehouse.workbook.open;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet of an OpenDocument, written row by row; rows that hold nothing are stepped over. */
final class OpenSheet {

  /** How often a cell that is only formatted is written: a row of a form is no wider. */
  private static final int WIDEST = 64;

  private static final double POINTS_A_SIGN = 5.4;
  private static final int EXCEL_COLUMNS = 16_384;

  private final OpenStyles styles;
  private final OpenLooks looks;
  private final CopyBudget budget;
  private final XSSFSheet sheet;
  private final TreeMap<Integer, String> styleFromColumn = new TreeMap<>();
  private int columns;
  private int rows;

  OpenSheet(
      XSSFWorkbook to,
      OpenStyles styles,
      OpenLooks looks,
      Map<String, String> attributes,
      CopyBudget budget) {
    this.styles = styles;
    this.looks = looks;
    this.budget = budget;
    this.sheet = to.createSheet(attributes.getOrDefault("table:name", "?"));
    OpenStyle style = styles.of("table", attributes.getOrDefault("table:style-name", ""));
    if (style.is("table:display", "false")) {
      to.setSheetVisibility(to.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }
    if (attributes.getOrDefault("table:protected", "").equals("true")) {
      sheet.enableLocking();
    }
  }

  /** How often an element stands there; more than any sheet holds counts as that. */
  static int count(Map<String, String> attributes, String name) {
    String times = attributes.getOrDefault(name, "1");
    return times.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(times)) : 1;
  }

  void column(Map<String, String> attributes) {
    int times = count(attributes, "table:number-columns-repeated");
    styleFromColumn.put(columns, attributes.getOrDefault("table:default-cell-style-name", ""));
    double points =
        styles
            .of("table-column", attributes.getOrDefault("table:style-name", ""))
            .points("style:column-width");
    for (int at = columns; at < Math.min(columns + times, WIDEST); at++) {
      if (points > 0) {
        sheet.setColumnWidth(at, (int) Math.min(255, points / POINTS_A_SIGN) * 256);
      }
      sheet.setColumnHidden(at, isHidden(attributes));
    }
    columns += times;
  }

  private static boolean isHidden(Map<String, String> attributes) {
    String visibility = attributes.getOrDefault("table:visibility", "visible");
    return !visibility.equals("visible");
  }

  void row(Map<String, String> attributes, List<OpenCell> cells) {
    int times = count(attributes, "table:number-rows-repeated");
    if (cells.stream().anyMatch(OpenCell::isFilled)) {
      for (int at = rows; at < rows + times; at++) {
        write(at, attributes, cells);
      }
    }
    rows += times;
  }

  private void write(int at, Map<String, String> attributes, List<OpenCell> cells) {
    XSSFRow row = sheet.createRow(at);
    double points =
        styles
            .of("table-row", attributes.getOrDefault("table:style-name", ""))
            .points("style:row-height");
    if (points > 0) {
      row.setHeightInPoints((float) Math.min(409, points));
    }
    row.setZeroHeight(isHidden(attributes));
    for (OpenCell cell : cells) {
      int last = cell.column() + (cell.isFilled() ? cell.times() : Math.min(cell.times(), WIDEST));
      for (int column = cell.column(); column < Math.min(last, EXCEL_COLUMNS); column++) {
        write(row, column, cell, attributes.getOrDefault("table:default-cell-style-name", ""));
      }
    }
  }

  private void write(XSSFRow row, int column, OpenCell from, String styleOfRow) {
    if (!from.isFilled() && column >= WIDEST) {
      return;
    }
    budget.cell();
    budget.text(from.shown().length(), 0);
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(looks.of(style(from, column, styleOfRow), from.shown().getString()));
    from.writeTo(cell);
    if (!from.note().isEmpty()) {
      budget.comment();
      NewWorkbook.comment(sheet, cell.getAddress(), from.author(), from.note());
    }
    merge(cell, from);
  }

  private String style(OpenCell cell, int column, String styleOfRow) {
    if (!cell.style().isEmpty()) {
      return cell.style();
    }
    Map.Entry<Integer, String> ofColumn = styleFromColumn.floorEntry(column);
    return styleOfRow.isEmpty() && ofColumn != null ? ofColumn.getValue() : styleOfRow;
  }

  private void merge(XSSFCell cell, OpenCell from) {
    int across = count(from.attributes(), "table:number-columns-spanned");
    int down = count(from.attributes(), "table:number-rows-spanned");
    if (across > 1 || down > 1) {
      budget.merge();
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(
              cell.getRowIndex(),
              cell.getRowIndex() + down - 1,
              cell.getColumnIndex(),
              cell.getColumnIndex() + across - 1));
    }
  }
}
