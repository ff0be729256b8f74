package vn.tonghop.warehouse.workbook.read;

import java.util.Locale;

/**
 * A cell as the file holds it.
 *
 * @param row from 1, as the officer sees it
 * @param column from 0
 * @param text the stored text, or the digits of a stored number
 */
record RawCell(int row, int column, Kind kind, String text, boolean isFormula) {

  enum Kind {
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR
  }

  boolean isBlank() {
    return text.isBlank() && !isFormula;
  }

  RawCell withText(String other) {
    return new RawCell(row, column, kind, other, isFormula);
  }

  String address() {
    return letters(column) + row;
  }

  /** The letters of a column: 0 is A, 26 is AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
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
