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

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

  private static final Pattern TONE_BEFORE = Pattern.compile("[òóỏõọ][ae]|[ùúủũụ]y");

  /** {@code Uớc} is typed for {@code Ước}. */
  private static final Pattern HALF_HORNED = Pattern.compile("u(?=[ơờớởỡợ])");

  private static final Pattern OPEN_Y =
      Pattern.compile("(?<!\\p{L})((?:[hklmst]|qu))([yỳýỷỹỵ])(?!\\p{L})");
  private static final String OF_Y = "yỳýỷỹỵ";
  private static final String OF_I = "iìíỉĩị";

  private SameText() {}

  /** What a text has in common with all that say the same. */
  public static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String seen = UNSEEN.matcher(composed).replaceAll("");
    String dashed = DASHES.matcher(seen).replaceAll("-");
    return spelt(SPACES.matcher(dashed).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
  }

  /** One of the ways to spell it: the tone on the later vowel, an open i as i. */
  private static String spelt(String text) {
    String horned = HALF_HORNED.matcher(text).replaceAll("ư");
    String placed =
        TONE_BEFORE.matcher(horned).replaceAll(vowels -> toneOnTheLater(vowels.group()));
    return OPEN_Y
        .matcher(placed)
        .replaceAll(open -> open.group(1) + OF_I.charAt(OF_Y.indexOf(open.group(2))));
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
