package vn.tonghop.warehouse.validate.rules;

import java.util.List;

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

  /** The same sheet with no rows. */
  SheetRows withoutRows() {
    return new SheetRows(title, columns, List.of());
  }
}
