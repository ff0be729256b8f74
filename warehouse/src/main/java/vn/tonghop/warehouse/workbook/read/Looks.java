package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The looks of a workbook's cells by the number of their style, as the part of styles streams by.
 */
final class Looks extends DefaultHandler {

  /** Excel takes no longer format; to look at one costs the square of its length. */
  private static final int LONGEST_FORMAT = 255;

  /** Of a format that no spreadsheet takes: whatever it would show is nothing. */
  private static final String NOTHING = "";

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Boolean> struckFonts = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private String within = "";

  /** The look of a style; a cell without one, or with one that the file lacks, is plain. */
  Look of(@Nullable String style) {
    int at = style == null ? 0 : number(style);
    return at >= 0 && at < looks.size() ? looks.get(at) : Look.PLAIN;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    switch (localName) {
      // Fonts and formats stand in differential styles too, which are no cell's.
      case "numFmts", "fonts", "cellXfs", "cellStyleXfs", "dxfs" -> within = localName;
      case "numFmt" -> takeFormat(attributes);
      case "font" -> struckFonts.add(false);
      case "strike" -> takeStrike(attributes);
      case "xf" -> takeLook(attributes);
      default -> {
        // Nothing else says what is shown.
      }
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    within = within.equals(localName) ? "" : within;
  }

  private void takeFormat(Attributes attributes) {
    String code = attributes.getValue("formatCode");
    if (within.equals("numFmts") && code != null) {
      String followed = code.length() > LONGEST_FORMAT ? NOTHING : code;
      formats.put(number(attributes.getValue("numFmtId")), followed);
    }
  }

  private void takeStrike(Attributes attributes) {
    if (within.equals("fonts") && !struckFonts.isEmpty()) {
      struckFonts.set(struckFonts.size() - 1, RichText.isOn(attributes));
    }
  }

  private void takeLook(Attributes attributes) {
    if (within.equals("cellXfs")) {
      int format = number(attributes.getValue("numFmtId"));
      int font = number(attributes.getValue("fontId"));
      boolean isStruck = font >= 0 && font < struckFonts.size() && struckFonts.get(font);
      looks.add(new Look(format, format(format), isStruck, false));
    }
  }

  private String format(int index) {
    String own = formats.get(index);
    String builtin = own == null && index >= 0 ? BuiltinFormats.getBuiltinFormat(index) : own;
    return builtin == null ? Look.PLAIN.format() : builtin;
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
