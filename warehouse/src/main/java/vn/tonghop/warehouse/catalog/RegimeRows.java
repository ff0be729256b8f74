package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** Reads the tables of regimes that somebody hands in, and holds every cell to what it may say. */
record RegimeRows(RegimeTables tables, CellCheck cells, Problems problems) {

  /**
   * The rows that can be read for what they mean, by the name of their table.
   *
   * @param stated the rows that stand
   */
  Map<String, List<Map<String, String>>> read(
      Layer layer, Map<String, Map<String, Map<String, String>>> stated) {
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Sheet sheet : sheets(layer)) {
      tables
          .descriptions()
          .forEach(
              (name, table) -> {
                if (table.findFolders(sheet.path()).isPresent()) {
                  rows.put(name, read(table, sheet, stated));
                }
              });
    }
    return rows;
  }

  private static List<Sheet> sheets(Layer layer) {
    List<Sheet> sheets = new ArrayList<>(layer.sheets());
    layer
        .files()
        .forEach(
            (path, file) -> {
              if (path.matches("regime\\w*\\.csv")) {
                try {
                  sheets.add(
                      CsvSheet.parse(
                          layer.label() + path, path, CsvSheet.decode(Files.readAllBytes(file))));
                } catch (IOException e) {
                  throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
                }
              }
            });
    return sheets;
  }

  private List<Map<String, String>> read(
      TableDescription table, Sheet sheet, Map<String, Map<String, Map<String, String>>> stated) {
    List<CatalogTable.Row> rows = new ArrayList<>();
    Map<String, CatalogTable.Row> seen = new LinkedHashMap<>();
    for (CatalogTable.Row row : new SheetRows(table, problems).read(sheet, List.of())) {
      CatalogTable.Row before = seen.putIfAbsent(table.keyOf(row), row);
      if (before != null) {
        problems.error(
            row, "stands twice: %s has the same %s".formatted(before.besides(row), table.key()));
      } else if (isReadable(table, row)) {
        rows.add(row);
        emptied(table, row.values(), stated).forEach(what -> problems.warning(row, what));
      }
    }
    return rows.stream().map(CatalogTable.Row::values).toList();
  }

  /**
   * The columns that are empty in a row though something is stated there, which it leaves as it is;
   * keys that stand or fall together are emptied one by one.
   */
  private static List<String> emptied(
      TableDescription table,
      Map<String, String> row,
      Map<String, Map<String, Map<String, String>>> stated) {
    Map<String, String> was = RegimeTables.before(table, row, stated);
    boolean isLeftOut =
        row.keySet().stream()
            .noneMatch(
                column -> column.startsWith(RegimeTables.TOGETHER) && !row.get(column).isEmpty());
    return row.keySet().stream()
        .filter(column -> row.get(column).isEmpty() && !was.getOrDefault(column, "").isEmpty())
        .filter(column -> isLeftOut || !column.startsWith(RegimeTables.TOGETHER))
        .map(
            column ->
                "%s is empty, which changes nothing: it stays %s"
                    .formatted(column, was.get(column)))
        .toList();
  }

  private boolean isReadable(TableDescription table, CatalogTable.Row row) {
    boolean isReadable = true;
    for (Map.Entry<String, Column> column : table.columns().entrySet()) {
      String name = column.getKey();
      for (String text : values(column.getValue(), row.text(name))) {
        List<String> troubles = cells.troubles(name, column.getValue(), text);
        troubles.forEach(trouble -> problems.error(row, name, trouble));
        isReadable &=
            troubles.isEmpty() || cells.unreadable(name, column.getValue(), text).isEmpty();
      }
    }
    return isReadable;
  }

  private static String[] values(Column column, String text) {
    return column.type().endsWith("[]") ? RegimeTables.values(text) : new String[] {text};
  }
}
