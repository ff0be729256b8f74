package vn.tonghop.warehouse.workbook.issue;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.workbook.form.FormColumn;

/** The looks of a workbook's cells, each made once. */
final class SheetStyles {

  private static final byte[] ENTRY_YELLOW = {(byte) 0xFF, (byte) 0xF8, (byte) 0xDC};
  private static final byte[] HEADING_BLUE = {(byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
  private static final byte[] GROUP_GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};
  private static final byte[] LINE_GREY = {(byte) 0xA6, (byte) 0xA6, (byte) 0xA6};

  /** From so many lines a cell is for running text, which begins at the top. */
  private static final int TALL = 4;

  private static final int PERCENT_DECIMALS = 2;
  private static final int OTHER_DECIMALS = 3;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle title() {
    return styles.computeIfAbsent(
        "title", name -> plain(font(15, true), HorizontalAlignment.CENTER));
  }

  XSSFCellStyle subtitle() {
    return styles.computeIfAbsent(
        "sub", name -> plain(font(12, false), HorizontalAlignment.CENTER));
  }

  XSSFCellStyle agency() {
    return styles.computeIfAbsent(
        "agency", name -> plain(font(12, true), HorizontalAlignment.LEFT));
  }

  XSSFCellStyle howTo() {
    return styles.computeIfAbsent("how", name -> plain(font(11, false), HorizontalAlignment.LEFT));
  }

  XSSFCellStyle heading() {
    return styles.computeIfAbsent(
        "heading",
        name -> {
          XSSFCellStyle style = boxed(font(11, true), HorizontalAlignment.CENTER);
          fill(style, HEADING_BLUE);
          return style;
        });
  }

  XSSFCellStyle group() {
    return styles.computeIfAbsent(
        "group",
        name -> {
          XSSFCellStyle style = boxed(font(11, true), HorizontalAlignment.LEFT);
          style.setWrapText(false);
          style.setBorderLeft(BorderStyle.NONE);
          style.setBorderRight(BorderStyle.NONE);
          fill(style, GROUP_GREY);
          return style;
        });
  }

  XSSFCellStyle key() {
    return styles.computeIfAbsent("key", name -> plain(font(9, false), HorizontalAlignment.LEFT));
  }

  /** The look of a cell in the table's body. */
  XSSFCellStyle body(FormColumn column, IssuedRow.Line line) {
    boolean isName = column.name().endsWith("name_vi");
    int level = isName ? line.level() : 0;
    boolean isBold = isName && line.level() == 0 && !column.isGiven();
    String format = format(column, line);
    boolean isOpen =
        column.isEntry() || column.isGiven() && !line.values().containsKey(column.name());
    boolean isLong = column.type() == FormColumn.Type.TEXT && line.lines() >= TALL && isOpen;
    String name =
        "body %b %d %b %b %s".formatted(isOpen, level, isBold, isLong, format + alignment(column));
    return styles.computeIfAbsent(
        name,
        key -> {
          XSSFCellStyle style = boxed(font(11, isBold), alignment(column));
          style.setIndention((short) (2 * level));
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          style.setLocked(!isOpen);
          if (isLong) {
            style.setVerticalAlignment(VerticalAlignment.TOP);
          }
          if (isOpen) {
            fill(style, ENTRY_YELLOW);
          }
          return style;
        });
  }

  private static String format(FormColumn column, IssuedRow.Line line) {
    return switch (column.type()) {
      case DECIMAL -> decimal(decimals(column, line));
      case INTEGER -> "#,##0";
      case DATE -> "dd/mm/yyyy";
      case TEXT, CODE -> "General";
    };
  }

  private static String decimal(int decimals) {
    return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
  }

  /**
   * The decimals that a column's figures are shown with: the row's where they are in its unit, else
   * as many as are usual, so that an officer sees all that he writes.
   */
  private static int decimals(FormColumn column, IssuedRow.Line line) {
    boolean isOfTheRow = !column.isEntry() || column.unitVi().startsWith("{");
    int usual = column.unitVi().equals("%") ? PERCENT_DECIMALS : OTHER_DECIMALS;
    return isOfTheRow ? line.decimals() : Math.max(line.decimals(), usual);
  }

  private static HorizontalAlignment alignment(FormColumn column) {
    if (column.isNumber() || column.name().equals("plan_text")) {
      return HorizontalAlignment.RIGHT;
    }
    boolean isCentred = column.type() == FormColumn.Type.DATE || column.name().equals("stt");
    return isCentred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
  }

  private XSSFFont font(int points, boolean isBold) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints((short) points);
    font.setBold(isBold);
    return font;
  }

  private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private XSSFCellStyle boxed(XSSFFont font, HorizontalAlignment alignment) {
    XSSFCellStyle style = plain(font, alignment);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    XSSFColor grey = new XSSFColor(LINE_GREY, null);
    style.setTopBorderColor(grey);
    style.setBottomBorderColor(grey);
    style.setLeftBorderColor(grey);
    style.setRightBorderColor(grey);
    return style;
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
