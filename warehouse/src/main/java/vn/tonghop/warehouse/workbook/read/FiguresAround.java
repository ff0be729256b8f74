package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.numeral.Numeral;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;
import vn.tonghop.warehouse.workbook.numeral.Unit;

/**
 * What the figures around a cell say of a text with two readings, which are a thousandfold apart:
 * those of its unit in its own row, printed ones too, and in the rows that differ from it by the
 * last part of their key, as the month, the quarter and the year so far of one indicator do.
 */
final class FiguresAround {

  /** A month is a twelfth of its year and more; farther apart nothing is proven. */
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(20);

  /** More rows are not of one series. */
  private static final int MOST_ROWS = 12;

  private final FormSheet sheet;
  private final SheetHeader header;
  private final List<List<RawCell>> body;
  private final Map<Integer, String> seriesOfRow = new HashMap<>();
  private final Map<String, List<List<RawCell>>> rowsOfSeries = new HashMap<>();
  private final Map<Integer, Map<String, String>> unitsOfRow = new HashMap<>();

  FiguresAround(FormSheet sheet, SheetHeader header, List<List<RawCell>> body) {
    this.sheet = sheet;
    this.header = header;
    this.body = body;
  }

  /** The one reading that is of the size of all figures around; empty if they do not say. */
  Optional<Numeral> choose(FormColumn column, RawCell cell, List<Numeral> readings) {
    List<BigDecimal> figures = around(column, cell);
    Unit unit = Unit.of(column.unit(unitsOfRow.getOrDefault(cell.row(), Map.of())));
    List<Numeral> near =
        readings.stream()
            .filter(
                reading ->
                    reading instanceof Numeral.Exact exact && isNear(sizeIn(unit, exact), figures))
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** How large a figure is in the unit of its row, whatever unit was written with it. */
  private static BigDecimal sizeIn(Unit unit, Numeral.Exact figure) {
    BigDecimal size = figure.value().abs();
    String written = figure.measure().words();
    return written.isEmpty() ? size : Unit.of(written).in(unit).map(size::multiply).orElse(size);
  }

  private static boolean isNear(BigDecimal value, List<BigDecimal> figures) {
    return !figures.isEmpty()
        && figures.stream()
            .allMatch(
                figure ->
                    figure.compareTo(value.multiply(FARTHEST)) <= 0
                        && value.compareTo(figure.multiply(FARTHEST)) <= 0);
  }

  private List<BigDecimal> around(FormColumn column, RawCell cell) {
    if (seriesOfRow.isEmpty()) {
      body.stream().filter(cells -> !cells.isEmpty()).forEach(this::enter);
    }
    return rowsOfSeries.getOrDefault(seriesOfRow.get(cell.row()), List.of()).stream()
        .limit(MOST_ROWS)
        .flatMap(List::stream)
        .flatMap(other -> find(column, other).stream())
        .toList();
  }

  private void enter(List<RawCell> row) {
    Map<String, String> units = new HashMap<>();
    for (RawCell cell : row) {
      header
          .findColumn(cell)
          .filter(sheet::isUnit)
          .ifPresent(column -> units.put(column.name(), cell.text()));
    }
    unitsOfRow.put(row.get(0).row(), units);
    String series = seriesOf(row);
    seriesOfRow.put(row.get(0).row(), series);
    rowsOfSeries.computeIfAbsent(series, any -> new ArrayList<>()).add(row);
  }

  /** What the keys of a row say but for their last part; of a single key, all that it says. */
  private String seriesOf(List<RawCell> row) {
    List<FormColumn> keys = sheet.listKeys();
    List<FormColumn> shared = keys.size() == 1 ? keys : keys.subList(0, keys.size() - 1);
    return row.stream()
        .filter(cell -> header.findColumn(cell).filter(shared::contains).isPresent())
        .map(RawCell::text)
        .collect(Collectors.joining("/"));
  }

  /** The size of the figure in a cell, if it is of the column's unit and plain by itself. */
  private Optional<BigDecimal> find(FormColumn column, RawCell cell) {
    return header
        .findColumn(cell)
        .filter(other -> !column.unitVi().isEmpty() && other.unitVi().equals(column.unitVi()))
        .flatMap(other -> cell.findNumber().or(() -> written(other, cell)))
        .map(BigDecimal::abs)
        .filter(number -> number.signum() > 0);
  }

  /**
   * What we print as words is written the Vietnamese way, all else as the sender's program has it.
   */
  private static Optional<BigDecimal> written(FormColumn column, RawCell cell) {
    Numeral read =
        column.isStored() || column.isNumber()
            ? NumeralReader.of(List.of()).read(cell.text())
            : Display.read(cell.text());
    return read instanceof Numeral.Exact exact && exact.measure().equals(Numeral.Measure.NONE)
        ? Optional.of(exact.value())
        : Optional.empty();
  }
}
