package vn.tonghop.warehouse.workbook.open;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;

/**
 * A cell of an OpenDocument as it will be written, once or as often as it is repeated.
 *
 * @param column from 0
 * @param times in how many columns beside one another it stands
 * @param attributes what its element says, by name
 * @param shown what the document shows in it
 * @param note its comment; empty if it has none
 */
record OpenCell(
    int column,
    int times,
    String style,
    Map<String, String> attributes,
    XSSFRichTextString shown,
    String author,
    String note) {

  private static final LocalDateTime DAY_NOUGHT = LocalDate.of(1899, 12, 30).atStartOfDay();
  private static final double SECONDS_A_DAY = 86_400;
  private static final Pattern PREFIX = Pattern.compile("^\\w*:?=");

  /** A reference in brackets: its sheet, if it is another, and its cells. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\[(?:\\$?('[^']*'|[^.\\]]*))?\\.([^:\\]]*)(?::[^.\\]]*\\.([^\\]]*))?\\]");

  OpenCell {
    attributes = Map.copyOf(attributes);
  }

  static Map<String, String> map(Attributes attributes) {
    Map<String, String> map = new HashMap<>();
    for (int at = 0; at < attributes.getLength(); at++) {
      map.put(attributes.getQName(at), attributes.getValue(at));
    }
    return map;
  }

  private String value(String name) {
    return attributes.getOrDefault(name, "");
  }

  boolean isFilled() {
    return !value("office:value-type").isEmpty()
        || !value("table:formula").isEmpty()
        || shown.length() > 0
        || !note.isEmpty();
  }

  void writeTo(XSSFCell cell) {
    if (!value("table:formula").isEmpty()
        && !NewWorkbook.formula(cell, excel(value("table:formula")))) {
      return;
    }
    try {
      value(cell);
    } catch (NumberFormatException | DateTimeException e) {
      // A damaged value: what is shown of it is all that can be said.
      cell.setCellValue(shown);
    }
  }

  private void value(XSSFCell cell) {
    switch (value("office:value-type")) {
      case "float", "percentage", "currency" ->
          cell.setCellValue(Double.parseDouble(value("office:value")));
      case "date" -> cell.setCellValue(moment(value("office:date-value")));
      case "time" ->
          cell.setCellValue(Duration.parse(value("office:time-value")).toSeconds() / SECONDS_A_DAY);
      case "boolean" -> cell.setCellValue(value("office:boolean-value").equals("true"));
      default -> text(cell);
    }
  }

  private void text(XSSFCell cell) {
    if (value("calcext:value-type").equals("error")) {
      cell.setCellErrorValue(error(shown.getString()));
    } else if (shown.length() > 0) {
      cell.setCellValue(shown);
    }
  }

  private static FormulaError error(String shown) {
    try {
      return FormulaError.forString(shown);
    } catch (IllegalArgumentException e) {
      return FormulaError.NA;
    }
  }

  /**
   * The days since the one that both kinds of program count from; the library knows none before.
   */
  private static double moment(String text) {
    LocalDateTime moment =
        text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    return Duration.between(DAY_NOUGHT, moment).toSeconds() / SECONDS_A_DAY;
  }

  /** A formula in the words of Excel, as far as the two say alike. */
  private static String excel(String formula) {
    String bare = PREFIX.matcher(formula).replaceFirst("").replace(';', ',');
    return REFERENCE
        .matcher(bare)
        .replaceAll(
            found -> {
              String sheet = found.group(1) == null ? "" : found.group(1);
              String cells = found.group(2) + (found.group(3) == null ? "" : ":" + found.group(3));
              return java.util.regex.Matcher.quoteReplacement(
                  sheet.isEmpty() ? cells : sheet + "!" + cells);
            });
  }
}
