package vn.tonghop.warehouse.workbook.numeral;

import java.util.Locale;
import java.util.Optional;
import vn.tonghop.warehouse.Reason;

/**
 * The encodings that came before Unicode, which old fonts ({@code .VnTime}, {@code VNI-Times}) show
 * rightly and every program else shows as a jumble. Text in them is recognised, so that it can be
 * refused with words that help; it is never repaired silently.
 */
public enum LegacyEncoding {
  TCVN3("TCVN3 (phông .VnTime, .VnArial)"),
  VNI("VNI (phông VNI-Times, VNI-Helve)");

  /**
   * A text recognised as written in an old encoding.
   *
   * @param converted the same text in Unicode, for the message only
   * @param reason what was recognised and what to do
   */
  public record Recognised(LegacyEncoding encoding, String converted, Reason reason) {}

  private final String nameVi;

  LegacyEncoding(String nameVi) {
    this.nameVi = nameVi;
  }

  /**
   * Recognises a text in an old encoding: as it stands it holds words that no Vietnamese syllable
   * is written like, and converted it holds none. Empty for Unicode text, and for a text so short
   * that it reads as Vietnamese as it stands.
   */
  public static Optional<Recognised> detect(String text) {
    return LegacyText.recognise(text)
        .map(
            found ->
                new Recognised(
                    found.encoding(),
                    found.converted(),
                    found.encoding().reason(found.converted())));
  }

  private Reason reason(String converted) {
    String shown = converted.length() > 80 ? converted.substring(0, 80) + "…" : converted;
    return new Reason(
        "Chữ được gõ bằng bảng mã cũ %s, có thể đọc là «%s»; đề nghị chuyển sang Unicode rồi gửi lại"
            .formatted(nameVi, shown),
        "The text is in the old encoding %s and reads as «%s»; convert it to Unicode and send it again"
            .formatted(name().toUpperCase(Locale.ROOT), shown));
  }
}
