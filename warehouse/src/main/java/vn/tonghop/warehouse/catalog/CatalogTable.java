package vn.tonghop.warehouse.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.tonghop.warehouse.shipped.PlainTable;

/** A table of the catalog as text: what becomes a relation of the schema {@code reference}. */
public final class CatalogTable {

  /**
   * A row and where it stands.
   *
   * @param file the file as an operator knows it, such as {@code catalog/agencies.csv}
   * @param cells the columns of a workbook's sheet in their order; empty for a CSV file
   * @param knownFrom the instant from which it is known
   */
  public record Row(
      String file, long line, List<String> cells, Instant knownFrom, Map<String, String> values) {

    public Row {
      cells = List.copyOf(cells);
      values = new LinkedHashMap<>(values);
    }

    /** Where a column of the row stands: the line of a file, the cell of a sheet. */
    String place(String column) {
      int index = cells.indexOf(column);
      return cells.isEmpty()
          ? "line " + line
          : index < 0 ? "row " + line : "cell " + letters(index) + line;
    }

    /** The file, and where in it a column of the row stands. */
    public String at(String column) {
      return file + " " + place(column);
    }

    /** Where the row stands, for who reads of another row. */
    String besides(Row other) {
      return other.file().equals(file) ? place("") : file + " " + place("");
    }

    private static String letters(int index) {
      String last = String.valueOf((char) ('A' + index % 26));
      return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    Row with(Map<String, String> texts) {
      return new Row(file, line, cells, knownFrom, texts);
    }

    Row with(String column, String text) {
      Map<String, String> texts = new LinkedHashMap<>(values);
      texts.put(column, text);
      return with(texts);
    }

    Row knownFrom(Instant instant) {
      return new Row(file, line, cells, instant, values);
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

  /** The same table with its rows otherwise. */
  CatalogTable with(UnaryOperator<Row> change) {
    return new CatalogTable(description, stated.stream().map(change).toList());
  }

  /** What stands, as text, whatever its rows stand in. */
  public PlainTable plain() {
    List<String> header = header();
    return new PlainTable(
        name(), header, rows.stream().map(row -> header.stream().map(row::text).toList()).toList());
  }
}
