package vn.tonghop.warehouse.workbook.numeral;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a word is spelled as a Vietnamese syllable can be: onset, rhyme and one tone. */
final class Syllable {

  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final String ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?";
  private static final String OPEN =
      "ia|ya|ua|ưa|uya|uơ|ai|ay|ao|au|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|uôi|ươi|ưu|ươu"
          + "|oai|oay|oao|oeo|uây|uyu";
  private static final String NUCLEUS =
      "uyê|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|oo|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y";
  private static final Pattern SHAPE =
      Pattern.compile(
          ONSET + "(?:(?:" + OPEN + ")|(?:" + NUCLEUS + ")(?:(?<stop>ch|[cpt])|ng|nh|[mn])?)");

  private Syllable() {}

  static boolean isVietnamese(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    Matcher tones = TONE.matcher(apart);
    String tone = tones.find() ? tones.group() : "";
    if (tones.find()) {
      return false;
    }
    String bare = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    Matcher shape = SHAPE.matcher(bare);
    if (!shape.matches()) {
      return false;
    }
    boolean rising = tone.equals("\u0301") || tone.equals("\u0323");
    return shape.group("stop") == null || rising;
  }
}
