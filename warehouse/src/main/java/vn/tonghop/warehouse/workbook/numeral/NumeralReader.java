package vn.tonghop.warehouse.workbook.numeral;

import java.util.Collection;
import java.util.List;
import vn.tonghop.warehouse.Reason;

/**
 * Reads the texts of one column of numbers. What {@code 1.234} means is decided by what the other
 * cells of the column prove and never guessed: a column with {@code 12,5} writes decimals with a
 * comma, so its dots stand between thousands. Without proof, or with proof of both, it stays {@link
 * Numeral.Ambiguous} with both readings.
 */
public final class NumeralReader {

  private static final Reason TWO_READINGS =
      new Reason(
          "Dấu phân cách có thể hiểu theo hai cách và cả cột không có ô nào cho biết cách viết;"
              + " đề nghị nhập lại dưới dạng số",
          "The separator can be read in two ways and no cell of the column proves which; type it"
              + " again as a number");

  private final ColumnEvidence evidence;

  private NumeralReader(ColumnEvidence evidence) {
    this.evidence = evidence;
  }

  /** A reader for a column with these texts (its number cells need not be given). */
  public static NumeralReader of(Collection<String> columnTexts) {
    return new NumeralReader(ColumnEvidence.of(columnTexts));
  }

  /** Reads one text; never throws, whatever the text is. */
  public Numeral read(String text) {
    WrittenText written = WrittenText.of(text);
    Numeral vietnamese = NumeralGrammar.VIETNAMESE.read(written);
    Numeral english = NumeralGrammar.ENGLISH.read(written);
    if (vietnamese.equals(english) || isImpossible(english)) {
      return vietnamese;
    }
    if (isImpossible(vietnamese)) {
      return english;
    }
    return switch (evidence) {
      case VIETNAMESE -> vietnamese;
      case ENGLISH -> english;
      case NONE, BOTH -> undecided(vietnamese, english);
    };
  }

  /** A range the wrong way round by one convention only is no proof of the other. */
  private static Numeral undecided(Numeral vietnamese, Numeral english) {
    if (vietnamese instanceof Numeral.Unreadable) {
      return vietnamese;
    }
    if (english instanceof Numeral.Unreadable) {
      return english;
    }
    return new Numeral.Ambiguous(List.of(vietnamese, english), TWO_READINGS);
  }

  private static boolean isImpossible(Numeral numeral) {
    return numeral instanceof Numeral.Unreadable unreadable
        && !unreadable.reason().equals(NumeralGrammar.REVERSED);
  }
}
