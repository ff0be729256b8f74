package vn.tonghop.reports.editable;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks that a cell can have. */
final class SheetStyles {

  private static final byte[] HEAD_COLOUR = {(byte) 0xE7, (byte) 0xED, (byte) 0xF4};

  private final XSSFCellStyle title;
  private final XSSFCellStyle head;
  private final XSSFCellStyle text;
  private final XSSFCellStyle number;

  SheetStyles(XSSFWorkbook workbook) {
    this.title = plain(workbook, 14, true);
    this.head = framed(plain(workbook, 11, true));
    head.setFillForegroundColor(new XSSFColor(HEAD_COLOUR));
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.text = framed(plain(workbook, 11, false));
    text.setQuotePrefixed(true);
    this.number = framed(plain(workbook, 11, false));
    number.setDataFormat(workbook.createDataFormat().getFormat("#,##0.######"));
  }

  void title(XSSFCell cell, String value) {
    write(cell, value, title);
  }

  void head(XSSFCell cell, String value) {
    write(cell, value, head);
  }

  /** A text that stays one also when the cell is edited. */
  void text(XSSFCell cell, String value) {
    write(cell, value, text);
  }

  void number(XSSFCell cell, Number value) {
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(number);
  }

  private static void write(XSSFCell cell, String value, XSSFCellStyle style) {
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  private static XSSFCellStyle plain(XSSFWorkbook workbook, int size, boolean isBold) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints((short) size);
    font.setBold(isBold);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static XSSFCellStyle framed(XSSFCellStyle style) {
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
