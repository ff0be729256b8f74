package vn.tonghop.warehouse.plan;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.catalog.Regime.CollectionRule;
import vn.tonghop.warehouse.catalog.Regime.ReportRule;

/** The dates of the reporting calendar in words, each with where it was moved to and why. */
record CalendarListing(ReportingCalendar calendar, WorkingDays days) {

  List<CalendarEntry> list(List<Collection> collections, List<Period> periods) {
    List<CalendarEntry> entries = new ArrayList<>();
    collections.forEach(collection -> entries.addAll(ofCollection(collection)));
    periods.forEach(period -> entries.addAll(ofPeriod(period)));
    return entries.stream().sorted(Comparator.comparing(CalendarEntry::at)).toList();
  }

  private List<CalendarEntry> ofCollection(Collection collection) {
    CollectionRule rule = calendar.rule(collection);
    LocalDate plain = calendar.plainDeadline(collection);
    ZonedDateTime deadline = calendar.deadline(collection);
    return List.of(
        new CalendarEntry(
            calendar.opensOn(collection),
            "opens",
            collection.code(),
            "Phát hành biểu mẫu " + collection.nameVi(),
            collection.isYear()
                ? "ngày làm việc đầu tiên của tháng 10"
                : "ngày làm việc đầu tiên của kỳ số liệu",
            "assumed"),
        new CalendarEntry(
            deadline,
            "agency_deadline",
            collection.code(),
            "Hạn nộp báo cáo " + collection.nameVi(),
            movedVi(plain, deadline.toLocalDate()),
            rule.source() + (calendar.assumedVi(collection).isEmpty() ? "" : " (day: assumed)")));
  }

  private List<CalendarEntry> ofPeriod(Period period) {
    List<CalendarEntry> entries = new ArrayList<>();
    entries.add(windowCloses(period));
    calendar.regime(period).listReports(period).forEach(r -> entries.add(reportDue(r, period)));
    entries.add(governmentDeadline(period));
    return entries;
  }

  private CalendarEntry windowCloses(Period period) {
    return new CalendarEntry(
        period.windowTo().atTime(23, 59).atZone(calendar.zone()),
        "window_closes",
        period.code(),
        "Chốt số liệu %s (từ %s)"
            .formatted(period.nameVi(), WrittenTime.dayVi(period.windowFrom())),
        "từ ngày 15 đến ngày 14",
        period.kind() == Period.Kind.NINE_MONTHS ? "assumed" : "decree-09, article 12");
  }

  private CalendarEntry reportDue(ReportRule report, Period period) {
    LocalDate plain = ReportingCalendar.plainDue(report, period);
    LocalDate own = days.moved(plain, calendar.regime(period).consolidationWhenClosed());
    ZonedDateTime due = calendar.consolidationDue(period);
    LocalDate day = due.toLocalDate();
    return new CalendarEntry(
        due,
        "report_due",
        period.code() + " " + report.code(),
        report.nameVi() + " " + period.nameVi(),
        day.isBefore(own)
            ? "cùng báo cáo có hạn sớm nhất của kỳ; hạn riêng là " + WrittenTime.dayVi(own)
            : movedVi(plain, day),
        report.source());
  }

  private CalendarEntry governmentDeadline(Period period) {
    Regime regime = calendar.regime(period);
    return new CalendarEntry(
        LocalDate.of(period.year(), period.lastMonth(), regime.governmentDay())
            .atTime(17, 0)
            .atZone(calendar.zone()),
        "government_deadline",
        period.code(),
        "Hạn UBND thành phố báo cáo Chính phủ %s".formatted(period.nameVi()),
        "ngày %d của tháng cuối kỳ".formatted(regime.governmentDay()),
        regime.governmentSource() + ", article 13");
  }

  private String movedVi(LocalDate plain, LocalDate day) {
    if (plain.equals(day)) {
      return "đúng ngày quy định";
    }
    String why = days.whyClosedVi(plain);
    return why.isEmpty()
        ? "dời từ %s để sau hạn của các đơn vị ít nhất một ngày làm việc"
            .formatted(WrittenTime.dayVi(plain))
        : "dời từ %s (%s)".formatted(WrittenTime.dayVi(plain), why);
  }
}
