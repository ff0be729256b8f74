package vn.tonghop.warehouse.workbook.guard;

import java.util.regex.Pattern;
import vn.tonghop.warehouse.VisibleText;

/**
 * Text from outside on its way into a workbook or CSV file that we write, where a text beginning
 * with {@code = + - @} or a tab could be run as a formula by whoever opens it.
 *
 * <p>In a CSV file, which knows no types, {@link #csv()} puts an apostrophe before it. In a
 * workbook the text is written unchanged into a <em>text</em> cell, never through a formula, and
 * {@link #needsQuotePrefix()} says whether the cell's style must carry the quote prefix, so that it
 * stays text when the cell is edited. A plain number such as {@code -4,13%} is left alone.
 */
public record InertText(String original) {

  private static final Pattern STARTS_A_FORMULA =
      Pattern.compile(
          "^[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@|%＝＋－＠].*|^[\\t\\r\\n\\x00].*", Pattern.DOTALL);
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9][0-9., ]*+%?|-|%");

  public static InertText of(String text) {
    return new InertText(text);
  }

  /** The text for a field of a CSV file; quoting and doubling of quotes remain the writer's. */
  public String csv() {
    String visible = VisibleText.of(original);
    return needsQuotePrefix() ? "'" + visible : visible;
  }

  /** The text for a text cell of a workbook: unchanged. */
  public String workbook() {
    return original;
  }

  /** Whether a spreadsheet could take the text for a formula. */
  public boolean needsQuotePrefix() {
    return STARTS_A_FORMULA.matcher(original).matches()
        && !PLAIN_NUMBER.matcher(original).matches();
  }
}
