package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Nature;

/**
 * Makes figures wrong by other figures: by their neighbours in the workbook, and by what was
 * reported before. A slip is planted only where the data can show it.
 */
final class SeriesSpoiler {

  private static final String VALUE = "value";
  private static final String CHANGE = "reported_yoy_percent";
  private static final BigDecimal FOUR_DIGITS = BigDecimal.valueOf(1000);
  private static final BigDecimal CLEAR = new BigDecimal("0.8");

  private final Memory memory;

  SeriesSpoiler(Memory memory) {
    this.memory = memory;
  }

  boolean suits(ErrorKind kind, Row.Figure row, List<Row> rows, Collection collection) {
    Basis basis = row.owed().basis();
    boolean isFollowed = memory.findBefore(row, collection).isPresent();
    return switch (kind) {
      case QUARTER_IS_CUMULATIVE ->
          isFlow(row, Basis.QUARTER) && collection.month() > 3 && followsMonth(row, rows);
      case QUARTER_BELOW_MONTH ->
          isFlow(row, Basis.QUARTER) && Rows.find(rows, row, Basis.MONTH).isPresent();
      case QUARTER_REPEATED -> isFlow(row, Basis.QUARTER) && isFollowed;
      case STALE_CUMULATIVE ->
          isFlow(row, Basis.CUMULATIVE)
              && isFollowed
              && collection.month() > 1
              && Rows.find(rows, row, Basis.MONTH).filter(m -> value(m).signum() > 0).isPresent();
      case MONTH_REPEATED -> isFlow(row, Basis.MONTH) && isFollowed;
      case LAST_YEARS_FIGURE ->
          (isFlow(row, Basis.MONTH) || isFlow(row, Basis.QUARTER))
              && memory.findYearBefore(row).isPresent();
      case DIGITS_TRANSPOSED ->
          isFlow(row, Basis.CUMULATIVE)
              && isFollowed
              && collection.month() > 1
              && Rows.find(rows, row, Basis.MONTH).isPresent()
              && !Rows.transposed(value(row)).equals(value(row));
      case ROWS_SWAPPED ->
          isFlow(row, Basis.MONTH)
              && followsTwice(row, collection)
              && partner(row, rows, collection).isPresent();
      case RATE_OF_WRONG_SIGN ->
          isGrowth(row)
              && row.owed().indicator().frequency() == Frequency.MONTH
              && basis == Basis.MONTH
              && value(row).signum() > 0
              && value(row).compareTo(BigDecimal.ONE) > 0
              && collection.month() > 1
              && isFollowed;
      case RATES_SWAPPED ->
          isGrowth(row)
              && basis == Basis.QUARTER
              && collection.month() > 3
              && Rows.find(rows, row, Basis.CUMULATIVE)
                  .filter(c -> differ(c, row, VALUE))
                  .isPresent()
              && isFollowed;
      case INDEX_FOR_GROWTH -> isGrowth(row);
      case CHANGE_OF_WRONG_SIGN ->
          isFlow(row, Basis.MONTH)
              && change(row).abs().compareTo(BigDecimal.ONE) > 0
              && followsMonth(row, rows);
      case CHANGES_SWAPPED ->
          isFlow(row, Basis.QUARTER)
              && collection.month() > 3
              && Rows.find(rows, row, Basis.CUMULATIVE)
                  .filter(c -> differ(c, row, CHANGE))
                  .isPresent()
              && followsMonth(row, rows);
      case STOCK_WITHOUT_FLOW ->
          row.indicator().startsWith("NEW_RURAL") && basis == Basis.END_OF_PERIOD && isFollowed;
      case OTHER_PLAN ->
          row.cells().containsKey("denominator")
              && row.owed().periodCode().length() > 4
              && collection.month() > 1
              && isFollowed
              && !row.cells().containsKey("note");
      case SHEET_COPIED ->
          collection.month() % 3 != 0
              && rows.stream().filter(other -> isComparable(other, collection)).count() >= 3;
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
              scaled(value(Rows.find(rows, row, Basis.MONTH).orElseThrow()), "0.6", row));
      case QUARTER_REPEATED, STALE_CUMULATIVE, MONTH_REPEATED ->
          Rows.with(rows, row, VALUE, value(memory.findBefore(row, collection).orElseThrow()));
      case LAST_YEARS_FIGURE ->
          Rows.with(rows, row, VALUE, value(memory.findYearBefore(row).orElseThrow()));
      case DIGITS_TRANSPOSED -> Rows.with(rows, row, VALUE, Rows.transposed(value(row)));
      case ROWS_SWAPPED ->
          Rows.swapped(rows, row, partner(row, rows, collection).orElseThrow(), VALUE);
      case RATE_OF_WRONG_SIGN -> Rows.with(rows, row, VALUE, value(row).negate());
      case RATES_SWAPPED ->
          Rows.swapped(rows, row, Rows.find(rows, row, Basis.CUMULATIVE).orElseThrow(), VALUE);
      case INDEX_FOR_GROWTH -> Rows.with(rows, row, VALUE, value(row).add(BigDecimal.valueOf(100)));
      case CHANGE_OF_WRONG_SIGN -> Rows.with(rows, row, CHANGE, change(row).negate());
      case CHANGES_SWAPPED ->
          Rows.swapped(rows, row, Rows.find(rows, row, Basis.CUMULATIVE).orElseThrow(), CHANGE);
      case STOCK_WITHOUT_FLOW -> Rows.with(rows, row, VALUE, value(row).add(BigDecimal.ONE));
      case OTHER_PLAN -> Rows.replaced(rows, row, overAnotherPlan(row));
      case SHEET_COPIED ->
          rows.stream().flatMap(other -> copied(other, collection).stream()).toList();
      default -> rows;
    };
  }

  /** A flow of four digits and more, so that no two are equal by chance. */
  private static boolean isFlow(Row.Figure row, Basis basis) {
    return row.owed().basis() == basis
        && row.owed().indicator().nature() == Nature.FLOW
        && !row.cells().containsKey("qualifier")
        && value(row).stripTrailingZeros().unscaledValue().abs().longValue()
            >= FOUR_DIGITS.longValue();
  }

  private static boolean isGrowth(Row.Figure row) {
    return row.indicator().startsWith("GRDP_GROWTH")
        || row.indicator().startsWith("INDUSTRIAL_PRODUCTION")
        || row.indicator().equals("CONSUMER_PRICES");
  }

  /** Whether the cumulative value of the month before was reported, with its change. */
  private boolean followsMonth(Row.Figure row, List<Row> rows) {
    return Rows.find(rows, row, Basis.CUMULATIVE)
        .flatMap(memory::findBefore)
        .filter(before -> before.cells().containsKey(CHANGE))
        .isPresent();
  }

  private boolean followsTwice(Row.Figure row, Collection collection) {
    return memory
        .findBefore(row, collection)
        .flatMap(before -> memory.findBefore(before, collection))
        .isPresent();
  }

  /** Another flow of the same month that is at least three times as large, or as small. */
  private Optional<Row> partner(Row.Figure row, List<Row> rows, Collection collection) {
    return rows.stream()
        .filter(
            other ->
                other instanceof Row.Figure figure
                    && !other.equals(row)
                    && isFlow(figure, Basis.MONTH)
                    && figure.owed().areaCode().equals(row.owed().areaCode())
                    && figure.owed().periodCode().equals(row.owed().periodCode())
                    && followsTwice(figure, collection)
                    && isFar(value(figure).doubleValue() / value(row).doubleValue()))
        .findFirst();
  }

  private static boolean isFar(double ratio) {
    return ratio > 3 || ratio < 1.0 / 3;
  }

  private static boolean differ(Row one, Row other, String column) {
    return Rows.amount(one, column).subtract(Rows.amount(other, column)).abs().compareTo(CLEAR) > 0;
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

  private static BigDecimal scaled(BigDecimal value, String by, Row.Figure row) {
    return value
        .multiply(new BigDecimal(by))
        .setScale(row.owed().indicator().decimals(), RoundingMode.HALF_UP);
  }

  private static BigDecimal value(Row row) {
    return Rows.amount(row, VALUE);
  }

  private static BigDecimal change(Row row) {
    return Rows.amount(row, CHANGE);
  }
}
