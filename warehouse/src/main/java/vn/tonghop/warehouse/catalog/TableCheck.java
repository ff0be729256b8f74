package vn.tonghop.warehouse.catalog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** Holds the rows of the tables to what their descriptions say: every cell by itself. */
final class TableCheck {

  private final Map<String, CatalogTable> tables;
  private final Problems problems;
  private final Map<String, Set<String>> codes = new HashMap<>();

  TableCheck(Map<String, CatalogTable> tables, Problems problems) {
    this.tables = tables;
    this.problems = problems;
  }

  /** Tells every slip; returns the tables with the rows that can be read for what they mean. */
  Map<String, CatalogTable> readable() {
    Map<String, CatalogTable> readable = new LinkedHashMap<>();
    tables.forEach((name, table) -> readable.put(name, readable(table)));
    return readable;
  }

  private CatalogTable readable(CatalogTable table) {
    CatalogTable sound = table.only(row -> isReadable(table.description(), row));
    table.rows().forEach(row -> checkMeaning(table.description(), row));
    if (!table.description().life().isEmpty()) {
      new Lifetimes(table.description().life(), sound.rows()).check(problems);
    }
    return sound;
  }

  private boolean isReadable(TableDescription description, CatalogTable.Row row) {
    boolean isReadable = true;
    for (Map.Entry<String, Column> entry : description.columns().entrySet()) {
      Column column = entry.getValue();
      String text = row.text(entry.getKey());
      CellType type = CellType.of(column.type());
      if (text.isEmpty() ? column.isRequired() : !type.reads(text)) {
        isReadable = false;
        problems.error(
            row,
            text.isEmpty()
                ? "%s is empty, expected a value: %s".formatted(entry.getKey(), column.words())
                : "%s is '%s', expected %s".formatted(entry.getKey(), text, type.expected()));
      }
    }
    return isReadable;
  }

  private void checkMeaning(TableDescription description, CatalogTable.Row row) {
    description
        .columns()
        .forEach(
            (name, column) -> {
              String text = row.text(name);
              if (text.isEmpty()) {
                return;
              }
              if (!column.isWithin(text)) {
                problems.error(
                    row,
                    "%s is %s, expected %s"
                        .formatted(name, text, String.join(" to ", column.between())));
              }
              if (!column.values().isEmpty() && !column.values().contains(text)) {
                problems.error(
                    row,
                    "%s is '%s', expected one of %s%s"
                        .formatted(
                            name, text, column.values(), Nearest.hint(text, column.values())));
              }
              Set<String> known = codes(column.refersTo());
              if (!column.refersTo().isEmpty() && !known.contains(text)) {
                problems.error(
                    row,
                    "%s is '%s', expected a code of %s%s"
                        .formatted(name, text, column.refersTo(), Nearest.hint(text, known)));
              }
            });
  }

  private Set<String> codes(String table) {
    return codes.computeIfAbsent(
        table,
        name -> {
          Set<String> all = new TreeSet<>();
          if (!name.isEmpty()) {
            tables.get(name).rows().forEach(row -> all.add(row.text("code")));
          }
          return all;
        });
  }
}
