package vn.tonghop.warehouse;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The signs that reports can print: those of all four styles of their font (Liberation Serif) that
 * are written from left to right. What a report cannot print would be missing on its pages, and a
 * report with a text that is not whole goes to nobody but the consolidator.
 */
public final class PrintedSigns {

  private static final Pattern UNPRINTED =
      Pattern.compile(
          "[^"
              + "\\t\\n\\r\\u0020-\\u007E\\u00A0-\\u036F\\u0374-\\u0375\\u037A-\\u037E"
              + "\\u0384-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03CE\\u03D0-\\u0513"
              + "\\u051A-\\u051D\\u1D00-\\u1DCA\\u1DFE-\\u1E9B\\u1E9E\\u1EA0-\\u1EF9"
              + "\\u1F00-\\u1F15\\u1F18-\\u1F1D\\u1F20-\\u1F45\\u1F48-\\u1F4D\\u1F50-\\u1F57"
              + "\\u1F59\\u1F5B\\u1F5D\\u1F5F-\\u1F7D\\u1F80-\\u1FB4\\u1FB6-\\u1FC4"
              + "\\u1FC6-\\u1FD3\\u1FD6-\\u1FDB\\u1FDD-\\u1FEF\\u1FF2-\\u1FF4\\u1FF6-\\u1FFE"
              + "\\u2000-\\u200D\\u2010\\u2012-\\u2022\\u2026\\u202F-\\u2030\\u2032-\\u2034"
              + "\\u2039-\\u203A\\u203C\\u203E\\u2044\\u205E\\u2074-\\u2079\\u207F-\\u2089"
              + "\\u2090-\\u2094\\u20A0-\\u20B5\\u20BF\\u20F0\\u2105\\u2113\\u2116-\\u2117"
              + "\\u2122\\u2126\\u212E\\u214D-\\u214E\\u2153-\\u2154\\u215B-\\u215E\\u2184"
              + "\\u2190-\\u2195\\u21A8\\u21D4\\u2202\\u2206\\u220F\\u2211-\\u2212\\u2215"
              + "\\u2219-\\u221A\\u221E-\\u221F\\u2229\\u222B\\u2248\\u2260-\\u2262"
              + "\\u2264-\\u2265\\u2302\\u2310\\u2320-\\u2321\\u2500\\u2502\\u250C\\u2510"
              + "\\u2514\\u2518\\u251C\\u2524\\u252C\\u2534\\u253C\\u2550-\\u256C\\u2580\\u2584"
              + "\\u2588\\u258C\\u2590-\\u2593\\u25A0-\\u25A1\\u25AA-\\u25AC\\u25B2\\u25BA"
              + "\\u25BC\\u25C4\\u25CA-\\u25CC\\u25CF-\\u25D9\\u25E6\\u263A-\\u263C\\u2640"
              + "\\u2642\\u2660\\u2663\\u2665-\\u2666\\u2669-\\u266C\\u266F\\u2C60-\\u2C6D"
              + "\\u2C71-\\u2C77\\u2E17\\uA717-\\uA721\\uA788-\\uA78C\\uFB01-\\uFB02"
              + "\\uFE20-\\uFE23"
              + "]");

  private PrintedSigns() {}

  /** Whether a text can be printed as it is. */
  public static boolean areAll(String text) {
    return !UNPRINTED.matcher(text).find();
  }

  /**
   * The text as it can be printed: a sign that is another in a form of its own ({@code Ⅷ}, a hyphen
   * that does not break) by that one (Unicode's NFKC), the rest left out.
   */
  public static String of(String text) {
    return UNPRINTED.matcher(text).replaceAll(sign -> replaced(sign.group()));
  }

  /** Each sign of a text that cannot be printed, once; by its code where no screen shows it. */
  public static String list(String text) {
    return UNPRINTED
        .matcher(text)
        .results()
        .map(sign -> shown(sign.group()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String replaced(String sign) {
    String other = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    return areAll(other) ? Matcher.quoteReplacement(other) : "";
  }

  private static String shown(String sign) {
    int code = sign.codePointAt(0);
    return switch (Character.getType(code)) {
      case Character.PRIVATE_USE,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          "<U+%04X>".formatted(code);
      default -> sign;
    };
  }
}
