package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;

class ReportingCalendarTest {

  private final Catalog catalog = Catalog.shipped();
  private final ReportingCalendar calendar = new ReportingCalendar(catalog);
  private final Duties duties = new Duties(catalog, calendar);

  @ParameterizedTest
  @CsvSource({
    "2024-03, 2024-03-18T17:00+07:00[Asia/Ho_Chi_Minh]",
    "2024-04, 2024-04-19T17:00+07:00[Asia/Ho_Chi_Minh]", // the 18th is Giỗ Tổ Hùng Vương
    "2024-05, 2024-05-20T17:00+07:00[Asia/Ho_Chi_Minh]", // the 18th is a Saturday
    "2024-06, 2024-06-18T17:00+07:00[Asia/Ho_Chi_Minh]",
    "2024-Y, 2024-10-31T17:00+07:00[Asia/Ho_Chi_Minh]",
    "2026-Y, 2026-10-30T17:00+07:00[Asia/Ho_Chi_Minh]", // the 31st is a Saturday: the day before
  })
  void movesAgenciesDeadlinesOffDaysWithoutWork(String collection, String deadline) {
    assertThat(calendar.deadline(Collection.of(collection))).hasToString(deadline);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03, 2024-03-19T17:00+07:00[Asia/Ho_Chi_Minh]", // before the 20th
    "2024-04, 2024-04-22T17:00+07:00[Asia/Ho_Chi_Minh]", // a working day after Friday the 19th
    "2024-05, 2024-05-21T17:00+07:00[Asia/Ho_Chi_Minh]", // a working day after Monday the 20th
    "2024-H1, 2024-06-19T17:00+07:00[Asia/Ho_Chi_Minh]",
    "2024-9M, 2024-09-19T17:00+07:00[Asia/Ho_Chi_Minh]",
    "2024, 2024-11-15T17:00+07:00[Asia/Ho_Chi_Minh]", // due on the 15th itself
  })
  void keepsAWorkingDayBetweenAgenciesAndConsolidation(String period, String due) {
    assertThat(calendar.consolidationDue(Period.of(period))).hasToString(due);
    assertThat(calendar.issuedReports(Period.of(period), LocalDate.of(2024, 6, 1)))
        .isNotEmpty()
        .extracting(report -> report.editionDate().toString())
        .containsOnly(due.substring(0, 10));
  }

  @Test
  void tellsEveryDateWithItsReasonAndSource() {
    List<CalendarEntry> entries = calendar.listEntries(2024);
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.reasonVi()).isNotEmpty())
        .allSatisfy(entry -> assertThat(entry.source()).isNotEmpty());
    assertThat(entries.stream().filter(e -> e.kind().equals("agency_deadline"))).hasSize(13);
    assertThat(
            entries.stream()
                .filter(e -> e.subject().equals("2024-04") && e.kind().equals("agency_deadline"))
                .map(CalendarEntry::reasonVi))
        .containsExactly("dời từ 18/4/2024 (Giỗ Tổ Hùng Vương)");
    assertThat(
            entries.stream()
                .filter(e -> e.subject().equals("2024-04 monthly"))
                .map(CalendarEntry::reasonVi))
        .containsExactly("dời từ 19/4/2024 để sau hạn của các đơn vị ít nhất một ngày làm việc");
    assertThat(entries).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
  }

  @ParameterizedTest
  @CsvSource({
    "opens, 2024-06, ngày làm việc đầu tiên của kỳ số liệu",
    "opens, 2024-Y, ngày làm việc đầu tiên của tháng 10",
    "agency_deadline, 2024-06, đúng ngày quy định",
    "agency_deadline, 2024-04, dời từ 18/4/2024 (Giỗ Tổ Hùng Vương)",
    "agency_deadline, 2024-05, dời từ 18/5/2024 (thứ Bảy)",
    "agency_deadline, 2024-08, dời từ 18/8/2024 (Chủ nhật)",
    "report_due, 2024-04 monthly, dời từ 19/4/2024 để sau hạn của các đơn vị ít nhất một ngày làm việc",
    "report_due, 2024 disbursement, cùng báo cáo có hạn sớm nhất của kỳ; hạn riêng là 19/12/2024",
    "window_closes, 2024-Q2, từ ngày 15 đến ngày 14",
    "government_deadline, 2024-H1, ngày 25 của tháng cuối kỳ",
  })
  void saysWhyADateLiesWhereItDoes(String kind, String subject, String vi) {
    assertThat(
            calendar.listEntries(2024).stream()
                .filter(e -> e.kind().equals(kind) && e.subject().equals(subject)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.reasonVi()).isEqualTo(vi));
  }

  /** Plan 22/KH says it of 2023. */
  @Test
  void saysByWhatADeadlineOfAnotherYearIsAssumed() {
    assertThat(duties.findDuty("CTK", Collection.of("2023-06")).orElseThrow().assumedVi())
        .isEmpty();
    assertThat(duties.findDuty("CTK", Collection.of("2024-Y")).orElseThrow().assumedVi())
        .startsWith("Hạn gửi báo cáo năm 2024 là giả định, lấy theo điểm c khoản 1 mục XII")
        .endsWith("năm 2023 của Ủy ban nhân dân thành phố.");
    assertThat(calendar.listEntries(2024))
        .filteredOn(entry -> entry.kind().equals("agency_deadline"))
        .extracting(CalendarEntry::source)
        .containsOnly("kh-22 (day: assumed)");
  }

  @Test
  void saysWhatIsAssumedOfTheNineMonths() {
    assertThat(
            calendar.listEntries(2024).stream()
                .filter(entry -> entry.kind().equals("window_closes"))
                .filter(entry -> entry.source().equals("assumed"))
                .map(CalendarEntry::subject))
        .containsExactly("2024-9M");
  }

  @Test
  void knowsTheReportsAndTheCollectionOfAPeriod() {
    assertThat(calendar.reportsOf(Period.of("2024-06")))
        .containsExactly("monthly", "disbursement", "task_progress", "data_quality", "reminder");
    assertThat(calendar.reportsOf(Period.of("2024-Q2")))
        .containsExactly("quarterly", "theme_quarterly", "agency_scorecard");
    assertThat(calendar.reportsOf(Period.of("2024-H1"))).startsWith("half_year");
    assertThat(calendar.reportsOf(Period.of("2024"))).startsWith("year_end");
    assertThat(Period.of("2024-H1").collection()).isEqualTo(Collection.of("2024-06"));
    assertThat(Period.of("2024").collection()).isEqualTo(Collection.of("2024-Y"));
  }

  @Test
  void asksEveryReportingAgencyAndOwnersForTheirFigures() {
    List<Duty> june = duties.listDuties(Collection.of("2024-06"));
    assertThat(june).hasSize(44);
    assertThat(duties.findDuty("CTK", Collection.of("2024-06")).orElseThrow().forms())
        .containsExactly("indicators", "narrative");
    assertThat(duties.findDuty("VPUB", Collection.of("2024-06")).orElseThrow().forms())
        .containsExactly("narrative", "administration");
    assertThat(duties.findDuty("HDND", Collection.of("2024-06"))).isEmpty();
    assertThat(
            duties.listOwedFigures("CTK", Collection.of("2024-06")).stream()
                .filter(f -> f.indicator().code().equals("GRDP_GROWTH"))
                .map(f -> f.periodCode() + " " + f.basis().code()))
        .containsExactly("2024-Q2 quarter", "2024-06 cumulative");
    assertThat(
            duties.listOwedFigures("CTK", Collection.of("2024-05")).stream()
                .filter(f -> f.indicator().code().equals("GRDP_GROWTH")))
        .isEmpty();
    assertThat(
            duties.listOwedFigures("CTK", Collection.of("2024-Y")).stream()
                .filter(f -> f.indicator().code().equals("GRDP_GROWTH"))
                .map(f -> f.periodCode() + " " + f.basis().code()))
        .containsExactly("2024 year_estimate", "2023 year");
    assertThat(duties.listOwedFigures("KBNN", Collection.of("2024-09")))
        .anySatisfy(f -> assertThat(f.basis()).isEqualTo(Basis.END_OF_PERIOD));
  }

  @Test
  void handsTheDutiesOnWhenAgenciesMerge() {
    assertThat(duties.findDuty("SKHDT", Collection.of("2025-03"))).isEmpty();
    assertThat(duties.listOwedFigures("STC", Collection.of("2025-03")))
        .anySatisfy(f -> assertThat(f.indicator().code()).isEqualTo("ENTERPRISES_NEW"));
  }

  @Test
  void printsTheTargetAsThePlanWordsIt() {
    assertThat(
            duties.listOwedFigures("CTK", Collection.of("2024-06")).stream()
                .filter(f -> f.indicator().code().equals("GRDP_GROWTH"))
                .map(OwedFigure::planText))
        .containsOnly("7,5 - 8");
    assertThat(
            duties.listOwedFigures("CTK", Collection.of("2024-Y")).stream()
                .filter(f -> f.indicator().code().equals("SOCIAL_INVESTMENT"))
                .map(OwedFigure::planText))
        .containsExactly("≥ 35.000", "");
  }
}
