package vn.tonghop.warehouse.workbook.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** What tells the name of the code before it, and is not read. */
  private static final String NAME = "(name)";

  private static final int NARROWEST = 9;
  private static final int WIDEST = 48;
  private static final int OF_A_LETTER = 256;

  private final XSSFWorkbook workbook;
  private final Map<String, Sheet> sheets = new HashMap<>();
  private final XSSFCellStyle head;
  private final XSSFCellStyle needed;
  private final XSSFCellStyle told;
  private final XSSFCellStyle day;
  private final XSSFCellStyle text;

  TableSheets(XSSFWorkbook workbook, List<Sheet> sheets) {
    this.workbook = workbook;
    sheets.forEach(sheet -> this.sheets.put(sheet.path(), sheet));
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    this.head = filled(bold, IndexedColors.GREY_25_PERCENT);
    this.needed = filled(bold, IndexedColors.LIGHT_YELLOW);
    XSSFFont grey = workbook.createFont();
    grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    this.told = workbook.createCellStyle();
    told.setFont(grey);
    this.day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    this.text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
  }

  private XSSFCellStyle filled(XSSFFont font, IndexedColors color) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setFillForegroundColor(color.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  /** A column after another: a table's own, or the names of the codes in the one before. */
  private record Place(int from, boolean isName) {}

  void add(Sheet table, TableDescription description) {
    XSSFSheet sheet = workbook.createSheet(table.path());
    sheet.createFreezePane(0, 1);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    XSSFRow names = sheet.createRow(0);
    XSSFDrawing notes = sheet.createDrawingPatriarch();
    List<Place> places = places(table, description);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      String name = table.header().get(place.from());
      Column column = description.columns().get(name);
      Cell cell = names.createCell(i);
      cell.setCellValue(place.isName() ? NAME : name);
      cell.setCellStyle(place.isName() || !column.isRequired() ? head : needed);
      sheet.setColumnWidth(i, width(table, place, column) * OF_A_LETTER);
      sheet.setDefaultColumnStyle(i, place.isName() ? told : style(column));
      if (!place.isName()) {
        note(notes, cell, description, name);
        listed(sheet, column, i, table.lines().size() + ROOM);
      }
    }
    for (Sheet.Line line : table.lines()) {
      XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int i = 0; i < places.size(); i++) {
        Column column = description.columns().get(table.header().get(places.get(i).from()));
        String text = line.texts().get(places.get(i).from());
        if (places.get(i).isName()) {
          tell(row.createCell(i), column, text);
        } else if (!text.isEmpty()) {
          fill(row.createCell(i), column, text);
        }
      }
    }
  }

  /** Beside a code by which a row is known, of a table that has names, stands the name. */
  private List<Place> places(Sheet table, TableDescription description) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      String name = table.header().get(i);
      places.add(new Place(i, false));
      if (description.key().contains(name) && !names(description.columns().get(name)).isEmpty()) {
        places.add(new Place(i, true));
      }
    }
    return places;
  }

  /** The names of the codes that a column has. */
  private Map<String, String> names(Column column) {
    Map<String, String> names = new HashMap<>();
    Sheet codes = sheets.get(column.refersTo());
    if (codes != null && codes.header().contains("name_vi")) {
      int code = codes.header().indexOf("code");
      int name = codes.header().indexOf("name_vi");
      codes
          .lines()
          .forEach(line -> names.putIfAbsent(line.texts().get(code), line.texts().get(name)));
    }
    return names;
  }

  /** A formula, so that a code that is changed tells its name. */
  private void tell(Cell cell, Column column, String code) {
    Sheet codes = sheets.get(column.refersTo());
    String before =
        CellReference.convertNumToColString(cell.getColumnIndex() - 1) + (cell.getRowIndex() + 1);
    String last = CellReference.convertNumToColString(codes.header().indexOf("name_vi"));
    cell.setCellFormula(
        "IFERROR(VLOOKUP(%s,%s!$A$2:$%s$%d,%d,FALSE),\"\")"
            .formatted(
                before,
                column.refersTo(),
                last,
                codes.lines().size() + ROOM,
                codes.header().indexOf("name_vi") + 1));
    cell.setCellValue(names(column).getOrDefault(code, ""));
    cell.setCellStyle(told);
  }

  private int width(Sheet table, Place place, Column column) {
    Map<String, String> names = place.isName() ? names(column) : Map.of();
    int widest = place.isName() ? NAME.length() : table.header().get(place.from()).length();
    for (Sheet.Line line : table.lines()) {
      String text = line.texts().get(place.from());
      widest = Math.max(widest, (place.isName() ? names.getOrDefault(text, "") : text).length());
    }
    return Math.min(WIDEST, Math.max(NARROWEST, widest)) + 2;
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
