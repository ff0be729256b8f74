package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Nature;

/** Makes a right row of the indicator form wrong in one way. */
record FigureSpoiler(City city, Stretch stretch) {

  private static final BigDecimal SMALL_COUNT = BigDecimal.valueOf(500);

  boolean suits(ErrorKind kind, Row.Figure row, Collection collection) {
    Basis basis = row.owed().basis();
    boolean isFlow = row.owed().indicator().nature() == Nature.FLOW;
    boolean isLarge = amount(row).compareTo(SMALL_COUNT) > 0;
    boolean isRunning = isFlow && isLarge && (basis == Basis.MONTH || basis == Basis.CUMULATIVE);
    return switch (kind) {
      case TENFOLD,
          HUNDREDFOLD,
          THOUSANDFOLD,
          MILLIONFOLD,
          DONG_FOR_BILLION,
          A_TENTH,
          A_THOUSANDTH ->
          isFlow && amount(row).signum() > 0 && Span.isComparable(basis);
      case CUMULATIVE_FALLS ->
          isRunning
              && basis == Basis.CUMULATIVE
              && row.owed().indicator().frequency() == Frequency.MONTH
              && collection.month() >= 3
              && stretch.monthsBefore(collection) >= 1
              && !row.cells().containsKey("note");
      case WRONG_CHANGE -> isRunning && row.cells().containsKey("reported_yoy_percent");
      case CORRECTED, RESTATED -> isFlow && isLarge && basis == Basis.MONTH;
      case TEXT_IN_NUMBER -> true;
      case SHARES_OFF -> row.indicator().equals("GRDP_SHARE_SERVICES");
      case MISSING_DENOMINATOR -> row.cells().containsKey("denominator");
      default -> false;
    };
  }

  /** The wrong row. */
  Row spoil(ErrorKind kind, Row.Figure row) {
    return switch (kind) {
      case TENFOLD -> row.with("value", amount(row).multiply(BigDecimal.TEN));
      case THOUSANDFOLD -> row.with("value", amount(row).multiply(BigDecimal.valueOf(1000)));
      case HUNDREDFOLD -> row.with("value", amount(row).scaleByPowerOfTen(2));
      case MILLIONFOLD -> row.with("value", amount(row).scaleByPowerOfTen(6));
      case DONG_FOR_BILLION -> row.with("value", amount(row).scaleByPowerOfTen(9));
      case A_TENTH -> row.with("value", Rows.scaled(amount(row), "0.1", row));
      case A_THOUSANDTH -> row.with("value", Rows.scaled(amount(row), "0.001", row));
      case TEXT_IN_NUMBER -> row.with("value", Spoiler.WORDS);
      case CUMULATIVE_FALLS -> row.with("value", fallen(row));
      case SHARES_OFF -> row.with("value", amount(row).add(BigDecimal.valueOf(2)));
      case MISSING_DENOMINATOR -> row.without("denominator");
      case WRONG_CHANGE -> row.with("reported_yoy_percent", change(row).add(new BigDecimal("3.5")));
      case CORRECTED, RESTATED ->
          row.with("value", Rows.scaled(amount(row), "0.97", row)).without("reported_yoy_percent");
      default -> row;
    };
  }

  private BigDecimal fallen(Row.Figure row) {
    String period = row.owed().periodCode();
    int year = Integer.parseInt(period.substring(0, 4));
    int month = Integer.parseInt(period.substring(5));
    BigDecimal before =
        city.value(row.indicator(), Span.upTo(year, month - 1), row.owed().areaCode()).amount();
    return Rows.scaled(before, "0.9", row);
  }

  private static BigDecimal amount(Row row) {
    return (BigDecimal) row.cells().get("value");
  }

  private static BigDecimal change(Row row) {
    return (BigDecimal) row.cells().get("reported_yoy_percent");
  }
}
