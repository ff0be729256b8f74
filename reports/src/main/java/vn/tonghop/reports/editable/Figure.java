package vn.tonghop.reports.editable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as it is printed, with the words around it: {@code hơn 31.500 (ước)}. In a workbook it
 * is the number, written so that the cell shows what the page shows.
 */
record Figure(String before, BigDecimal value, String after) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\D*?)([+-]?)(\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?)([^\\d;]*)");

  /** The one figure in a text; nothing if there is none, more than one, or more than the figure. */
  static Optional<Figure> findIn(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String sign = matcher.group(2).equals("+") ? "" : matcher.group(2);
    String plain = matcher.group(3).replace(".", "").replace(',', '.');
    String before = matcher.group(1) + (matcher.group(2).equals("+") ? "+" : "");
    return Optional.of(new Figure(before, new BigDecimal(sign + plain), matcher.group(4)));
  }

  /** The format that shows the number as it was written, with a dot between thousands. */
  String format() {
    String digits = "#,##0" + (value.scale() > 0 ? "." + "0".repeat(value.scale()) : "");
    return "[$-42A]" + quoted(before) + digits + quoted(after);
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : '"' + words.replace("\"", "") + '"';
  }
}
