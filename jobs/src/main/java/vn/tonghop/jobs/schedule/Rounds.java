package vn.tonghop.jobs.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.jobs.record.Activity;
import vn.tonghop.jobs.record.Activity.Outcome;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.warehouse.BackOff;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.WrittenTime;

/**
 * One round keeps every appointment that has come due and is not settled in the home's record, in
 * order, however long ago it came due. It does not matter who asks for a round, or how often.
 *
 * <p>What fails is asked for again after a pause that doubles from a minute to an hour; it holds up
 * nothing but what needs it.
 */
final class Rounds {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  /** Who asks for what no person asked for. */
  static final String USER = "schedule";

  private final CatalogAgenda catalogAgenda;
  private final Handler handler;
  private final ActivityRecord record;
  private final ClockRow row;
  private final Clock clock;
  private final Instant homeCreated;
  private final AtomicBoolean stopping = new AtomicBoolean();

  Rounds(
      CatalogAgenda catalogAgenda,
      Handler handler,
      ActivityRecord record,
      ClockRow row,
      Clock clock,
      Instant homeCreated) {
    this.catalogAgenda = catalogAgenda;
    this.handler = handler;
    this.record = record;
    this.row = row;
    this.clock = clock;
    this.homeCreated = homeCreated;
    row.create(homeCreated);
  }

  /** Makes a round, alone among all processes on this job store, until nothing is due any more. */
  void make() {
    row.whileLocked(
        pulledTo -> {
          Instant pulled = pullIfDue(pulledTo);
          for (Optional<Appointment> next = findNextDue();
              next.isPresent() && !stopping.get();
              next = findNextDue()) {
            if (!pulled.equals(clock.instant()) && needsFreshData(next.get())) {
              pulled = pull();
            }
            keep(next.get());
          }
          return pulled;
        });
  }

  /** Lets the round end after the appointment that it is at. */
  void stop() {
    stopping.set(true);
  }

  private Instant pullIfDue(Instant pulledTo) {
    Instant now = clock.instant();
    boolean isDue = catalogAgenda.current().findLastPull(pulledTo, now).isPresent();
    return isDue && !stopping.get() ? pull() : pulledTo;
  }

  /** Nothing is closed or made before the sources were asked once more. */
  private static boolean needsFreshData(Appointment appointment) {
    return appointment.verb() == Verb.CLOSE || appointment.verb() == Verb.EDITION;
  }

  private Instant pull() {
    Instant now = clock.instant();
    perform(Appointment.of(now, Verb.PULL, now.toString()));
    return now;
  }

  private void keep(Appointment appointment) {
    if (!appointment.lapsesAt().isAfter(clock.instant())) {
      append(
          appointment,
          Outcome.LAPSED,
          "it was no longer true at " + WrittenTime.of(appointment.lapsesAt()));
      return;
    }
    append(appointment, Outcome.STARTED, "");
    String trouble = perform(appointment);
    append(appointment, trouble.isEmpty() ? Outcome.DONE : Outcome.FAILED, trouble);
  }

  /** What went wrong; empty if nothing did. A pull leaves a line only when it fails. */
  private String perform(Appointment appointment) {
    try {
      handler.perform(appointment);
      return "";
    } catch (RuntimeException e) {
      String why = Failure.said(e);
      log.error("{} failed and is tried again: {}", appointment.key(), why, e);
      if (appointment.verb() == Verb.PULL) {
        append(appointment, Outcome.FAILED, why);
      }
      return why;
    }
  }

  private void append(Appointment appointment, Outcome outcome, String detail) {
    record.append(
        USER,
        appointment.verb().code(),
        appointment.key(),
        Map.of("due", appointment.at().toString()),
        outcome,
        detail);
  }

  /** The first thing that is to be done now. */
  private Optional<Appointment> findNextDue() {
    Instant now = clock.instant();
    List<Activity> activities = record.list();
    Set<String> settled =
        activities.stream()
            .filter(activity -> activity.outcome().isSettled())
            .map(Activity::key)
            .collect(Collectors.toSet());
    Agenda agenda = catalogAgenda.current();
    return Stream.concat(
            agenda.listOpenForms(homeCreated).stream(), agenda.list(homeCreated, now).stream())
        .filter(appointment -> !settled.contains(appointment.key()))
        .filter(appointment -> appointment.findNeeds().map(settled::contains).orElse(true))
        .filter(appointment -> !isPausing(appointment.key(), activities, now))
        .filter(appointment -> !isMissedHousekeeping(appointment, now))
        .filter(catalogAgenda::wasOwed)
        .findFirst();
  }

  /** What a night did not sweep, the next one does: that needs no line in the record. */
  private static boolean isMissedHousekeeping(Appointment appointment, Instant now) {
    return appointment.verb() == Verb.HOUSEKEEP && !appointment.lapsesAt().isAfter(now);
  }

  private static boolean isPausing(String key, List<Activity> activities, Instant now) {
    List<Activity> failures =
        activities.stream()
            .filter(a -> a.outcome() == Outcome.FAILED && a.key().equals(key))
            .toList();
    if (failures.isEmpty()) {
      return false;
    }
    Duration pause = BackOff.STANDARD.after(failures.size());
    Duration since = Duration.between(failures.get(failures.size() - 1).at(), now);
    // A clock that was set back must not hold anything up for as long as it was set back.
    return !since.isNegative() && since.compareTo(pause) < 0;
  }
}
