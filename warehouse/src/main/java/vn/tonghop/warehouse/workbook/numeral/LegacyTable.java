package vn.tonghop.warehouse.workbook.numeral;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the characters of an old encoding stand for. TCVN 5712:1993 (VN3) has one byte a letter, VNI
 * for Windows a base letter and a second one for its marks; both arrive as the Latin-1 characters
 * of those bytes.
 */
record LegacyTable(Map<String, String> meanings) {

  /** Each letter in Unicode followed by its TCVN3 character. */
  private static final String TCVN3 =
      "àµả¶ã·á¸ạ¹ă¨ằ»ẳ¼ẵ½ắ¾ặÆâ©ầÇẩÈẫÉấÊậËđ®èÌẻÎẽÏéÐẹÑêªềÒểÓễÔếÕệÖì×ỉØĩÜíÝịÞòßỏáõâóãọäô«ồåổæỗçốèộé"
          + "ơ¬ờêởëỡìớíợîùïủñũòúóụôư\u00ADừõửöữ÷ứøựùỳúỷûỹüýýỵþĂ¡Â¢Ê£Ô¤Ơ¥Ư¦Đ§";

  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
  private static final String VNI_TONES = "ùøûõï";
  private static final String VNI_CIRCUMFLEX = "áàåãä";
  private static final String VNI_BREVE = "éèúüë";

  LegacyTable {
    meanings = Map.copyOf(meanings);
  }

  static LegacyTable of(LegacyEncoding encoding) {
    return switch (encoding) {
      case TCVN3 -> tcvn3();
      case VNI -> vni();
    };
  }

  /** The text in Unicode, pairs before single characters. */
  String toUnicode(String text) {
    StringBuilder unicode = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int pair = Math.min(at + 2, text.length());
      String both = meanings.getOrDefault(text.substring(at, pair), "");
      if (pair - at == 2 && !both.isEmpty()) {
        unicode.append(both);
        at += 2;
      } else {
        String one = text.substring(at, at + 1);
        unicode.append(meanings.getOrDefault(one, one));
        at++;
      }
    }
    return Normalizer.normalize(unicode, Normalizer.Form.NFC);
  }

  private static LegacyTable tcvn3() {
    Map<String, String> meanings = new HashMap<>();
    for (int i = 0; i < TCVN3.length(); i += 2) {
      meanings.put(TCVN3.substring(i + 1, i + 2), TCVN3.substring(i, i + 1));
    }
    return new LegacyTable(meanings);
  }

  private static LegacyTable vni() {
    Map<String, String> meanings = new HashMap<>();
    for (String vowel : new String[] {"a", "e", "o", "u", "y"}) {
      putTones(meanings, vowel, vowel, VNI_TONES);
    }
    for (String vowel : new String[] {"a", "e", "o"}) {
      putCased(meanings, vowel + "â", vowel + "\u0302");
      putTones(meanings, vowel, vowel + "\u0302", VNI_CIRCUMFLEX);
    }
    putCased(meanings, "aê", "a\u0306");
    putTones(meanings, "a", "a\u0306", VNI_BREVE);
    putTones(meanings, "ô", "ơ", VNI_TONES);
    putTones(meanings, "ö", "ư", VNI_TONES);
    String singles = "íìæóòîñôö";
    String letters = "íìỉĩịỵđơư";
    for (int i = 0; i < singles.length(); i++) {
      putCased(meanings, singles.substring(i, i + 1), letters.substring(i, i + 1));
    }
    return new LegacyTable(meanings);
  }

  private static void putTones(
      Map<String, String> meanings, String base, String vowel, String marks) {
    for (int i = 0; i < marks.length(); i++) {
      putCased(meanings, base + marks.charAt(i), vowel + TONES.charAt(i));
    }
  }

  private static void putCased(Map<String, String> meanings, String old, String letter) {
    String upper = letter.toUpperCase(Locale.ROOT);
    meanings.put(old, letter);
    meanings.put(old.toUpperCase(Locale.ROOT), upper);
    meanings.put(old.substring(0, 1).toUpperCase(Locale.ROOT) + old.substring(1), upper);
  }
}
