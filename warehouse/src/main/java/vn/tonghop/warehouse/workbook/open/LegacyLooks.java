package vn.tonghop.warehouse.workbook.open;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The styles and fonts of an old workbook in the new one; number formats with their numbers. */
final class LegacyLooks {

  private final HSSFWorkbook from;
  private final XSSFWorkbook to;
  private final CopyBudget budget;
  private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Integer, XSSFFont> fonts = new HashMap<>();

  LegacyLooks(HSSFWorkbook from, XSSFWorkbook to, CopyBudget budget) {
    this.from = from;
    this.to = to;
    this.budget = budget;
  }

  XSSFCellStyle of(CellStyle old) {
    return styles.computeIfAbsent(old.getIndex(), any -> style((HSSFCellStyle) old));
  }

  private XSSFCellStyle style(HSSFCellStyle old) {
    XSSFCellStyle style = to.createCellStyle();
    style.setDataFormat(format(old));
    style.setFont(font(old.getFontIndex()));
    style.setAlignment(old.getAlignment());
    style.setVerticalAlignment(old.getVerticalAlignment());
    style.setIndention(old.getIndention());
    style.setWrapText(old.getWrapText());
    style.setLocked(old.getLocked());
    style.setQuotePrefixed(old.getQuotePrefixed());
    style.setBorderTop(old.getBorderTop());
    style.setBorderBottom(old.getBorderBottom());
    style.setBorderLeft(old.getBorderLeft());
    style.setBorderRight(old.getBorderRight());
    XSSFColor fill = colour(old.getFillForegroundColorColor());
    if (fill != null && old.getFillPattern() != FillPatternType.NO_FILL) {
      style.setFillForegroundColor(fill);
      style.setFillPattern(old.getFillPattern());
    }
    return style;
  }

  /** A format that Excel words by the locale is known by its number alone. */
  private short format(HSSFCellStyle old) {
    String format = old.getDataFormatString(from);
    boolean isBuiltin =
        format == null || format.equals(BuiltinFormats.getBuiltinFormat(old.getDataFormat()));
    return isBuiltin ? old.getDataFormat() : to.createDataFormat().getFormat(format);
  }

  private XSSFFont font(int index) {
    return fonts.computeIfAbsent(index, any -> font(from.getFontAt(index)));
  }

  private XSSFFont font(HSSFFont old) {
    XSSFFont font = to.createFont();
    font.setFontName(old.getFontName());
    font.setFontHeight(old.getFontHeight());
    font.setBold(old.getBold());
    font.setItalic(old.getItalic());
    font.setStrikeout(old.getStrikeout());
    font.setUnderline(old.getUnderline());
    font.setTypeOffset(old.getTypeOffset());
    XSSFColor colour = colour(old.getHSSFColor(from));
    if (colour != null) {
      font.setColor(colour);
    }
    return font;
  }

  private static @Nullable XSSFColor colour(@Nullable HSSFColor old) {
    if (old == null || old.getIndex() == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
      return null;
    }
    short[] parts = old.getTriplet();
    return new XSSFColor(new byte[] {(byte) parts[0], (byte) parts[1], (byte) parts[2]});
  }

  /** A text with the fonts of its runs, of which some may be raised or struck out. */
  XSSFRichTextString text(RichTextString old) {
    budget.text(old.length(), old.numFormattingRuns());
    XSSFRichTextString text = new XSSFRichTextString(old.getString());
    for (int run = 0; run < old.numFormattingRuns(); run++) {
      int start = old.getIndexOfFormattingRun(run);
      int end =
          run + 1 < old.numFormattingRuns() ? old.getIndexOfFormattingRun(run + 1) : old.length();
      if (start < end) {
        text.applyFont(start, end, font(((HSSFRichTextString) old).getFontOfFormattingRun(run)));
      }
    }
    return text;
  }
}
