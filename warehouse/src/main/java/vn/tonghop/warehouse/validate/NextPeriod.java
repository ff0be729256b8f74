package vn.tonghop.warehouse.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/**
 * Whether a workbook that was answered before comes back with the figures of the month after: its
 * cumulative value is the one that stands and the new month. In a correction it grows by what the
 * month grows.
 *
 * @param collection the workbook's own
 * @param standing what stands of it
 * @param earlier what stands of another collection, by its code; asked for where it decides
 */
record NextPeriod(
    String collection, StandingReport standing, Function<String, StandingReport> earlier) {

  /** How close two sums of printed figures come, in parts of the month. */
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  private static final int MOST_DECIMALS = 6;

  /**
   * Of sheets that have both in a row: what is counted since January, and of it the month; the
   * year's own collection has no month.
   */
  private static final Map<String, String> MONTHS =
      Map.of(
          "disbursed_cumulative_billion_vnd", "disbursed_month_billion_vnd",
          "year_count", "month_count");

  /** A number of a row. */
  private record Place(FilledSheet sheet, FilledRow row, String column) {

    Optional<BigDecimal> number() {
      return Optional.of(row.text(column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }

    Optional<BigDecimal> in(StandingReport report, String key) {
      return report
          .find(sheet.relation(), key)
          .map(there -> there.texts().apply(column))
          .filter(text -> !text.isEmpty())
          .map(BigDecimal::new);
    }

    Optional<BigDecimal> in(StandingReport report) {
      return in(report, sheet.key(row));
    }
  }

  List<Finding> check(List<FilledSheet> sheets) {
    List<Finding> findings = new ArrayList<>();
    for (FilledSheet sheet : sheets) {
      Map<String, Place> months = new HashMap<>();
      for (FilledRow row : sheet.rows()) {
        if (row.text("basis").equals(Basis.MONTH.code())) {
          months.put(series(row), new Place(sheet, row, "value"));
        }
      }
      for (FilledRow row : sheet.rows()) {
        Place month = months.get(series(row));
        if (month != null && row.text("basis").equals(Basis.CUMULATIVE.code())) {
          check(new Place(sheet, row, "value"), month).ifPresent(findings::add);
        }
        if (!collection.endsWith("-Y")) {
          MONTHS.forEach(
              (total, ofMonth) ->
                  check(new Place(sheet, row, total), new Place(sheet, row, ofMonth))
                      .ifPresent(findings::add));
        }
      }
    }
    return findings;
  }

  private static String series(FilledRow row) {
    return String.join(
        "/", row.text("indicator_code"), row.text("area_code"), row.text("period_code"));
  }

  private Optional<Finding> check(Place cumulative, Place month) {
    Optional<BigDecimal> total = cumulative.number();
    Optional<BigDecimal> part = month.number();
    Optional<BigDecimal> totalBefore = cumulative.in(standing);
    Optional<BigDecimal> partBefore = month.in(standing);
    if (total.isEmpty() || part.isEmpty() || totalBefore.isEmpty() || partBefore.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal left = total.get().subtract(totalBefore.get()).subtract(part.get());
    boolean isAdded = left.abs().compareTo(part.get().abs().multiply(THOUSANDTH)) <= 0;
    // Where the month stays what it was, its sum was wrong before: the last month's, copied.
    boolean isOther =
        part.get().signum() != 0
            && partBefore.get().signum() != 0
            && part.get().compareTo(partBefore.get()) != 0;
    return isAdded && isOther && !isCopied(cumulative, totalBefore.get())
        ? Optional.of(
            FindingTexts.structure()
                .finding(
                    "SEEMS_NEXT_PERIOD",
                    cumulative.sheet().sheet().titleVi(),
                    cumulative.sheet().address(cumulative.row(), cumulative.column()),
                    print(total.get()),
                    print(totalBefore.get()),
                    print(part.get())))
        : Optional.empty();
  }

  /** Whether what stands is the last month's, month and sum: this workbook puts it right. */
  private boolean isCopied(Place place, BigDecimal totalBefore) {
    FilledRow row = place.row();
    String period = row.isFilled("period_code") ? row.text("period_code") : collection;
    String before = Period.of(period).previous().code();
    String key =
        place
            .sheet()
            .sheet()
            .key(column -> column.equals("period_code") ? before : row.text(column));
    return place
        .in(earlier.apply(before), key)
        .filter(there -> there.compareTo(totalBefore) == 0)
        .isPresent();
  }

  private static String print(BigDecimal value) {
    return VietnameseNumber.format(value, MOST_DECIMALS);
  }
}
