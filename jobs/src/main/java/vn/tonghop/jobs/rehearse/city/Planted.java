package vn.tonghop.jobs.rehearse.city;

import java.util.List;
import vn.tonghop.warehouse.Collection;

/**
 * One planted error: a line of the answer key.
 *
 * @param rowKey the parts of the row's key; empty if the whole file is wrong
 * @param truth what would have been right
 * @param written what was delivered instead
 */
record Planted(
    String agency,
    Collection collection,
    ErrorKind kind,
    List<String> rowKey,
    String truth,
    String written) {

  Planted {
    rowKey = List.copyOf(rowKey);
  }

  /** The indicator, or the code of a row of another form; empty if the whole file is wrong. */
  String subject() {
    return rowKey.isEmpty() ? "" : rowKey.get(0);
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
      case SHEET_COPIED, ROWS_SWAPPED, SHARES_OFF, ASSIGNMENTS_OFF, INDEX_FOR_GROWTH -> true;
      default -> false;
    };
  }
}
