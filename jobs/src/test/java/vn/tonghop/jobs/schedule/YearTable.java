package vn.tonghop.jobs.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** A year's editions in a table: when each was planned, when it was made, and whether on time. */
record YearTable(List<Line> lines) {

  /** How long after its hour an edition is still on time: the rounds of a minute, not a day. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  record Line(String period, Instant deadline, Instant planned, Instant made, long tries) {

    boolean isOnTime() {
      return !made.isAfter(planned.plus(GRACE));
    }

    String print() {
      Duration late = Duration.between(planned, made);
      return "%-8s | %s | %s | %s | %5d | %s%n"
          .formatted(
              period,
              MINUTE.format(deadline),
              MINUTE.format(planned),
              MINUTE.format(made),
              tries,
              isOnTime()
                  ? "yes"
                  : "%d h %02d min late".formatted(late.toHours(), late.toMinutesPart()));
    }
  }

  static YearTable of(DataHome home, List<Firing> firings) {
    ReportingCalendar calendar = new ReportingCalendar(Catalog.load(home));
    List<Line> lines = new ArrayList<>();
    for (Firing firing : firings) {
      if (firing.verb().equals(Verb.EDITION.code())) {
        Period period = Period.of(firing.subject());
        lines.add(
            new Line(
                period.code(),
                calendar.deadline(period.collection()).toInstant(),
                firing.due(),
                firing.ended(),
                firing.attempts()));
      }
    }
    return new YearTable(lines);
  }

  String print() {
    StringBuilder table = new StringBuilder();
    table.append(
        "edition  | agencies owe by  | planned          | made             | tries | on time\n");
    table.append(
        "---------|------------------|------------------|------------------|-------|--------\n");
    lines.forEach(line -> table.append(line.print()));
    return table.toString();
  }

  List<String> listLate() {
    return lines.stream().filter(line -> !line.isOnTime()).map(Line::period).toList();
  }
}
