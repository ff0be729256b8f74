package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Walks once over the records of a workbook of Excel 97 to 2003 ([MS-XLS]), each with its number,
 * its length and its bytes, counting what a reader would have to hold and keeping nothing.
 */
final class RecordReading {

  private static final int BEGIN = 0x0809;
  private static final int LOCKED = 0x002F;
  private static final int SHEET = 0x0085;
  private static final int LINKED_BOOK = 0x01AE;
  private static final int NUMBERS = 0x00BD;
  private static final int BLANKS = 0x00BE;
  private static final int MERGES = 0x00E5;
  private static final int BYTES_A_MERGE = 8;
  private static final int OF_EXCEL_97 = 0x0600;
  private static final int KIND_OF_MACROS = 1;
  private static final int KIND_OF_MODULES = 6;
  private static final int WITHIN_THE_BOOK = 0x0401;
  private static final int FUNCTIONS_ADDED = 0x3A01;

  /** Cells that hold something: an issued form has a thousand, and each is copied. */
  private static final int MOST_FILLED = 50_000;

  /** What records are, by the names that the budget counts by. */
  private static final Map<Integer, String> ELEMENTS =
      Map.of(0x0208, "row", 0x01B8, "hyperlink", 0x0018, "definedName", 0x01BE, "dataValidation");

  private static final Map<Integer, String> CELLS =
      Map.of(
          0x0203, "number", 0x027E, "number", 0x00FD, "text", 0x0204, "text", 0x00D6, "text",
          0x0006, "formula", 0x0205, "truth", 0x0201, "blank");

  private final Budget budget;
  private boolean isLocked;
  private int filled;

  RecordReading(Budget budget) {
    this.budget = budget;
  }

  /**
   * Whether the workbook is locked with a password.
   *
   * @throws Refusal if it is over a limit, has macros, links out, or is older
   */
  boolean isLocked(InputStream records) throws IOException {
    byte[] head = records.readNBytes(4);
    boolean isFirst = true;
    while (head.length == 4 && (isFirst || unsigned(head, 0) != 0)) {
      byte[] record = records.readNBytes(unsigned(head, 2));
      if (record.length < unsigned(head, 2)) {
        throw Refusal.truncated();
      }
      budget.requireTime();
      if (isFirst) {
        requireExcel97(unsigned(head, 0), record);
        isFirst = false;
      }
      count(unsigned(head, 0), record);
      if (!isLocked) {
        look(unsigned(head, 0), record);
      }
      head = records.readNBytes(4);
    }
    return isLocked;
  }

  private static void requireExcel97(int number, byte[] record) throws Refusal {
    if (number != BEGIN || unsigned(record, 0) != OF_EXCEL_97) {
      throw Refusal.truncated();
    }
  }

  private void count(int number, byte[] record) throws Refusal {
    String cell = CELLS.get(number);
    if (cell != null) {
      cells(1, !cell.equals("blank"));
    } else if (number == NUMBERS || number == BLANKS) {
      cells(record.length / (number == NUMBERS ? 6 : 2), number == NUMBERS);
    } else {
      budget.element(ELEMENTS.getOrDefault(number, "record " + Integer.toHexString(number)));
    }
    int merges = number == MERGES ? record.length / BYTES_A_MERGE : 0;
    for (int merge = 0; merge < merges; merge++) {
      budget.element("mergeCell");
    }
  }

  private void cells(int count, boolean isFilled) throws Refusal {
    for (int cell = 0; cell < count; cell++) {
      budget.cell();
    }
    filled += isFilled ? count : 0;
    budget.filledCells(filled, MOST_FILLED);
  }

  private void look(int number, byte[] record) throws Refusal {
    switch (number) {
      case LOCKED -> isLocked = true;
      case SHEET -> {
        budget.element("sheet");
        int kind = record.length > 5 ? record[5] & 0xFF : 0;
        if (kind == KIND_OF_MACROS || kind == KIND_OF_MODULES) {
          throw new Refusal(FileKind.Why.WORKBOOK_WITH_MACROS.with(Refusal.MACROS));
        }
      }
      case LINKED_BOOK -> {
        int where = record.length == 4 ? unsigned(record, 2) : 0;
        if (where != WITHIN_THE_BOOK && where != FUNCTIONS_ADDED) {
          throw Refusal.linksOut();
        }
      }
      default -> {
        // Nothing else reaches out of the workbook.
      }
    }
  }

  private static int unsigned(byte[] bytes, int at) {
    return at + 1 < bytes.length ? bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 : 0;
  }
}
