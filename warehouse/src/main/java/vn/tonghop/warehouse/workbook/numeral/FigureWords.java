package vn.tonghop.warehouse.workbook.numeral;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words beside a figure that say how final it is ({@code ước 227,1}, {@code 227,1 (sơ bộ)}) and
 * which way it went ({@code tăng 5,2 %}), and the text without them.
 *
 * @param status the code of the status that the words say; empty if they say none
 * @param rest what is left to be read as a number
 */
public record FigureWords(String status, Change change, String rest) {

  /** Which way a figure went, in words. */
  public enum Change {
    NONE,
    RISE,
    FALL
  }

  private static final String STATUS =
      "((?:số )?[ưu]ớc(?: tính| thực hiện| th)?(?: cả)?(?: năm| kỳ)?|(?:số )?sơ bộ|(?:số )?dự (?:báo|kiến)(?: cả)?(?: năm| kỳ)?)";
  private static final Pattern ALONE = pattern(STATUS);
  private static final Pattern BEFORE = pattern(STATUS + "(?: đạt| là)?(?: ?: ?| )(.+)");
  private static final Pattern BEHIND = pattern("(.*[0-9%].*?) ?\\( ?" + STATUS + " ?\\)");
  private static final Pattern BARE_BEHIND = pattern("(.*[0-9%].*?) " + STATUS);
  private static final Pattern REACHED = pattern("đạt (.+)");
  private static final Pattern CHANGED = pattern("(tăng|giảm) (.+)");

  /** What the words of a text say; with nothing in any of them where it has none. */
  public static FigureWords of(String text) {
    String written = WrittenText.of(text).text();
    if (written.length() > WrittenText.MAX_LENGTH) {
      return new FigureWords("", Change.NONE, text);
    }
    Matcher before = BEFORE.matcher(written);
    if (before.matches()) {
      return changed(statusOf(before.group(1)), before.group(2));
    }
    Matcher behind = BEHIND.matcher(written);
    Matcher bare = BARE_BEHIND.matcher(written);
    if (behind.matches() || bare.matches()) {
      Matcher found = behind.matches() ? behind : bare;
      return changed(statusOf(found.group(2)), found.group(1));
    }
    return changed("", written);
  }

  /** The status that a text says and nothing else. */
  public static Optional<String> findStatus(String text) {
    String written = WrittenText.of(text).text();
    return ALONE.matcher(written).matches() ? Optional.of(statusOf(written)) : Optional.empty();
  }

  /** Whether there are such words. */
  public boolean isAny() {
    return !status.isEmpty() || change != Change.NONE;
  }

  private static FigureWords changed(String status, String text) {
    Matcher reached = REACHED.matcher(text);
    String figure = reached.matches() ? reached.group(1) : text;
    Matcher changed = CHANGED.matcher(figure);
    if (!changed.matches()) {
      return new FigureWords(status, Change.NONE, figure);
    }
    boolean isRise = changed.group(1).toLowerCase(Locale.ROOT).equals("tăng");
    return new FigureWords(status, isRise ? Change.RISE : Change.FALL, changed.group(2));
  }

  private static String statusOf(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.endsWith("sơ bộ")) {
      return "P";
    }
    return lower.contains("dự ") ? "F" : "E";
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
