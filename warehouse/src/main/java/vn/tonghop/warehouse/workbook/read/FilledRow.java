package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a delivered sheet.
 *
 * @param number from 1, as the officer sees it
 * @param cells column name to value, of those that are filled and readable
 */
public record FilledRow(int number, Map<String, FilledCell> cells) {

  public FilledRow {
    cells = Map.copyOf(cells);
  }

  /** The same row with other values in some of its columns. */
  public FilledRow with(Map<String, Object> values) {
    Map<String, FilledCell> all = new HashMap<>(cells);
    values.forEach((column, value) -> all.put(column, new FilledCell("", value)));
    return new FilledRow(number, all);
  }

  public boolean isFilled(String column) {
    return cells.containsKey(column);
  }

  public Optional<FilledCell> findCell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  public Optional<BigDecimal> findNumber(String column) {
    return findCell(column).map(FilledCell::value).map(BigDecimal.class::cast);
  }

  public Optional<LocalDate> findDate(String column) {
    return findCell(column).map(FilledCell::value).map(LocalDate.class::cast);
  }

  /** The text or code in a column, empty if there is none. */
  public String text(String column) {
    return findCell(column).map(cell -> cell.value().toString()).orElse("");
  }
}
