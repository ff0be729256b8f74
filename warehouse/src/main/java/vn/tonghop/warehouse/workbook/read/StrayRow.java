package vn.tonghop.warehouse.workbook.read;

import java.util.List;

/**
 * A row of a delivered sheet that bears no whole key: one whose key was deleted, one that was
 * added, or what stands around a table.
 *
 * @param row what could be read of it, with the texts that name it
 * @param isTouched whether anything is written where something is kept
 * @param numbers the texts in it that are numbers
 * @param sentences the texts in it that say something; who signs does not
 */
public record StrayRow(
    FilledRow row, boolean isTouched, List<FilledCell> numbers, List<FilledCell> sentences) {

  public StrayRow {
    numbers = List.copyOf(numbers);
    sentences = List.copyOf(sentences);
  }
}
