package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import vn.tonghop.warehouse.Finding;

/**
 * A cell as the file holds it, and how it is shown.
 *
 * @param row from 1, as the officer sees it
 * @param column from 0
 * @param text the stored text, or the digits of a stored number
 */
record RawCell(int row, int column, Kind kind, String text, Look look, boolean isFormula) {

  enum Kind {
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR
  }

  /** Excel keeps fifteen significant digits; what a file holds past them is binary noise. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** No spreadsheet stores more; a million of them would take minutes to write out. */
  private static final int MOST_EXPONENT = 400;

  boolean isBlank() {
    return text.isBlank() && !isFormula;
  }

  RawCell withText(String other) {
    return new RawCell(row, column, kind, other, look, isFormula);
  }

  RawCell hidden() {
    return new RawCell(row, column, kind, text, look.hidden(), isFormula);
  }

  /** The stored number; empty if the cell holds none, or the file is damaged. */
  Optional<BigDecimal> findNumber() {
    if (kind != Kind.NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal stored = new BigDecimal(text.strip()).round(EXCEL_DIGITS);
      return Optional.of(stored).filter(number -> Math.abs(number.scale()) <= MOST_EXPONENT);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A finding of what the cell holds. */
  Finding finding(String code, String sheetTitle, String expected, String detail) {
    return FindingTexts.structure().finding(code, sheetTitle, address(), text, expected, detail);
  }

  String address() {
    return CellReference.convertNumToColString(column) + row;
  }

  /** The column of an address such as {@code AA12}; -1 if it has no letters. */
  static int columnOf(String address) {
    int column = 0;
    for (char letter : address.toUpperCase(Locale.ROOT).toCharArray()) {
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
