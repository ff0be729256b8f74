package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.workbook.numeral.Numeral;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;

/** What a spreadsheet in Vietnam shows of a stored number, as a text and read back as a number. */
final class Display {

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*(\\S.*?)\\s*\\)");
  private static final Pattern PADDING = Pattern.compile("^(-?)0+(?=[0-9])");
  private static final Pattern NO_WHOLE = Pattern.compile("^(-?),(?=[0-9])");

  /** A percent sign in words, which the library takes for one that multiplies. */
  private static final Pattern WORDED_PERCENT = Pattern.compile("\"([^\"%]*)%([^\"]*)\"");

  private final DataFormatter formatter = new DataFormatter(VietnameseNumber.LOCALE);
  private final boolean isFrom1904;

  /**
   * @param epochYear the year that dates count from
   */
  Display(int epochYear) {
    this.isFrom1904 = epochYear == 1904;
  }

  /** The text in the cell; empty if the format shows nothing, or cannot be followed. */
  String text(BigDecimal stored, Look look) {
    if (look.isPlain()) {
      return plain(stored);
    }
    // The library shows the number where a format has no place for it, and a spreadsheet does not.
    Optional<String> words = look.findWordsInstead(stored.signum());
    if (words.isPresent()) {
      return words.get().strip();
    }
    try {
      return formatter
          .formatRawCellContents(stored.doubleValue(), look.formatIndex(), format(look), isFrom1904)
          .strip();
    } catch (RuntimeException e) {
      // A format made up by whoever damaged the file: nobody can say what it shows.
      return "";
    }
  }

  private static String format(Look look) {
    return WORDED_PERCENT
        .matcher(look.format())
        .replaceAll("\"$1\"\\\\%\"$2\"")
        .replace("\"\"", "");
  }

  /** The text of any cell. */
  String text(RawCell cell) {
    return switch (cell.kind()) {
      case NUMBER -> cell.findNumber().map(n -> text(n, cell.look())).orElse(cell.text());
      case BOOLEAN -> cell.text().strip().equals("1") ? "TRUE" : "FALSE";
      case TEXT, ERROR -> cell.text();
    };
  }

  /** What a text that {@link #text} gave says, which is written the Vietnamese way. */
  static Numeral read(String shown) {
    Matcher bracketed = IN_BRACKETS.matcher(shown);
    String signed = bracketed.matches() ? "-" + bracketed.group(1) : shown;
    String padded = PADDING.matcher(signed).replaceFirst("$1");
    return NumeralReader.VIETNAMESE.read(NO_WHOLE.matcher(padded).replaceFirst("$10,"));
  }

  private static String plain(BigDecimal stored) {
    BigDecimal shortest = stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
    return (VietnameseNumber.isTooLong(shortest) ? shortest.toString() : shortest.toPlainString())
        .replace('.', ',');
  }
}
