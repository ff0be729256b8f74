package vn.tonghop.warehouse.workbook.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.catalog.Sheet;
import vn.tonghop.warehouse.catalog.TableDescription;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** Writes tables onto the sheets of a workbook. */
final class TableSheets {

  /** Rows below the last that still have their lists. */
  private static final int ROOM = 300;

  /** The digits that a number of Excel's holds for certain. */
  private static final int EXACT_DIGITS = 15;

  private static final int MOST_LISTED = 250;
  private static final int WIDTH = 20 * 256;

  private final XSSFWorkbook workbook;
  private final Map<String, Sheet> sheets = new HashMap<>();
  private final XSSFCellStyle head;
  private final XSSFCellStyle day;
  private final XSSFCellStyle text;

  TableSheets(XSSFWorkbook workbook, List<Sheet> sheets) {
    this.workbook = workbook;
    sheets.forEach(sheet -> this.sheets.put(sheet.path(), sheet));
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    this.head = workbook.createCellStyle();
    head.setFont(bold);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    this.text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
  }

  void add(Sheet table, TableDescription description) {
    XSSFSheet sheet = workbook.createSheet(table.path());
    sheet.createFreezePane(0, 1);
    XSSFRow names = sheet.createRow(0);
    XSSFDrawing notes = sheet.createDrawingPatriarch();
    for (int i = 0; i < table.header().size(); i++) {
      String name = table.header().get(i);
      Column column = description.columns().get(name);
      Cell cell = names.createCell(i);
      cell.setCellValue(name);
      cell.setCellStyle(head);
      note(notes, cell, description, name);
      sheet.setColumnWidth(i, WIDTH);
      sheet.setDefaultColumnStyle(i, style(column));
      listed(sheet, column, i, table.lines().size() + ROOM);
    }
    for (Sheet.Line line : table.lines()) {
      XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int i = 0; i < table.header().size(); i++) {
        if (!line.texts().get(i).isEmpty()) {
          fill(
              row.createCell(i),
              description.columns().get(table.header().get(i)),
              line.texts().get(i));
        }
      }
    }
  }

  private CellStyle style(Column column) {
    return column.type().equals("DATE")
        ? day
        : isNumber(column) ? workbook.getCellStyleAt(0) : text;
  }

  private void fill(Cell cell, Column column, String written) {
    cell.setCellStyle(style(column));
    if (column.type().equals("DATE")) {
      cell.setCellValue(LocalDate.parse(written));
    } else if (isNumber(column) && new BigDecimal(written).precision() <= EXACT_DIGITS) {
      cell.setCellValue(new BigDecimal(written).doubleValue());
    } else {
      cell.setCellValue(written);
    }
  }

  private static boolean isNumber(Column column) {
    return column.type().startsWith("DECIMAL") || column.type().equals("INTEGER");
  }

  private void note(XSSFDrawing notes, Cell cell, TableDescription description, String name) {
    int column = cell.getColumnIndex();
    XSSFComment note =
        notes.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, 1, column + 5, 8));
    note.setString(description.meaning(name));
    cell.setCellComment(note);
  }

  /** A list in the cells of a column that has one of several values, or another table's codes. */
  private void listed(XSSFSheet sheet, Column column, int index, int rows) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    List<String> values =
        column.type().equals("BOOLEAN") ? List.of("true", "false") : column.values();
    String table = column.refersTo();
    DataValidationConstraint constraint;
    if (!table.isEmpty() && values.isEmpty() && sheets.containsKey(table)) {
      Sheet codes = sheets.get(table);
      String letter = CellReference.convertNumToColString(codes.header().indexOf("code"));
      constraint =
          helper.createFormulaListConstraint(
              "%s!$%s$2:$%s$%d".formatted(table, letter, letter, codes.lines().size() + ROOM));
    } else if (!values.isEmpty() && String.join(",", values).length() <= MOST_LISTED) {
      constraint = helper.createExplicitListConstraint(values.toArray(String[]::new));
    } else {
      return;
    }
    DataValidation list =
        helper.createValidation(constraint, new CellRangeAddressList(1, rows, index, index));
    list.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    list.setShowErrorBox(true);
    list.setEmptyCellAllowed(true);
    sheet.addValidationData(list);
  }
}
