package vn.tonghop.warehouse.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.IssuedReport;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.catalog.Regime.CollectionRule;
import vn.tonghop.warehouse.catalog.Regime.ReportRule;

/**
 * The reporting calendar: windows, deadlines with their hours, and where holidays move them.
 *
 * <p>Windows by Decree 09/2019/NĐ-CP, article 12; deadlines by the regime. All in the city's zone.
 */
public final class ReportingCalendar {

  private final Catalog catalog;
  private final WorkingDays days;

  public ReportingCalendar(Catalog catalog) {
    this.catalog = catalog;
    this.days = new WorkingDays(catalog);
  }

  /** The city's own zone. */
  public ZoneId zone() {
    return catalog.zone();
  }

  /** The instant after which a delivery is late. */
  public ZonedDateTime deadline(Collection collection) {
    CollectionRule rule = rule(collection);
    return days.moved(plainDeadline(collection), rule.whenClosed())
        .atTime(rule.deadlineHour())
        .atZone(zone());
  }

  /**
   * What whoever is told the deadline has to know of it: a document that binds another year, or
   * none, only lets it be assumed. Empty where one of its own year says it.
   */
  public String assumedVi(Collection collection) {
    String year = Integer.toString(collection.year());
    String by = "";
    for (CatalogTable.Row document : catalog.table("documents").rows()) {
      if (document.text("code").equals(rule(collection).source())) {
        if (List.of("", year).contains(document.text("binding_year"))) {
          return "";
        }
        by = ", lấy theo " + document.text("title_vi");
      }
    }
    return "Hạn gửi báo cáo năm " + year + " là giả định" + by + ".";
  }

  /**
   * When the forms are issued: the first working day after the window of the month before closed.
   */
  public ZonedDateTime opensOn(Collection collection) {
    LocalDate day =
        collection.isYear()
            ? LocalDate.of(collection.year(), 10, 1)
            : Period.month(collection.year(), collection.month()).windowFrom();
    return days.moved(day, Regime.WhenClosed.NEXT_WORKING_DAY).atTime(8, 0).atZone(zone());
  }

  /** The thirteen collections of a year. */
  public List<Collection> listCollections(int year) {
    return collectionsOf(year).sorted().toList();
  }

  /** The codes of the reports that are made for a period, such as {@code half_year}. */
  public List<String> reportsOf(Period period) {
    return regime(period).listReports(period).stream().map(ReportRule::code).toList();
  }

  /** The same with who issues them to whom, as bodies have succeeded one another by a day. */
  public List<IssuedReport> issuedReports(Period period, LocalDate day) {
    return regime(period).listReports(period).stream()
        .map(
            report ->
                new IssuedReport(
                    report.code(),
                    catalog.agencies().successor(report.issuer(), day),
                    report.to().stream()
                        .map(body -> catalog.agencies().successor(body, day))
                        .toList(),
                    consolidationDue(period).toLocalDate(),
                    report.source().split(" ")[0]))
        .toList();
  }

  /**
   * When the edition of a period is made: before the day that its reports are due, and at least one
   * working day after the agencies' own deadline.
   */
  public ZonedDateTime consolidationDue(Period period) {
    Regime regime = regime(period);
    LocalDate day =
        regime.listReports(period).stream()
            .map(report -> days.moved(plainDue(report, period), regime.consolidationWhenClosed()))
            .min(LocalDate::compareTo)
            .orElseThrow(
                () ->
                    new Failure(
                        "Cannot tell when %s is due: no report of its kind, expected one in the regime"
                            .formatted(period)));
    LocalDate earliest =
        days.after(deadline(period.collection()).toLocalDate(), regime.workingDaysAfterAgencies());
    return (day.isBefore(earliest) ? earliest : day)
        .atTime(regime.consolidationHour())
        .atZone(zone());
  }

  /** Every date of a year in order, each with its reason and its source or {@code assumed}. */
  public List<CalendarEntry> listEntries(int year) {
    return new CalendarListing(this, days).list(listCollections(year), listPeriods(year));
  }

  /** The day that the regime names, wherever it falls. */
  LocalDate plainDeadline(Collection collection) {
    CollectionRule rule = rule(collection);
    int month = rule.deadlineMonth() == 0 ? collection.month() : rule.deadlineMonth();
    return day(collection.year(), month, rule.deadlineDay());
  }

  /** The day by which a report must be there, wherever it falls. */
  static LocalDate plainDue(ReportRule report, Period period) {
    int month = report.dueMonth() == 0 ? period.lastMonth() : report.dueMonth();
    LocalDate day = day(period.year(), month, report.dueDay());
    return report.isDueOn() ? day : day.minusDays(1);
  }

  private static LocalDate day(int year, int month, int day) {
    YearMonth of = YearMonth.of(year, month);
    return of.atDay(Math.min(day, of.lengthOfMonth()));
  }

  CollectionRule rule(Collection collection) {
    return catalog
        .regime(collection)
        .findRule(collection)
        .orElseThrow(
            () ->
                new Failure(
                    "Cannot tell the deadline of %s: the regime has no such collection"
                        .formatted(collection)));
  }

  Regime regime(Period period) {
    return catalog.regime(period.collection());
  }

  private Stream<Collection> collectionsOf(int year) {
    return IntStream.rangeClosed(0, 12)
        .mapToObj(month -> new Collection(year, month))
        .filter(collection -> catalog.regime(collection).findRule(collection).isPresent());
  }

  /** The periods of a year that reports are made for, in their order. */
  public List<Period> listPeriods(int year) {
    return Period.listOf(year).stream().filter(period -> !reportsOf(period).isEmpty()).toList();
  }
}
