package vn.tonghop.warehouse;

import java.util.regex.Pattern;

/**
 * Text from outside in which nothing acts unseen: signs that command a terminal (control
 * characters, ESC, NUL) or turn a line around (Unicode's direction marks, UAX 9) are shown by their
 * numbers, as in {@code ‹U+001B›}. Whatever prints text from outside prints it through here.
 */
public final class VisibleText {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

  private VisibleText() {}

  /** Whether a text holds a sign that acts unseen. */
  public static boolean isHiding(String text) {
    return HIDDEN.matcher(text).find();
  }

  /** The text with every such sign shown; any other text is as it was. */
  public static String of(String text) {
    return HIDDEN
        .matcher(text)
        .replaceAll(sign -> "‹U+%04X›".formatted((int) sign.group().charAt(0)));
  }

  /** The text without them. */
  public static String without(String text) {
    return HIDDEN.matcher(text).replaceAll("");
  }
}
