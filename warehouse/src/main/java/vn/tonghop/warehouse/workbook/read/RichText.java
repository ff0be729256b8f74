package vn.tonghop.warehouse.workbook.read;

import org.xml.sax.Attributes;

/**
 * Puts the text of a string together from its runs as a spreadsheet shows it: raised digits as
 * raised and lowered digits, phonetic guides left out, and whether a part is struck out.
 */
final class RichText {

  private static final String DIGITS = "0123456789()";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₍₎";

  private final StringBuilder whole = new StringBuilder();
  private boolean isInText;
  private boolean isInPhonetic;
  private String digits = DIGITS;
  private boolean isStruckRun;
  private boolean isStruck;

  /** Forgets the string before. */
  void clear() {
    whole.setLength(0);
    isStruck = false;
    digits = DIGITS;
    isStruckRun = false;
  }

  /**
   * @throws IllegalArgumentException if the element stands within the letters of a text
   */
  void start(String name, Attributes attributes) {
    if (isInText) {
      throw new IllegalArgumentException(
          "Cannot read a text with <%s> in it: expected letters alone".formatted(name));
    }
    switch (name) {
      case "rPh" -> isInPhonetic = true;
      case "r" -> {
        digits = DIGITS;
        isStruckRun = false;
      }
      case "vertAlign" ->
          digits =
              switch (String.valueOf(attributes.getValue("val"))) {
                case "superscript" -> RAISED;
                case "subscript" -> LOWERED;
                default -> DIGITS;
              };
      case "strike" -> isStruckRun = isOn(attributes);
      case "t" -> isInText = true;
      default -> {
        // Colours and fonts change nothing that is said.
      }
    }
  }

  void characters(char[] characters, int start, int length) {
    if (isInText && !isInPhonetic) {
      for (int at = start; at < start + length; at++) {
        int digit = DIGITS.indexOf(characters[at]);
        whole.append(digit < 0 ? characters[at] : digits.charAt(digit));
        isStruck |= isStruckRun && !Character.isWhitespace(characters[at]);
      }
    }
  }

  void end(String name) {
    switch (name) {
      case "rPh" -> isInPhonetic = false;
      case "t" -> isInText = false;
      default -> {
        // As above.
      }
    }
  }

  String text() {
    return OfficeText.clean(whole.toString());
  }

  boolean isStruck() {
    return isStruck;
  }

  /** A property that stands there is on, unless it says otherwise. */
  static boolean isOn(Attributes attributes) {
    String value = attributes.getValue("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }
}
