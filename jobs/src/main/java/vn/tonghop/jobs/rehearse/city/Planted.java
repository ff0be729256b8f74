package vn.tonghop.jobs.rehearse.city;

import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Collection;

/**
 * One planted error: a line of the answer key.
 *
 * @param rowKey the parts of the row's key; empty if the whole file is wrong
 * @param subjects the indicators, or the codes, of all rows that are wrong
 * @param evidence what of the data speaks against it
 * @param truth what would have been right
 * @param written what was delivered instead
 */
record Planted(
    String agency,
    Collection collection,
    ErrorKind kind,
    List<String> rowKey,
    Set<String> subjects,
    Evidence.Found evidence,
    String truth,
    String written) {

  Planted {
    rowKey = List.copyOf(rowKey);
    subjects = Set.copyOf(subjects);
  }

  /** The indicator, or the code of a row of another form; empty if the whole file is wrong. */
  String subject() {
    return rowKey.isEmpty() ? "" : rowKey.get(0);
  }

  /** The same with other evidence: what is wrong beside it may hide what speaks against it. */
  Planted with(Evidence.Found other) {
    return new Planted(agency, collection, kind, rowKey, subjects, other, truth, written);
  }

  /** Whether the error is a row too many. */
  boolean isAdded(Row row) {
    return kind == ErrorKind.LINE_DOUBLED && row.key().get(0).startsWith("added-");
  }

  boolean isOf(String subject) {
    return subjects.contains(subject) || subject.equals(subject());
  }

  /** Whether the data can show it: what is wrong as a whole file, or told anew, shows by itself. */
  boolean isShown() {
    return kind.isOfFile() || kind.finding().isEmpty() || evidence.isShown();
  }

  /** Whether an error of a kind at a row can stand in the same workbook and be told from this. */
  boolean isApartFrom(ErrorKind other, Row row) {
    return !kind.isOfFile()
        && kind != other
        && (!kind.sheet().equals(other.sheet())
            || !(isOfSheet(kind) || isOfSheet(other) || subject().equals(row.key().get(0))));
  }

  /** Whether more rows than one are wrong. */
  private static boolean isOfSheet(ErrorKind kind) {
    return switch (kind) {
      case SHEET_COPIED,
          ROWS_SWAPPED,
          SHARES_OFF,
          ASSIGNMENTS_OFF,
          INDEX_FOR_GROWTH,
          LINES_COPIED,
          LINES_SWAPPED,
          COUNTS_COPIED,
          COUNTS_SWAPPED ->
          true;
      default -> false;
    };
  }
}
