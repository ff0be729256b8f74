package vn.tonghop.warehouse.workbook.read;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as it was meant, out of how office programs store it: {@code _x000D_} for a carriage
 * return, symbol fonts in private characters, spaces and hyphens that are only layout. What acts
 * unseen is left in, to be told.
 */
final class OfficeText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u000B\u2028\u2029]");
  private static final Pattern SPACES = Pattern.compile("[\u00A0\u2000-\u200A\u202F\u205F\u3000]");
  private static final Pattern NOTHING = Pattern.compile("[\u00AD\u200B-\u200D\u2060\uFEFF]");
  private static final Pattern SYMBOL = Pattern.compile("[\uF000-\uF0FF]");

  /** What Word's symbol fonts show for the bullets and arrows that get into cells. */
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "\uF02D", "-", "\uF0E0", "→", "\uF0DF", "←", "\uF0E8", "➔", "\uF0F0", "⇨", "\uF0FC", "✓",
          "\uF0D8", "➢", "\uF0A7", "▪", "\uF076", "❖");

  private OfficeText() {}

  static String clean(String stored) {
    String unescaped =
        stored.contains("_x")
            ? ESCAPED
                .matcher(stored)
                .replaceAll(
                    code -> java.util.regex.Matcher.quoteReplacement(character(code.group(1))))
            : stored;
    if (unescaped.chars().allMatch(OfficeText::isPlain)) {
      return Normalizer.normalize(unescaped, Normalizer.Form.NFC);
    }
    String lines = LINE_ENDS.matcher(unescaped).replaceAll("\n");
    String spaced = SPACES.matcher(lines).replaceAll(" ");
    String shown = NOTHING.matcher(spaced).replaceAll("");
    String worded =
        SYMBOL.matcher(shown).replaceAll(sign -> SYMBOLS.getOrDefault(sign.group(), "•"));
    return Normalizer.normalize(worded, Normalizer.Form.NFC);
  }

  private static String character(String hexadecimal) {
    return String.valueOf((char) Integer.parseInt(hexadecimal, 16));
  }

  /** Most texts are of letters that are never meant otherwise: ASCII, and Latin with its marks. */
  private static boolean isPlain(int sign) {
    return sign >= ' ' && sign < 0x7F
        || sign == '\n'
        || sign >= 0xC0 && sign < 0x370
        || sign >= 0x1E00 && sign < 0x1F00;
  }
}
