package vn.tonghop.warehouse.workbook.numeral;

import java.util.Optional;

/** Recognises TCVN3 and VNI text. */
final class LegacyText {

  record Found(LegacyEncoding encoding, String converted) {}

  private LegacyText() {}

  static Optional<Found> recognise(String text) {
    throw new UnsupportedOperationException("filled in by the next commit");
  }
}
