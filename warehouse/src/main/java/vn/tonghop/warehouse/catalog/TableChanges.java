package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** What rows that are handed in say otherwise than those that stand. */
final class TableChanges {

  private static final String RECORDED_AT = "recorded_at";

  private final Map<String, CatalogTable> standing;
  private final Map<String, Map<String, CatalogTable.Row>> byKey = new LinkedHashMap<>();

  TableChanges(Map<String, CatalogTable> standing) {
    this.standing = standing;
    standing.forEach(
        (name, table) -> {
          Map<String, CatalogTable.Row> rows = new LinkedHashMap<>();
          table.rows().forEach(row -> rows.put(table.description().keyOf(row), row));
          byKey.put(name, rows);
        });
  }

  /** The rows of a table that are new, or differ in a cell. */
  List<CatalogChange> list(CatalogTable given) {
    TableDescription description = given.description();
    List<CatalogChange> changes = new ArrayList<>();
    for (CatalogTable.Row row : given.rows()) {
      CatalogTable.Row before = before(description, row);
      Map<String, String> was = before == null ? Map.of() : before.values();
      Map<String, String> now = row.values();
      boolean isSame =
          before != null
              && description.columns().entrySet().stream()
                  .filter(column -> !isApart(column.getKey()))
                  .allMatch(column -> same(column.getValue(), was, now, column.getKey()));
      if (!isSame) {
        changes.add(new CatalogChange(description, was, now));
      }
    }
    return changes;
  }

  /** What stands under the row's key; a year's list has what the years before it say. */
  private CatalogTable.@org.jspecify.annotations.Nullable Row before(
      TableDescription description, CatalogTable.Row row) {
    CatalogTable.Row own =
        byKey.getOrDefault(description.name(), Map.of()).get(description.keyOf(row));
    return own == null && description.name().equals("lines")
        ? YearTables.lines(standing, Integer.parseInt(row.text("year"))).get(row.text("indicator"))
        : own;
  }

  /** Of a year's list the year is no cell that could differ. */
  private static boolean isApart(String column) {
    return column.equals(RECORDED_AT) || column.equals("year");
  }

  static boolean same(
      Column column, Map<String, String> was, Map<String, String> now, String name) {
    String before = was.getOrDefault(name, "");
    String after = now.getOrDefault(name, "");
    CellType type = CellType.of(column.type());
    return before.equals(after)
        || type == CellType.DECIMAL
            && type.reads(before)
            && type.reads(after)
            && new BigDecimal(before).compareTo(new BigDecimal(after)) == 0;
  }
}
