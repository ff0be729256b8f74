package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Nature;

/**
 * Makes figures wrong by other figures: by their neighbours in the workbook, and by what was
 * reported before. A slip is planted wherever an officer can make it: {@link Evidence} says whether
 * the data can show it.
 */
record SeriesSpoiler(Memory memory) {

  private static final String VALUE = "value";
  private static final String CHANGE = "reported_yoy_percent";

  boolean suits(ErrorKind kind, Row.Figure row, List<Row> rows, Collection collection) {
    Basis basis = row.owed().basis();
    return switch (kind) {
      case QUARTER_IS_CUMULATIVE -> isFlow(row, Basis.QUARTER) && isOtherThanSum(row, rows, VALUE);
      case QUARTER_BELOW_MONTH ->
          isFlow(row, Basis.QUARTER)
              && Rows.find(rows, row, Basis.MONTH).filter(m -> value(m).signum() > 0).isPresent();
      case QUARTER_REPEATED -> isFlow(row, Basis.QUARTER) && isOther(row, collection);
      case STALE_CUMULATIVE ->
          isFlow(row, Basis.CUMULATIVE) && collection.month() > 1 && isOther(row, collection);
      case MONTH_REPEATED -> isFlow(row, Basis.MONTH) && isOther(row, collection);
      case LAST_YEARS_FIGURE ->
          isFlow(row, basis)
              && memory
                  .findYearBefore(row)
                  .filter(before -> differ(before, row, VALUE))
                  .isPresent();
      case DIGITS_TRANSPOSED ->
          isFlow(row, basis) && !Rows.transposed(value(row)).equals(value(row));
      case OPERAND_TRANSPOSED -> {
        BigDecimal numerator = Rows.amount(row, "numerator");
        yield numerator.signum() > 0 && !Rows.transposed(numerator).equals(numerator);
      }
      case MONTH_AND_YEAR_SWAPPED -> isFlow(row, Basis.MONTH) && isOtherThanSum(row, rows, VALUE);
      case ROWS_SWAPPED -> isFlow(row, basis) && partner(row, rows).isPresent();
      case RATE_OF_WRONG_SIGN ->
          isGrowth(row)
              && (basis == Basis.MONTH || basis == Basis.QUARTER)
              && value(row).signum() > 0;
      case RATES_SWAPPED ->
          isGrowth(row) && basis == Basis.QUARTER && isOtherThanSum(row, rows, VALUE);
      case INDEX_FOR_GROWTH -> isGrowth(row);
      case CHANGE_OF_WRONG_SIGN -> isFlow(row, basis) && change(row).signum() != 0;
      case CHANGES_SWAPPED -> isFlow(row, Basis.QUARTER) && isOtherThanSum(row, rows, CHANGE);
      case STOCK_WITHOUT_FLOW, STOCK_FALLS_WITHOUT_FLOW ->
          row.indicator().matches("NEW_RURAL.*_TOTAL")
              && basis == Basis.END_OF_PERIOD
              && value(row).signum() > 0;
      case OTHER_PLAN ->
          row.cells().containsKey("denominator")
              && row.owed().periodCode().length() > 4
              && !row.cells().containsKey("note");
      case SHEET_COPIED ->
          rows.stream().filter(other -> isComparable(other, collection)).count() >= 3;
      default -> false;
    };
  }

