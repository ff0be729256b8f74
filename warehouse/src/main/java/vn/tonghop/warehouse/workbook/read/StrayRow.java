package vn.tonghop.warehouse.workbook.read;

import java.util.List;

/**
 * A row of a delivered sheet that bears no whole key: one whose key was deleted, one that was
 * added, or what stands around a table.
 *
 * @param row what could be read of it, with the texts that name it
 * @param isTouched whether anything is written where something is kept
 * @param isInTable whether it stands among the rows of the table, or bears a part of a key
 * @param entries the texts in it where the officer writes
 * @param numbers the texts in it that are numbers
 * @param sentences the texts in it that say something; who signs does not
 */
public record StrayRow(
    FilledRow row,
    boolean isTouched,
    boolean isInTable,
    List<FilledCell> entries,
    List<FilledCell> numbers,
    List<FilledCell> sentences) {

  public StrayRow {
    entries = List.copyOf(entries);
    numbers = List.copyOf(numbers);
    sentences = List.copyOf(sentences);
  }

  /** The same row, among those of the table. */
  StrayRow inTable() {
    return new StrayRow(row, isTouched, true, entries, numbers, sentences);
  }
}
