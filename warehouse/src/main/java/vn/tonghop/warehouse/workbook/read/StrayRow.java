package vn.tonghop.warehouse.workbook.read;

import java.util.List;

/**
 * A row of a delivered sheet that bears no whole key: one whose key was deleted, one that was
 * added, or what stands around a table.
 *
 * @param row what could be read of it, with the texts that name it
 * @param numbers the texts in it that are numbers
 */
public record StrayRow(FilledRow row, List<FilledCell> numbers) {

  public StrayRow {
    numbers = List.copyOf(numbers);
  }
}
