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
import vn.tonghop.warehouse.workbook.form.RowPlan;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/**
 * Whether a workbook that was answered before comes back with the figures of the month after: its
 * cumulative value is the one that stands and the new month. In a correction it grows by what the
 * month grows.
 *
 * @param standing what stands of the workbook's own collection
 * @param earlier what stands of another collection, by its code; asked for where it decides
 */
record NextPeriod(StandingReport standing, Function<String, StandingReport> earlier) {

  /** How close two sums of printed figures come, in parts of the month. */
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  private static final int MOST_DECIMALS = 6;

  List<Finding> check(List<FilledSheet> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.sheet().rows().source().equals(RowPlan.OWED_FIGURES))
        .flatMap(sheet -> check(sheet).stream())
        .toList();
  }

  private List<Finding> check(FilledSheet sheet) {
    Map<String, FilledRow> months = new HashMap<>();
    sheet.rows().stream()
        .filter(row -> row.text("basis").equals(Basis.MONTH.code()))
        .forEach(row -> months.put(series(row), row));
    List<Finding> findings = new ArrayList<>();
    for (FilledRow row : sheet.rows()) {
      FilledRow month = months.get(series(row));
      if (month != null && row.text("basis").equals(Basis.CUMULATIVE.code())) {
        check(sheet, row, month).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static String series(FilledRow row) {
    return String.join(
        "/", row.text("indicator_code"), row.text("area_code"), row.text("period_code"));
  }

  private Optional<Finding> check(FilledSheet sheet, FilledRow row, FilledRow month) {
    Optional<BigDecimal> total = row.findNumber("value");
    Optional<BigDecimal> part = month.findNumber("value");
    Optional<BigDecimal> totalBefore = stood(sheet, row);
    Optional<BigDecimal> partBefore = stood(sheet, month);
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
    return isAdded && isOther && !isCopied(sheet, row, totalBefore.get())
        ? Optional.of(
            FindingTexts.structure()
                .finding(
                    "SEEMS_NEXT_PERIOD",
                    sheet.sheet().titleVi(),
                    sheet.address(row, "value"),
                    print(total.get()),
                    print(totalBefore.get()),
                    print(part.get())))
        : Optional.empty();
  }

  /** Whether what stands is the last month's, month and sum: this workbook puts it right. */
  private boolean isCopied(FilledSheet sheet, FilledRow row, BigDecimal totalBefore) {
    String before = Period.of(row.text("period_code")).previous().code();
    String key =
        sheet.sheet().key(column -> column.equals("period_code") ? before : row.text(column));
    return stood(earlier.apply(before), sheet, key)
        .filter(there -> there.compareTo(totalBefore) == 0)
        .isPresent();
  }

  private Optional<BigDecimal> stood(FilledSheet sheet, FilledRow row) {
    return stood(standing, sheet, sheet.key(row));
  }

  private static Optional<BigDecimal> stood(StandingReport report, FilledSheet sheet, String key) {
    return report
        .find(sheet.relation(), key)
        .map(there -> there.texts().apply("value"))
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new);
  }

  private static String print(BigDecimal value) {
    return VietnameseNumber.format(value, MOST_DECIMALS);
  }
}
