package vn.tonghop.warehouse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts by what they say: which way they were typed, spaced or capitalised makes no other text. */
public final class SameText {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

  private SameText() {}

  /** What a text has in common with all that say the same. */
  public static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String seen = UNSEEN.matcher(composed).replaceAll("");
    String dashed = DASHES.matcher(seen).replaceAll("-");
    return SPACES.matcher(dashed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether two texts say the same. */
  public static boolean isSame(String one, String other) {
    return fold(one).equals(fold(other));
  }
}
