package vn.tonghop.warehouse.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.tonghop.warehouse.PlainTable;

/** A table of the catalog as text: what becomes a relation of the schema {@code reference}. */
public final class CatalogTable {

  /**
   * A row and where it stands.
   *
   * @param file the file as an operator knows it, such as {@code catalog/agencies.csv}
   * @param knownFrom the instant from which it is known
   */
  public record Row(String file, long line, Instant knownFrom, Map<String, String> values) {

    public Row {
      values = new LinkedHashMap<>(values);
    }

    /** The text of a column; empty if the row has none. */
    public String text(String column) {
      return values.getOrDefault(column, "");
    }
  }

  private final TableDescription description;
  private final List<Row> stated;
  private final List<Row> rows;

  /**
   * @param stated every row that was ever stated, in that order: of one key the last stands
   */
  CatalogTable(TableDescription description, List<Row> stated) {
    this.description = description;
    this.stated = List.copyOf(stated);
    Map<String, Row> standing = new LinkedHashMap<>();
    stated.forEach(row -> standing.put(description.keyOf(row), row));
    this.rows = List.copyOf(standing.values());
  }

  public TableDescription description() {
    return description;
  }

  public String name() {
    return description.name();
  }

  public List<String> header() {
    return List.copyOf(description.columns().keySet());
  }

  /** The rows that stand. */
  public List<Row> rows() {
    return rows;
  }

  /** The same table with no more than some of the rows that were stated. */
  public CatalogTable only(Predicate<Row> wanted) {
    return new CatalogTable(description, stated.stream().filter(wanted).toList());
  }

  /** What stands, as text, whatever its rows stand in. */
  public PlainTable plain() {
    List<String> header = header();
    return new PlainTable(
        name(), header, rows.stream().map(row -> header.stream().map(row::text).toList()).toList());
  }
}
