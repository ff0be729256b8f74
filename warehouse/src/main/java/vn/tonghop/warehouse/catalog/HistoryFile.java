package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Failure;

/** Reads figures of earlier years from a table, as {@code reference/files/history.yml} says. */
public final class HistoryFile {

  private HistoryFile() {}

  /**
   * The figures of a CSV file.
   *
   * @throws Failure naming every slip
   */
  public static List<CatalogTable.Row> read(Path file, Catalog catalog) {
    Shelf shelf = Shelf.shipped();
    TableDescription description = shelf.trees().get("history");
    Problems problems = new Problems();
    String name = String.valueOf(file.getFileName());
    try {
      Sheet sheet = CsvSheet.parse(name, name, CsvSheet.decode(Files.readAllBytes(file)));
      List<CatalogTable.Row> rows = new SheetRows(description, problems).read(sheet, List.of());
      check(description, rows, new CellCheck(new Codes(shelf, catalog.tables())::of), problems);
      problems.throwIfAny("Cannot read the figures");
      return rows;
    } catch (IOException e) {
      throw new Failure(
          "Cannot read %s: %s, expected a CSV file in UTF-8".formatted(file, e.getMessage()), e);
    }
  }

  private static void check(
      TableDescription description,
      List<CatalogTable.Row> rows,
      CellCheck cells,
      Problems problems) {
    Set<String> seen = new HashSet<>();
    for (CatalogTable.Row row : rows) {
      description
          .columns()
          .forEach(
              (name, column) ->
                  cells
                      .troubles(name, column, row.text(name))
                      .forEach(trouble -> problems.error(row, name, trouble)));
      if (!seen.add(description.keyOf(row))) {
        problems.error(row, "stands twice: a line before has the same " + description.key());
      }
    }
  }
}
