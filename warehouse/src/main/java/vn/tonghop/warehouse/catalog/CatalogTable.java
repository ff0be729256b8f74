package vn.tonghop.warehouse.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the catalog as text: what becomes a relation of the schema {@code reference}. */
public record CatalogTable(String name, List<String> header, List<Row> rows) {

  /**
   * A row and where it stands.
   *
   * @param file the file as an operator knows it, such as {@code catalog/targets.csv}
   */
  public record Row(String file, long line, Map<String, String> values) {

    public Row {
      values = new LinkedHashMap<>(values);
    }

    /** The text of a column; empty if the row has none. */
    public String text(String column) {
      return values.getOrDefault(column, "");
    }
  }

  public CatalogTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** The rows as plain lists, in the order of the header. */
  public List<List<String>> cells() {
    return rows.stream().map(row -> header.stream().map(row::text).toList()).toList();
  }
}
