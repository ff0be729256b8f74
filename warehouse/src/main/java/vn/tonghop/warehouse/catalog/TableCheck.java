package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.PrintedSigns;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** Holds the rows of the tables to what their descriptions say: every cell by itself. */
record TableCheck(Map<String, CatalogTable> tables, CellCheck cells, Problems problems) {

  /** Tells every slip; returns the tables with the rows that can be read for what they mean. */
  Map<String, CatalogTable> readable() {
    Map<String, CatalogTable> readable = new LinkedHashMap<>();
    tables.forEach((name, table) -> readable.put(name, readable(table)));
    return readable;
  }

  private CatalogTable readable(CatalogTable table) {
    TableDescription description = table.description();
    CatalogTable readable = table.only(row -> isReadable(description, row));
    CatalogTable sound = description.life().isEmpty() ? readable : Lifetimes.followed(readable);
    table.rows().forEach(row -> checkMeaning(description, row));
    sound.rows().forEach(row -> checkTogether(description, row));
    if (!description.life().isEmpty()) {
      new Lifetimes(description.life(), sound.rows()).check(problems);
    }
    return sound;
  }

  private boolean isReadable(TableDescription description, CatalogTable.Row row) {
    Map<String, Column> empty = new LinkedHashMap<>();
    boolean isReadable = true;
    for (Map.Entry<String, Column> column : description.columns().entrySet()) {
      String name = column.getKey();
      String trouble = cells.unreadable(name, column.getValue(), row.text(name));
      if (!trouble.isEmpty() && row.text(name).isEmpty()) {
        empty.put(name, column.getValue());
      } else if (!trouble.isEmpty()) {
        problems.error(row, name, trouble);
      }
      isReadable &= trouble.isEmpty();
    }
    if (!empty.isEmpty()) {
      problems.error(row, empty.keySet().iterator().next(), CellCheck.empty(empty));
    }
    return isReadable;
  }

  private void checkMeaning(TableDescription description, CatalogTable.Row row) {
    description
        .columns()
        .forEach(
            (name, column) -> {
              if (!row.text(name).isEmpty()) {
                cells
                    .wrong(name, column, row.text(name))
                    .forEach(trouble -> problems.error(row, name, trouble));
                tellUnprinted(name, row);
              }
            });
  }

  /** Odd and no error: a home of before may have it, and it stops no more than a report's issue. */
  private void tellUnprinted(String name, CatalogTable.Row row) {
    if (!PrintedSigns.areAll(row.text(name))) {
      problems.warning(
          row,
          "%s holds %s, which no report can print, expected plain letters and signs: a report that prints it is held as a draft"
              .formatted(name, PrintedSigns.list(row.text(name))));
    }
  }

  /** Holds the cells of a row against one another. */
  private void checkTogether(TableDescription description, CatalogTable.Row row) {
    for (List<String> columns : description.ascending()) {
      String low = row.text(columns.get(0));
      String high = row.text(columns.get(1));
      if (!low.isEmpty()
          && !high.isEmpty()
          && compare(description, columns.get(0), low, high) > 0) {
        problems.error(
            row,
            columns.get(1),
            "%s is %s and %s is %s, expected %s not to be above %s"
                .formatted(
                    columns.get(0), low, columns.get(1), high, columns.get(0), columns.get(1)));
      }
    }
    for (String column : description.wants().getOrDefault(row.text("kind"), List.of())) {
      if (row.text(column).isEmpty()) {
        problems.error(
            row,
            column,
            "%s is empty, expected a value in a row of kind %s: %s"
                .formatted(column, row.text("kind"), description.columns().get(column).words()));
      }
    }
  }

  private static int compare(TableDescription description, String column, String low, String high) {
    return CellType.of(description.columns().get(column).type()) == CellType.DATE
        ? low.compareTo(high)
        : new BigDecimal(low).compareTo(new BigDecimal(high));
  }
}
