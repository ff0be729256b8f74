package vn.tonghop.reports.editable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.reports.outline.Align;

/** The few looks that a cell can have. */
final class SheetStyles {

  private static final byte[] HEAD_COLOUR = {(byte) 0xE7, (byte) 0xED, (byte) 0xF4};

  private final XSSFCellStyle title;
  private final XSSFCellStyle head;
  private final Map<Align, XSSFCellStyle> texts = new EnumMap<>(Align.class);
  private final Map<String, XSSFCellStyle> figures = new HashMap<>();
  private final XSSFWorkbook workbook;

  SheetStyles(XSSFWorkbook workbook) {
    this.title = plain(workbook, 14, true);
    title.setWrapText(true);
    this.head = framed(plain(workbook, 11, true));
    head.setFillForegroundColor(new XSSFColor(HEAD_COLOUR));
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.workbook = workbook;
    for (Align align : Align.values()) {
      XSSFCellStyle text = framed(plain(workbook, 11, false));
      text.setQuotePrefixed(true);
      text.setAlignment(alignment(align));
      texts.put(align, text);
    }
  }

  /** As wide as its column, or those that it is merged over, on as many lines as it needs. */
  void title(XSSFCell cell, String value) {
    write(cell, value, title);
  }

  void head(XSSFCell cell, String value) {
    write(cell, value, head);
  }

  /** A text that stays one also when the cell is edited. */
  void text(XSSFCell cell, String value) {
    text(cell, value, Align.LEFT);
  }

  void text(XSSFCell cell, String value, Align align) {
    write(cell, value, Objects.requireNonNull(texts.get(align)));
  }

  /** A number that shows as it is printed. */
  void figure(XSSFCell cell, Figure figure) {
    cell.setCellValue(figure.value().doubleValue());
    cell.setCellStyle(figures.computeIfAbsent(figure.format(), this::numbers));
  }

  private XSSFCellStyle numbers(String format) {
    XSSFCellStyle style = framed(plain(workbook, 11, false));
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static HorizontalAlignment alignment(Align align) {
    return switch (align) {
      case LEFT -> HorizontalAlignment.LEFT;
      case CENTRE -> HorizontalAlignment.CENTER;
      case RIGHT -> HorizontalAlignment.RIGHT;
    };
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
