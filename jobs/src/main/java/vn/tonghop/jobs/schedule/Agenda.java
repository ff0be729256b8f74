package vn.tonghop.jobs.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/**
 * What is to be done when, as it follows from the reporting calendar. It knows nothing of what has
 * been done: the same calendar gives the same agenda.
 *
 * <p>Pulls are a rhythm, not appointments to be kept one by one: see {@link #findLastPull}.
 */
public final class Agenda {

  /** How far behind the deadline of a collection its sources are still pulled for late ones. */
  private static final Duration LATE = Duration.ofDays(15);

  private final ReportingCalendar calendar;
  private final Duration betweenPulls;

  /**
   * @param betweenPulls how often sources are pulled while something is open
   */
  public Agenda(ReportingCalendar calendar, Duration betweenPulls) {
    if (betweenPulls.isNegative() || betweenPulls.isZero()) {
      throw new IllegalArgumentException(
          "Cannot pull every %s: expected a duration above zero".formatted(betweenPulls));
    }
    this.calendar = calendar;
    this.betweenPulls = betweenPulls;
  }

  /** The appointments after {@code from} up to and including {@code to}, in order; no pulls. */
  public List<Appointment> list(Instant from, Instant to) {
    Stream<Appointment> ofCalendar =
        years(from, to).flatMap(year -> Stream.concat(ofCollections(year), ofPeriods(year)));
    return Stream.concat(ofCalendar, ofDays(from, to))
        .filter(appointment -> appointment.at().isAfter(from) && !appointment.at().isAfter(to))
        .sorted()
        .toList();
  }

  /**
   * The forms of what is open at an instant, dated when it opened: a home that is made in between
   * still has to issue them.
   */
  List<Appointment> listOpenForms(Instant at) {
    return years(at, at)
        .flatMap(year -> calendar.listCollections(year).stream())
        .filter(collection -> !calendar.opensOn(collection).toInstant().isAfter(at))
        .filter(collection -> calendar.deadline(collection).toInstant().isAfter(at))
        .map(c -> Appointment.of(calendar.opensOn(c).toInstant(), Verb.FORMS, c.code()))
        .sorted()
        .toList();
  }

  /** The last pull after {@code from} up to and including {@code to}: earlier ones fold into it. */
  public Optional<Appointment> findLastPull(Instant from, Instant to) {
    long step = betweenPulls.toMillis();
    long last = Math.floorDiv(to.toEpochMilli(), step) * step;
    for (Stretch open : listOpenStretches(from, to)) {
      long candidate = Math.min(last, Math.floorDiv(open.to().toEpochMilli(), step) * step);
      Instant at = Instant.ofEpochMilli(candidate);
      if (at.isAfter(from) && !at.isBefore(open.from())) {
        return Optional.of(Appointment.of(at, Verb.PULL, at.toString()));
      }
    }
    return Optional.empty();
  }

  /** A time in which sources are pulled. */
  record Stretch(Instant from, Instant to) {}

  /** When sources are pulled between two instants, the latest stretch first, none overlapping. */
  List<Stretch> listOpenStretches(Instant from, Instant to) {
    List<Stretch> stretches = new ArrayList<>();
    years(from, to)
        .flatMap(year -> calendar.listCollections(year).stream())
        .map(
            c ->
                new Stretch(
                    calendar.opensOn(c).toInstant(), calendar.deadline(c).toInstant().plus(LATE)))
        .filter(stretch -> stretch.to().isAfter(from) && !stretch.from().isAfter(to))
        .sorted((a, b) -> a.from().compareTo(b.from()))
        .forEach(stretch -> joinOrAdd(stretches, stretch));
    Collections.reverse(stretches);
    return stretches;
  }

  private static void joinOrAdd(List<Stretch> stretches, Stretch next) {
    int last = stretches.size() - 1;
    if (last >= 0 && !next.from().isAfter(stretches.get(last).to())) {
      Stretch before = stretches.remove(last);
      Instant end = before.to().isAfter(next.to()) ? before.to() : next.to();
      stretches.add(new Stretch(before.from(), end));
    } else {
      stretches.add(next);
    }
  }

  private Stream<Integer> years(Instant from, Instant to) {
    int first = from.atZone(calendar.zone()).getYear() - 1;
    return IntStream.rangeClosed(first, to.atZone(calendar.zone()).getYear() + 1).boxed();
  }

  /** Housekeeping at half past two; what a night missed, the next one makes good. */
  private Stream<Appointment> ofDays(Instant from, Instant to) {
    LocalDate first = from.atZone(calendar.zone()).toLocalDate();
    LocalDate last = to.atZone(calendar.zone()).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .map(
            day -> {
              ZonedDateTime night = day.atTime(2, 30).atZone(calendar.zone());
              return lapsing(night, Verb.HOUSEKEEP, day.toString(), night.plusDays(1).toInstant());
            });
  }

  private Stream<Appointment> ofCollections(int year) {
    return calendar.listCollections(year).stream().flatMap(this::ofCollection);
  }

  private Stream<Appointment> ofCollection(Collection collection) {
    String code = collection.code();
    ZonedDateTime deadline = calendar.deadline(collection);
    Instant closes = deadline.toInstant();
    return Stream.of(
        Appointment.of(calendar.opensOn(collection).toInstant(), Verb.FORMS, code),
        lapsing(deadline.minusDays(3), Verb.REMIND_3_DAYS_BEFORE, code, closes),
        lapsing(deadline.minusDays(1), Verb.REMIND_1_DAY_BEFORE, code, closes),
        Appointment.of(closes, Verb.CLOSE, code),
        lapsing(
            deadline.plusDays(1), Verb.REMIND_1_DAY_AFTER, code, deadline.plusDays(3).toInstant()),
        Appointment.of(deadline.plusDays(3).toInstant(), Verb.REMIND_3_DAYS_AFTER, code));
  }

  private static Appointment lapsing(ZonedDateTime at, Verb verb, String code, Instant lapsesAt) {
    return new Appointment(at.toInstant(), verb, code, lapsesAt);
  }

  private Stream<Appointment> ofPeriods(int year) {
    return calendar.listPeriods(year).stream()
        .flatMap(
            period -> {
              Instant due = calendar.consolidationDue(period).toInstant();
              return Stream.of(
                  Appointment.of(due, Verb.EDITION, period.code()),
                  Appointment.of(due, Verb.DELIVER, period.code()));
            });
  }
}
