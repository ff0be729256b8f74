package vn.tonghop.warehouse.workbook.read;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows and cells of one sheet say that they stand. Of two in one place a reader takes
 * either, so that what is read would not be what is shown: then the sheet is damaged.
 */
final class Places {

  private final Set<Integer> rows = new HashSet<>();
  private final Set<Integer> columns = new HashSet<>();
  private int row;
  private boolean isInRow;
  private boolean isInCell;

  /**
   * @throws IllegalArgumentException if the row stands in another, or there is one of that number
   */
  void startRow(int number) {
    require(!isInRow && rows.add(number), "row " + number);
    row = number;
    isInRow = true;
    columns.clear();
  }

  void endRow() {
    isInRow = false;
  }

  /**
   * @param address as the file gives it, if it does
   * @throws IllegalArgumentException if the cell stands in another or in no row, or its address is
   *     that of another
   */
  void startCell(int column, @Nullable String address) {
    String name = CellReference.convertNumToColString(column) + row;
    boolean isHere = address == null || address.equalsIgnoreCase(name);
    require(
        isInRow && !isInCell && isHere && columns.add(column),
        "cell " + (address == null ? name : address));
    isInCell = true;
  }

  void endCell() {
    isInCell = false;
  }

  private static void require(boolean isSound, String what) {
    if (!isSound) {
      throw new IllegalArgumentException(
          "Cannot read %s: expected it once, in its own place".formatted(what));
    }
  }
}
