package vn.tonghop.warehouse.workbook.numeral;

import java.util.Collection;

/**
 * What the texts of a sheet prove about how it separates thousands and decimals. The Vietnamese way
 * is the country's, so one proof confirms it; of the English way one may be a slip of the hand.
 */
enum SheetEvidence {
  NONE,
  VIETNAMESE,
  ENGLISH,
  BOTH;

  /** So many texts are a way of writing. */
  private static final int FEWEST_ENGLISH = 3;

  static SheetEvidence of(Collection<String> texts) {
    int vietnamese = 0;
    int english = 0;
    for (String text : texts) {
      SheetEvidence proof = proofBy(WrittenText.of(text));
      vietnamese += proof == VIETNAMESE ? 1 : 0;
      english += proof == ENGLISH ? 1 : 0;
    }
    if (vietnamese > 0) {
      return english > 0 ? BOTH : VIETNAMESE;
    }
    return english < FEWEST_ENGLISH ? NONE : ENGLISH;
  }

  /** A text proves a convention when it can be read by that one only. */
  private static SheetEvidence proofBy(WrittenText written) {
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
