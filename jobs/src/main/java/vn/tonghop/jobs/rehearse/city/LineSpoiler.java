package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Collection;

/** Makes a right row of the other forms wrong in one way. */
record LineSpoiler(Stretch stretch, Memory memory) {

  private static final String DISBURSED = "disbursed_cumulative_billion_vnd";
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private static final String MONTH = "disbursed_month_billion_vnd";
  private static final String PLAN = "plan_billion_vnd";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  boolean suits(ErrorKind kind, Row row, Collection collection) {
    // A fall needs something in the same year to fall from.
    boolean canFall = collection.month() >= 3 && stretch.monthsBefore(collection) >= 1;
    return switch (kind) {
      case DONE_IN_WRONG_YEAR, DONE_WITHOUT_DATE, OVERDUE_UNEXPLAINED ->
          row.cells().containsKey(kind.column());
      case ASSIGNMENTS_OFF -> row.key().get(0).equals("assignments_done_in_time");
      case COUNT_FALLS -> canFall && row.key().get(0).equals("documents_issued");
      case DISBURSED_FALLS -> canFall && !row.cells().containsKey("note");
      case DISBURSED_ABOVE_PLAN, MONTH_ABOVE_CUMULATIVE -> !row.cells().containsKey("note");
      case STALE_DISBURSEMENT, PLAN_CHANGED, MILLION_FOR_BILLION ->
          memory.findBefore(row, collection).isPresent()
              && Rows.amount(row, MONTH).signum() > 0
              && !row.cells().containsKey("note");
      case DISBURSEMENT_TRANSPOSED ->
          !Rows.transposed(Rows.amount(row, DISBURSED)).equals(Rows.amount(row, DISBURSED));
      case DISBURSED_OF_WRONG_SIGN -> Rows.amount(row, MONTH).signum() > 0;
      case COUNT_TRANSPOSED -> transposed(row) != count(row);
      case MONTH_FOR_CUMULATIVE ->
          !collection.isYear() && collection.month() > 1 && !row.cells().containsKey("note");
      case STALE_COUNT ->
          memory
              .findBefore(row, collection)
              .filter(before -> count(before) != count(row))
              .isPresent();
      case YEAR_BELOW_MONTH -> row.key().get(0).startsWith("documents_");
      case TENFOLD_COUNT -> (long) row.cells().get("month_count") > 0;
      case LINE_COPIED,
          LINES_COPIED,
          LINES_SWAPPED,
          COUNT_COPIED,
          COUNTS_COPIED,
          COUNTS_SWAPPED,
          TEXT_COPIED ->
          false;
      default -> true;
    };
  }

  /** The rows as they are sent. */
  List<Row> spoil(ErrorKind kind, Row row, List<Row> rows, Collection collection) {
    if (kind == ErrorKind.LINE_DOUBLED) {
      List<Row> sent = new ArrayList<>(rows);
      sent.add(doubled(row, collection));
      return List.copyOf(sent);
    }
    return Rows.replaced(rows, row, spoil(kind, row, collection));
  }

  /** The same project and source of capital in one of the rows that the form leaves blank. */
  private static Row doubled(Row row, Collection collection) {
    GeneratedProjects.Line line =
        new GeneratedProjects()
            .of(collection.year()).stream()
                .filter(one -> one.code().equals(row.key().get(0)))
                .findFirst()
                .orElseThrow();
    return new Row.Line(row.sheet(), "added-01", row.cells())
        .with("name_vi", line.nameVi())
        .with("capital_source", line.source());
  }

  private Row spoil(ErrorKind kind, Row row, Collection collection) {
    return switch (kind) {
      case MONTH_FOR_CUMULATIVE ->
          row.with(MONTH, amount(row, DISBURSED)).with(DISBURSED, amount(row, MONTH));
      case STALE_DISBURSEMENT ->
          row.with(DISBURSED, amount(memory.findBefore(row, collection).orElseThrow(), DISBURSED));
      case MILLION_FOR_BILLION ->
          row.with(PLAN, amount(row, PLAN).multiply(THOUSAND))
              .with(MONTH, amount(row, MONTH).multiply(THOUSAND))
              .with(DISBURSED, amount(row, DISBURSED).multiply(THOUSAND));
      case PLAN_CHANGED -> row.with(PLAN, scaled(row, PLAN, "1.1"));
      case STALE_COUNT ->
          row.with("year_count", count(memory.findBefore(row, collection).orElseThrow()));
      case DISBURSEMENT_TRANSPOSED -> row.with(DISBURSED, Rows.transposed(amount(row, DISBURSED)));
      case DISBURSED_OF_WRONG_SIGN -> row.with(MONTH, amount(row, MONTH).negate());
      case COUNT_TRANSPOSED -> row.with("year_count", transposed(row));
      case YEAR_BELOW_MONTH -> row.with("year_count", (long) row.cells().get("month_count") / 2);
      case TENFOLD_COUNT -> row.with("month_count", (long) row.cells().get("month_count") * 10);
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

  private static long transposed(Row row) {
    return Rows.transposed(BigDecimal.valueOf(count(row))).longValueExact();
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
