package vn.tonghop.warehouse.workbook.numeral;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises TCVN3 and VNI text by whether its words are Vietnamese syllables, as is or converted.
 */
final class LegacyText {

  /** Letters of Vietnamese Unicode text that neither old encoding holds as such. */
  private static final Pattern UNICODE_LETTER = Pattern.compile("[ăĂđĐơƠưƯ\\u0300-\\u0323Ạ-ỹ]");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\x00-@\\[-`{-\\x7F\\u00A0]+");
  private static final int MAX_LENGTH = 4_000;
  private static final double LEAST_SHARE = 0.8;

  private LegacyText() {}

  static Optional<LegacyEncoding.Recognised> recognise(String text) {
    String looked = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    if (!NOT_ASCII.matcher(looked).find() || UNICODE_LETTER.matcher(looked).find()) {
      return Optional.empty();
    }
    double asItStands = shareOfSyllables(looked);
    LegacyEncoding.Recognised best = null;
    double bestShare = asItStands;
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      String converted = LegacyTable.of(encoding).toUnicode(looked);
      double share = shareOfSyllables(converted);
      if (share >= LEAST_SHARE && share > bestShare) {
        best = new LegacyEncoding.Recognised(encoding, converted);
        bestShare = share;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The share of syllables among the words that are not plain ASCII; 0 when there are none. */
  private static double shareOfSyllables(String text) {
    List<String> marked =
        BETWEEN_WORDS
            .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
            .filter(word -> NOT_ASCII.matcher(word).find())
            .toList();
    long syllables = marked.stream().filter(Syllable::isVietnamese).count();
    return marked.isEmpty() ? 0 : (double) syllables / marked.size();
  }
}
