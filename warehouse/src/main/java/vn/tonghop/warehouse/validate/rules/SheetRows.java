package vn.tonghop.warehouse.validate.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * The filled rows of one sheet as rules read them. A row holds one text per column, in the order of
 * the columns: decimals with a point and no grouping ({@code 1234.5}), dates and times as ISO
 * ({@code 2024-06-18}, {@code 2024-06-18T09:30:00}), and the empty text for a cell left blank.
 *
 * @param title the sheet's title as the officer sees it, which findings carry
 */
public record SheetRows(String title, List<RuleColumn> columns, List<List<String>> rows) {

  public SheetRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Cannot take a row of sheet '%s': %d values, expected %d"
                .formatted(title, row.size(), columns.size()));
      }
    }
  }

  /**
   * The rows of a delivered sheet: its key and entry columns, what stands in those where figures
   * are printed, the {@code <column>_cell} of every entry and printed figure, and {@code
   * row_number}.
   */
  public static SheetRows of(FilledSheet sheet) {
    return of(sheet, row -> true);
  }

  /** Only those rows in which the officer entered anything: what lands. */
  public static SheetRows ofEntered(FilledSheet sheet) {
    return of(sheet, sheet::isEntered);
  }

  private static SheetRows of(FilledSheet sheet, Predicate<FilledRow> isWanted) {
    List<FormColumn> read = listRead(sheet);
    List<FormColumn> placed = listPlaced(sheet);
    List<List<String>> rows = new ArrayList<>();
    for (FilledRow row : sheet.rows().stream().filter(isWanted).toList()) {
      List<String> texts = new ArrayList<>();
      texts.add(Integer.toString(row.number()));
      read.forEach(column -> texts.add(text(row, column)));
      placed.forEach(column -> texts.add(sheet.address(row, column.name())));
      rows.add(texts);
    }
    return new SheetRows(sheet.sheet().titleVi(), columns(sheet), rows);
  }

  /** The columns of a delivered sheet's rows. */
  public static List<RuleColumn> columns(FilledSheet sheet) {
    List<RuleColumn> columns = new ArrayList<>();
    columns.add(new RuleColumn("row_number", ColumnType.INTEGER));
    listRead(sheet)
        .forEach(column -> columns.add(new RuleColumn(column.name(), ColumnType.of(column))));
    listPlaced(sheet)
        .forEach(column -> columns.add(new RuleColumn(column.name() + "_cell", ColumnType.TEXT)));
    return columns;
  }

  /** The same, and each entry once more as it stands accepted, {@code <column>_accepted}. */
  public static List<RuleColumn> columnsBesideAccepted(FilledSheet sheet) {
    List<RuleColumn> columns = columns(sheet);
    sheet
        .sheet()
        .listEntries()
        .forEach(
            column ->
                columns.add(new RuleColumn(column.name() + "_accepted", ColumnType.of(column))));
    return columns;
  }

  private static List<FormColumn> listRead(FilledSheet sheet) {
    List<FormColumn> read = new ArrayList<>(sheet.sheet().listStored());
    read.addAll(sheet.sheet().listPrintedNumbers());
    return read;
  }

  private static List<FormColumn> listPlaced(FilledSheet sheet) {
    List<FormColumn> placed = new ArrayList<>(sheet.sheet().listEntries());
    placed.addAll(sheet.sheet().listPrintedNumbers());
    return placed;
  }

  /** The same rows under these columns; empty where there is no such column. */
  public SheetRows under(List<RuleColumn> wanted) {
    List<Integer> places = wanted.stream().map(columns::indexOf).toList();
    return new SheetRows(
        title,
        wanted,
        rows.stream()
            .map(row -> places.stream().map(at -> at < 0 ? "" : row.get(at)).toList())
            .toList());
  }

  private static String text(FilledRow row, FormColumn column) {
    return row.findCell(column.name())
        .map(FilledCell::value)
        .map(value -> value instanceof BigDecimal d ? d.toPlainString() : value.toString())
        .orElse("");
  }
}
