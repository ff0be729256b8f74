package vn.tonghop.warehouse.workbook.numeral;

import java.util.Optional;

/**
 * The encodings that came before Unicode, which old fonts ({@code .VnTime}, {@code VNI-Times}) show
 * rightly and every program else shows as a jumble. Text in them is recognised, so that it can be
 * refused with words that help; it is never repaired silently.
 */
public enum LegacyEncoding {
  TCVN3,
  VNI;

  /**
   * A text recognised as written in an old encoding.
   *
   * @param converted the same text in Unicode, for the message only
   */
  public record Recognised(LegacyEncoding encoding, String converted) {}

  /**
   * Recognises a text in an old encoding: as it stands it holds words that no Vietnamese syllable
   * is written like, and converted it holds none. Empty for Unicode text, and for a text so short
   * that it reads as Vietnamese as it stands.
   */
  public static Optional<Recognised> detect(String text) {
    return LegacyText.recognise(text);
  }
}
