package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
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

  @Test
  void knowsTheReportsAndTheCollectionOfAPeriod() {
    assertThat(calendar.reportsOf(Period.of("2024-06"))).containsExactly("monthly");
    assertThat(calendar.reportsOf(Period.of("2024-Q2")))
        .containsExactly("quarterly", "theme_quarterly");
    assertThat(calendar.reportsOf(Period.of("2024-H1"))).containsExactly("half_year");
    assertThat(calendar.reportsOf(Period.of("2024"))).containsExactly("year_end");
    assertThat(calendar.collectionOf(Period.of("2024-H1"))).isEqualTo(Collection.of("2024-06"));
    assertThat(calendar.collectionOf(Period.of("2024"))).isEqualTo(Collection.of("2024-Y"));
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
                .map(duties::planText))
        .containsOnly("7,5 - 8");
    assertThat(
            duties.listOwedFigures("CTK", Collection.of("2024-Y")).stream()
                .filter(f -> f.indicator().code().equals("SOCIAL_INVESTMENT"))
                .map(duties::planText))
        .containsExactly("≥ 35.000", "");
  }
}
