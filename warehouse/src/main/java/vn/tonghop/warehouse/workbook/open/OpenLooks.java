package vn.tonghop.warehouse.workbook.open;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of an OpenDocument's cells and letters in the new workbook. */
final class OpenLooks {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int USUAL_POINTS = 11;

  private final OpenStyles styles;
  private final XSSFWorkbook to;
  private final Map<String, XSSFCellStyle> looks = new HashMap<>();

  OpenLooks(OpenStyles styles, XSSFWorkbook to) {
    this.styles = styles;
    this.to = to;
  }

  /**
   * The look of a cell.
   *
   * @param shown what the document shows in it, which stands for a format that cannot be followed
   */
  XSSFCellStyle of(String name, String shown) {
    OpenStyle style = styles.of("table-cell", name);
    String format =
        styles
            .formats()
            .find(style.value("style:data-style-name"))
            .orElse("\"" + shown.replace("\"", "") + "\"");
    return looks.computeIfAbsent(name + " " + format, any -> look(style, format));
  }

  private XSSFCellStyle look(OpenStyle style, String format) {
    XSSFCellStyle look = to.createCellStyle();
    look.setDataFormat(to.createDataFormat().getFormat(format));
    look.setFont(font(style));
    look.setWrapText(style.is("fo:wrap-option", "wrap"));
    look.setLocked(!style.is("style:cell-protect", "none"));
    look.setAlignment(
        switch (style.value("fo:text-align")) {
          case "center" -> HorizontalAlignment.CENTER;
          case "end" -> HorizontalAlignment.RIGHT;
          case "start" -> HorizontalAlignment.LEFT;
          default -> HorizontalAlignment.GENERAL;
        });
    look.setVerticalAlignment(
        style.is("style:vertical-align", "middle")
            ? VerticalAlignment.CENTER
            : VerticalAlignment.BOTTOM);
    look.setBorderTop(border(style, "fo:border-top"));
    look.setBorderBottom(border(style, "fo:border-bottom"));
    look.setBorderLeft(border(style, "fo:border-left"));
    look.setBorderRight(border(style, "fo:border-right"));
    if (COLOUR.matcher(style.value("fo:background-color")).matches()) {
      look.setFillForegroundColor(colour(style.value("fo:background-color")));
      look.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return look;
  }

  private static BorderStyle border(OpenStyle style, String side) {
    String border = style.value(side).isEmpty() ? style.value("fo:border") : style.value(side);
    return border.isEmpty() || border.equals("none") ? BorderStyle.NONE : BorderStyle.THIN;
  }

  /** The font of a style, of a cell or of some of its letters. */
  XSSFFont font(OpenStyle style) {
    XSSFFont font = to.createFont();
    String name = style.value("style:font-name");
    double points = style.points("fo:font-size");
    font.setFontName(name.isEmpty() ? "Times New Roman" : name);
    font.setFontHeight(points > 0 && points < 400 ? points : USUAL_POINTS);
    font.setBold(style.is("fo:font-weight", "bold"));
    font.setItalic(style.is("fo:font-style", "italic"));
    font.setStrikeout(style.isStruck());
    short lowered = style.isLowered() ? Font.SS_SUB : Font.SS_NONE;
    font.setTypeOffset(style.isRaised() ? Font.SS_SUPER : lowered);
    if (COLOUR.matcher(style.value("fo:color")).matches()) {
      font.setColor(colour(style.value("fo:color")));
    }
    return font;
  }

  private static XSSFColor colour(String text) {
    int parts = Integer.parseInt(text.substring(1), 16);
    return new XSSFColor(new byte[] {(byte) (parts >> 16), (byte) (parts >> 8), (byte) parts});
  }
}
