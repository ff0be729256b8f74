package vn.tonghop.warehouse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts by what they say: which way they were typed, spaced, capitalised or spelt makes no other
 * text. Vietnamese has two ways to place a tone ({@code hóa}, {@code hoá}) and to write an open i
 * ({@code tỷ}, {@code tỉ}); which of them a keyboard makes is its setting.
 */
public final class SameText {

  /** {@code Uớc} is typed for {@code Ước}. */
  private static final String HORNED = "ơờớởỡợ";

  private static final String TONED_O = "òóỏõọ";
  private static final String TONED_U = "ùúủũụ";

  private static final Pattern OPEN_Y =
      Pattern.compile("(?<!\\p{L})((?:[hklmst]|qu))([yỳýỷỹỵ])(?!\\p{L})");
  private static final String OF_Y = "yỳýỷỹỵ";
  private static final String OF_I = "iìíỉĩị";

  private SameText() {}

  /** What a text has in common with all that say the same. */
  public static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder seen = new StringBuilder(composed.length());
    composed.codePoints().forEach(sign -> add(seen, sign));
    return spelt(seen.toString().strip().toLowerCase(Locale.ROOT));
  }

  /** Adds what is seen of a sign: of several spaces one, of the dashes the shortest. */
  private static void add(StringBuilder seen, int sign) {
    int type = Character.getType(sign);
    if (Character.isSpaceChar(sign) || sign >= '\t' && sign <= '\r') {
      if (seen.isEmpty() || seen.charAt(seen.length() - 1) != ' ') {
        seen.append(' ');
      }
    } else if (sign >= '\u2010' && sign <= '\u2015' || sign == '\u2212') {
      seen.append('-');
    } else if (type != Character.FORMAT && type != Character.CONTROL) {
      seen.appendCodePoint(sign);
    }
  }

  /** One of the ways to spell it: the tone on the later vowel, an open i as i. */
  private static String spelt(String text) {
    StringBuilder placed = new StringBuilder(text);
    boolean hasY = false;
    for (int at = 0; at < placed.length(); at++) {
      char sign = placed.charAt(at);
      char next = at + 1 < placed.length() ? placed.charAt(at + 1) : ' ';
      hasY |= OF_Y.indexOf(sign) >= 0;
      if (sign == 'u' && HORNED.indexOf(next) >= 0) {
        placed.setCharAt(at, 'ư');
      } else if (TONED_O.indexOf(sign) >= 0 && (next == 'a' || next == 'e')
          || TONED_U.indexOf(sign) >= 0 && next == 'y') {
        placed.replace(at, at + 2, toneOnTheLater("" + sign + next));
      }
    }
    return hasY
        ? OPEN_Y
            .matcher(placed)
            .replaceAll(open -> open.group(1) + OF_I.charAt(OF_Y.indexOf(open.group(2))))
        : placed.toString();
  }

  private static String toneOnTheLater(String vowels) {
    String parts = Normalizer.normalize(vowels, Normalizer.Form.NFD);
    String later = "" + parts.charAt(0) + parts.charAt(2) + parts.charAt(1);
    return Normalizer.normalize(later, Normalizer.Form.NFC);
  }

  /** Whether two texts say the same. */
  public static boolean isSame(String one, String other) {
    return one.equals(other) || fold(one).equals(fold(other));
  }
}
