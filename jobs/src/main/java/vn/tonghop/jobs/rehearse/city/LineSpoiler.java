package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.tonghop.warehouse.Collection;

/** Makes a right row of the other forms wrong in one way. */
final class LineSpoiler {

  private static final String DISBURSED = "disbursed_cumulative_billion_vnd";
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private final Stretch stretch;

  LineSpoiler(Stretch stretch) {
    this.stretch = stretch;
  }

  boolean suits(ErrorKind kind, Row row, Collection collection) {
    // A fall needs something in the same year to fall from.
    boolean canFall = collection.month() >= 3 && stretch.monthsBefore(collection) >= 1;
    return switch (kind) {
      case DONE_IN_WRONG_YEAR, DONE_WITHOUT_DATE, OVERDUE_UNEXPLAINED ->
          row.cells().containsKey(kind.column());
      case ASSIGNMENTS_OFF -> row.key().get(0).equals("assignments_done_in_time");
      case COUNT_FALLS -> canFall && row.key().get(0).equals("documents_issued");
      case DISBURSED_FALLS -> canFall;
      default -> true;
    };
  }

  Row spoil(ErrorKind kind, Row row) {
    return switch (kind) {
      case UNKNOWN_STATE -> row.with("state", "gần xong");
      case DUE_DATE_CHANGED -> row.with("due_date", LocalDate.of(2025, 12, 31));
      case DONE_IN_WRONG_YEAR ->
          row.with("done_date", ((LocalDate) row.cells().get("done_date")).minusYears(10));
      case FIGURE_BESIDE_MISSING -> row.with("status", "L");
      case TEXT_IN_AMOUNT, TEXT_IN_COUNT -> row.with(kind.column(), Spoiler.WORDS);
      case ASSIGNMENTS_OFF -> row.with("year_count", count(row) + 9);
      case COUNT_FALLS -> row.with("year_count", count(row) / 3);
      case DISBURSED_ABOVE_PLAN -> row.with(DISBURSED, scaled(row, "plan_billion_vnd", "1.5"));
      case DISBURSED_FALLS -> row.with(DISBURSED, scaled(row, DISBURSED, "0.2"));
      case WRONG_RATE -> row.with("reported_percent", amount(row, "reported_percent").add(FOUR));
      case MONTH_ABOVE_CUMULATIVE -> row.with(kind.column(), scaled(row, DISBURSED, "1.6"));
      case SECTION_OF_A_WORD -> row.with("text_vi", "Tốt.");
      case RATE_WITHOUT_DENOMINATOR, DONE_WITHOUT_DATE, OVERDUE_UNEXPLAINED, SECTION_LEFT_OUT ->
          row.without(kind.column());
      default ->
          throw new IllegalArgumentException(
              "Cannot spoil a row of %s with %s".formatted(row.sheet(), kind));
    };
  }

  private static long count(Row row) {
    return (long) row.cells().get("year_count");
  }

  private static BigDecimal amount(Row row, String column) {
    return (BigDecimal) row.cells().get(column);
  }

  private static BigDecimal scaled(Row row, String column, String by) {
    return amount(row, column).multiply(new BigDecimal(by)).setScale(3, RoundingMode.HALF_UP);
  }
}
