package vn.tonghop.warehouse.workbook.read;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;

/**
 * A sheet of a delivered workbook, by its key columns.
 *
 * @param letters column name to the letters of the column that it stood in
 * @param strays rows with something in them and without a whole key
 * @param head the texts above the table
 */
public record FilledSheet(
    Form form,
    FormSheet sheet,
    Map<String, String> letters,
    List<FilledRow> rows,
    List<StrayRow> strays,
    List<FilledCell> head) {

  public FilledSheet {
    letters = Map.copyOf(letters);
    rows = List.copyOf(rows);
    strays = List.copyOf(strays);
    head = List.copyOf(head);
  }

  public FilledSheet(
      Form form, FormSheet sheet, Map<String, String> letters, List<FilledRow> rows) {
    this(form, sheet, letters, rows, List.of(), List.of());
  }

  /** The same sheet with only some of its rows. */
  public FilledSheet withRows(Predicate<FilledRow> isKept) {
    return new FilledSheet(
        form, sheet, letters, rows.stream().filter(isKept).toList(), strays, head);
  }

  /** The same sheet with other rows in the places of its own. */
  public FilledSheet mapRows(UnaryOperator<FilledRow> row) {
    return new FilledSheet(form, sheet, letters, rows.stream().map(row).toList(), strays, head);
  }

  /** The relation that its rows land in, such as {@code indicators__figures}. */
  public String relation() {
    return form.relation(sheet);
  }

  /** The address of a cell, filled or not. */
  public String address(FilledRow row, String column) {
    return letters.getOrDefault(column, "") + row.number();
  }

  /** A finding of the form's structure, in a cell of the sheet. */
  public Finding finding(String code, String cell, String found, String expected) {
    return FindingTexts.structure().finding(code, sheet.titleVi(), cell, found, expected, "");
  }

  /** Whether the columns that say which row is which are there. */
  public boolean hasKeyColumns() {
    return sheet.listKeys().stream().allMatch(key -> letters.containsKey(key.name()));
  }

  /** The row's key, its parts joined with a slash. */
  public String key(FilledRow row) {
    return sheet.key(row::text);
  }

  /** Whether the officer answered the row: with a value, or with a status that stands for one. */
  public boolean isAnswered(FilledRow row) {
    return sheet.isAnswered(row::text);
  }

  /** Whether it is one of the rows in which the officer adds what the catalog lacks. */
  public boolean isAdded(FilledRow row) {
    return sheet.rows().isAdded(key(row));
  }

  /** Whether the officer entered anything in the row. */
  public boolean isEntered(FilledRow row) {
    return (isAdded(row) ? sheet.listWritable() : sheet.listEntries())
        .stream().anyMatch(column -> row.isFilled(column.name()));
  }

  /** Whether the officer entered anything at all. */
  public boolean hasEntries() {
    return rows.stream().anyMatch(this::isEntered);
  }
}
