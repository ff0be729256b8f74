package vn.tonghop.warehouse.workbook.numeral;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cell's text with the differences that carry no meaning taken away: composed (NFC), full-width
 * signs narrowed, every kind of space one space, every kind of minus one hyphen.
 */
record WrittenText(String text) {

  /** No figure with its words is longer; longer texts are not looked into. */
  static final int MAX_LENGTH = 200;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern EXPONENT = Pattern.compile("[0-9][eE][+-]?[0-9]");
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  static WrittenText of(String raw) {
    if (raw.length() > 4 * MAX_LENGTH) {
      return new WrittenText(raw.substring(0, MAX_LENGTH + 1));
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(c -> append(plain, c));
    return new WrittenText(SPACES.matcher(plain).replaceAll(" ").strip());
  }

  private static void append(StringBuilder plain, int codePoint) {
    switch (codePoint) {
      case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> {}
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> plain.append('-');
      default ->
          plain.appendCodePoint(
              codePoint >= 0xFF01 && codePoint <= 0xFF5E
                  ? codePoint - FULL_WIDTH_SHIFT
                  : codePoint);
    }
  }

  String lowerCase() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isTooLong() {
    return text.length() > MAX_LENGTH;
  }

  boolean hasSeparator() {
    return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
  }

  boolean hasExponent() {
    return EXPONENT.matcher(text).find();
  }
}
