package vn.tonghop.warehouse.workbook.numeral;

import java.util.Collection;

/** What the texts of a column prove about how it separates thousands and decimals. */
enum ColumnEvidence {
  NONE,
  VIETNAMESE,
  ENGLISH,
  BOTH;

  static ColumnEvidence of(Collection<String> texts) {
    ColumnEvidence evidence = NONE;
    for (String text : texts) {
      evidence = evidence.with(proofBy(WrittenText.of(text)));
    }
    return evidence;
  }

  private ColumnEvidence with(ColumnEvidence other) {
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : BOTH;
  }

  /** A text proves a convention when it can be read by that one only. */
  private static ColumnEvidence proofBy(WrittenText written) {
    if (!written.hasSeparator() || written.hasExponent()) {
      return NONE;
    }
    boolean vietnamese = NumeralGrammar.VIETNAMESE.canRead(written);
    boolean english = NumeralGrammar.ENGLISH.canRead(written);
    if (vietnamese == english) {
      return NONE;
    }
    return vietnamese ? VIETNAMESE : ENGLISH;
  }
}