  /** The rows as they are sent. */
  List<Row> spoil(ErrorKind kind, Row.Figure row, List<Row> rows, Collection collection) {
    return switch (kind) {
      case QUARTER_IS_CUMULATIVE ->
          Rows.with(rows, row, VALUE, value(Rows.find(rows, row, Basis.CUMULATIVE).orElseThrow()));
      case QUARTER_BELOW_MONTH ->
          Rows.with(
              rows,
              row,
              VALUE,
              Rows.scaled(value(Rows.find(rows, row, Basis.MONTH).orElseThrow()), "0.6", row));
      case QUARTER_REPEATED, STALE_CUMULATIVE, MONTH_REPEATED ->
          Rows.with(rows, row, VALUE, value(memory.findBefore(row, collection).orElseThrow()));
      case LAST_YEARS_FIGURE ->
          Rows.with(rows, row, VALUE, value(memory.findYearBefore(row).orElseThrow()));
      case DIGITS_TRANSPOSED -> Rows.with(rows, row, VALUE, Rows.transposed(value(row)));
      case ROWS_SWAPPED -> Rows.swapped(rows, row, partner(row, rows).orElseThrow(), VALUE);
      case RATE_OF_WRONG_SIGN -> Rows.with(rows, row, VALUE, value(row).negate());
      case RATES_SWAPPED, MONTH_AND_YEAR_SWAPPED ->
          Rows.swapped(rows, row, Rows.find(rows, row, Basis.CUMULATIVE).orElseThrow(), VALUE);
      case INDEX_FOR_GROWTH -> Rows.with(rows, row, VALUE, value(row).add(BigDecimal.valueOf(100)));
      case CHANGE_OF_WRONG_SIGN -> Rows.with(rows, row, CHANGE, change(row).negate());
      case CHANGES_SWAPPED ->
          Rows.swapped(rows, row, Rows.find(rows, row, Basis.CUMULATIVE).orElseThrow(), CHANGE);
      case STOCK_FALLS_WITHOUT_FLOW ->
          Rows.with(rows, row, VALUE, value(row).subtract(BigDecimal.ONE));
      case OPERAND_TRANSPOSED ->
          Rows.with(rows, row, "numerator", Rows.transposed(Rows.amount(row, "numerator")));
      case STOCK_WITHOUT_FLOW -> Rows.with(rows, row, VALUE, value(row).add(BigDecimal.ONE));
      case OTHER_PLAN -> Rows.replaced(rows, row, overAnotherPlan(row));
      case SHEET_COPIED ->
          rows.stream().flatMap(other -> copied(other, collection).stream()).toList();
      default -> rows;
    };
  }

  private static boolean isFlow(Row.Figure row, Basis basis) {
    return row.owed().basis() == basis
        && Span.isComparable(basis)
        && row.owed().indicator().nature() == Nature.FLOW
        && !row.cells().containsKey("qualifier")
        && value(row).signum() > 0;
  }

  private static boolean isGrowth(Row.Figure row) {
    return row.indicator().startsWith("GRDP_GROWTH")
        || row.indicator().startsWith("INDUSTRIAL_PRODUCTION")
        || row.indicator().equals("CONSUMER_PRICES");
  }

  /** Another flow of the same territory, period and basis. */
  private static Optional<Row> partner(Row.Figure row, List<Row> rows) {
    return Rows.figures(rows)
        .filter(other -> !other.equals(row) && isFlow(other, row.owed().basis()))
        .filter(other -> Rows.isSameWindow(other, row) && differ(other, row, VALUE))
        .map(Row.class::cast)
        .findFirst();
  }

  private boolean isOther(Row row, Collection collection) {
    return memory.findBefore(row, collection).filter(one -> differ(one, row, VALUE)).isPresent();
  }

  private static boolean isOtherThanSum(Row.Figure row, List<Row> rows, String column) {
    return Rows.find(rows, row, Basis.CUMULATIVE).filter(c -> differ(c, row, column)).isPresent();
  }

  private static boolean differ(Row one, Row other, String column) {
    return Rows.amount(one, column).compareTo(Rows.amount(other, column)) != 0;
  }

  private boolean isComparable(Row other, Collection collection) {
    return other instanceof Row.Figure figure
        && isFlow(figure, figure.owed().basis())
        && memory.findBefore(other, collection).isPresent();
  }

  /** The row as it was in the month before; nothing where it is new. */
  private Optional<Row> copied(Row row, Collection collection) {
    return row instanceof Row.Figure
        ? memory.findBefore(row, collection).map(before -> row.withCells(before.cells()))
        : Optional.of(row);
  }

  private static Row overAnotherPlan(Row.Figure row) {
    BigDecimal other =
        Rows.amount(row, "denominator")
            .multiply(new BigDecimal("0.86"))
            .setScale(0, RoundingMode.HALF_UP);
    BigDecimal scale =
        BigDecimal.valueOf(row.owed().indicator().unit().equals("per_10000") ? 10_000 : 100);
    int decimals = row.owed().indicator().decimals();
    return row.with("denominator", other)
        .with(
            VALUE,
            Rows.amount(row, "numerator")
                .multiply(scale)
                .divide(other, decimals, RoundingMode.HALF_UP));
  }

  private static BigDecimal value(Row row) {
    return Rows.amount(row, VALUE);
  }

  private static BigDecimal change(Row row) {
    return Rows.amount(row, CHANGE);
  }
}
