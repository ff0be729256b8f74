package vn.tonghop.warehouse.workbook.numeral;

import java.util.Collection;
import java.util.List;

/**
 * Reads the texts of one workbook's numbers. What {@code 1.234} means is decided by what the other
 * cells prove and never guessed: a workbook with {@code 12,5} writes decimals with a comma, so its
 * dots stand between thousands. Without proof, or with proof of both, it stays {@link
 * Numeral.Ambiguous} with both readings.
 */
public final class NumeralReader {

  /** A reader of what is known to be written the Vietnamese way. */
  public static final NumeralReader VIETNAMESE = new NumeralReader(SheetEvidence.VIETNAMESE);

  private final SheetEvidence evidence;

  private NumeralReader(SheetEvidence evidence) {
    this.evidence = evidence;
  }

  /** A reader for a workbook with these texts (its number cells need not be given). */
  public static NumeralReader of(Collection<String> texts) {
    return new NumeralReader(SheetEvidence.of(texts));
  }

  /** What a text says by the one and by the other way of writing; empty if both say the same. */
  public static List<Numeral> listReadings(String text) {
    return new NumeralReader(SheetEvidence.NONE).read(text) instanceof Numeral.Ambiguous two
        ? two.readings()
        : List.of();
  }

  /** Whether the texts prove both ways of writing. */
  public boolean isOfTwoWays() {
    return evidence == SheetEvidence.BOTH;
  }

  /** Reads one text; never throws, whatever the text is. */
  public Numeral read(String text) {
    WrittenText written = WrittenText.of(text);
    Numeral vietnamese = NumeralGrammar.VIETNAMESE.read(written);
    if (evidence == SheetEvidence.VIETNAMESE && !isImpossible(vietnamese)) {
      return vietnamese;
    }
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
    return new Numeral.Ambiguous(List.of(vietnamese, english));
  }

  private static boolean isImpossible(Numeral numeral) {
    return numeral instanceof Numeral.Unreadable unreadable
        && unreadable.why() != Numeral.Unreadable.Why.REVERSED;
  }
}
