package vn.tonghop.warehouse;

import java.util.regex.Pattern;

/**
 * Text from outside in which nothing acts unseen: signs that command a terminal (control
 * characters, ESC, NUL) or turn a line around (Unicode's direction marks, UAX 9) are shown, as in
 * {@code ␛} or {@code <U+202E>}. Whatever prints text from outside prints it through here.
 */
public final class VisibleText {

  private static final int PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");
  private static final Pattern TURNING = Pattern.compile("[\\u061C\\u200F\\u202B\\u202E\\u2067]");
  private static final Pattern NOT_IN_A_LINE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private VisibleText() {}

  /** Whether a text holds a sign that acts unseen. */
  public static boolean isHiding(String text) {
    return !text.chars().allMatch(VisibleText::isPrinted) && HIDDEN.matcher(text).find();
  }

  /** What nearly all texts are made of: ASCII, and Latin with its marks. */
  private static boolean isPrinted(int sign) {
    return sign >= ' ' && sign < DELETE
        || sign >= 0xC0 && sign < 0x370
        || sign >= 0x1E00 && sign < 0x1F00;
  }

  /** Whether a text holds a sign that has what follows shown from right to left. */
  public static boolean isTurning(String text) {
    return TURNING.matcher(text).find();
  }

  /** The text without signs that act unseen. */
  public static String without(String text) {
    return HIDDEN.matcher(text).replaceAll("");
  }

  /** The text with every such sign shown, in as many lines as it has. */
  public static String of(String text) {
    return HIDDEN.matcher(text).replaceAll(sign -> shown(sign.group().codePointAt(0)));
  }

  /** The text as one line can show it: ends of lines and all that has no width are shown too. */
  public static String inOneLine(String text) {
    return NOT_IN_A_LINE.matcher(text).replaceAll(sign -> shown(sign.group().codePointAt(0)));
  }

  /** The text, or as much of its beginning as fits with a sign that more was left out. */
  public static String atMost(int length, String text) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  /** A sign that no screen shows, by its picture or its code. */
  static String shown(int sign) {
    if (sign < ' ') {
      return Character.toString(PICTURES + sign);
    }
    return sign == DELETE ? Character.toString(PICTURE_OF_DELETE) : "<U+%04X>".formatted(sign);
  }
}
