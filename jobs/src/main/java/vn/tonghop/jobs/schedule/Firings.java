package vn.tonghop.jobs.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.jobs.record.Activity;
import vn.tonghop.jobs.record.Activity.Outcome;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.warehouse.home.DataHome;

/** The appointments of a home, past and to come; reading them changes nothing. */
public record Firings(DataHome home, Clock clock) {

  private static final Comparator<Firing> IN_TIME =
      Comparator.comparing(Firing::due).thenComparing(Firing::verb).thenComparing(Firing::subject);

  /** Every firing due in a year, in time; of the nightly housekeeping only what was done. */
  public List<Firing> list(int year) {
    Instant from = LocalDate.of(year, 1, 1).atStartOfDay(home.zone()).toInstant();
    Instant to = LocalDate.of(year + 1, 1, 1).atStartOfDay(home.zone()).toInstant();
    Map<String, List<Activity>> recorded =
        new ActivityRecord(home, clock)
            .list().stream()
                .filter(activity -> activity.user().equals(Rounds.USER))
                .collect(
                    Collectors.groupingBy(Activity::key, LinkedHashMap::new, Collectors.toList()));
    CatalogAgenda catalogAgenda = new CatalogAgenda(home, Duration.ofMinutes(5));
    List<Firing> firings = new ArrayList<>();
    for (Appointment planned :
        catalogAgenda.current().list(from.minusMillis(1), to.minusMillis(1))) {
      List<Activity> lines = recorded.getOrDefault(planned.key(), List.of());
      recorded.remove(planned.key());
      if (!lines.isEmpty()) {
        firings.add(kept(planned.at(), lines));
      } else if (planned.verb() != Verb.HOUSEKEEP) {
        firings.add(open(planned, isOwed(planned, catalogAgenda)));
      }
    }
    recorded.values().stream()
        .map(lines -> kept(dueOf(lines.get(0)), lines))
        .filter(firing -> !firing.due().isBefore(from) && firing.due().isBefore(to))
        .forEach(firings::add);
    return firings.stream().sorted(IN_TIME).toList();
  }

  private boolean isOwed(Appointment planned, CatalogAgenda catalogAgenda) {
    return catalogAgenda.wasOwed(planned)
        && HomeCreation.find(home)
            .map(
                created ->
                    planned.at().isAfter(created)
                        || catalogAgenda.current().listOpenForms(created).contains(planned))
            .orElse(true);
  }

  private Firing open(Appointment planned, boolean isOwed) {
    Firing.State state =
        planned.at().isAfter(clock.instant())
            ? Firing.State.PLANNED
            : isOwed ? Firing.State.AWAITED : Firing.State.NOT_OWED;
    return new Firing(
        planned.at(), planned.verb().code(), planned.subject(), state, Instant.MAX, 0, "");
  }

  private static Firing kept(Instant due, List<Activity> lines) {
    Activity last = lines.get(lines.size() - 1);
    return new Firing(
        due,
        last.verb(),
        last.key().substring(last.key().indexOf('/') + 1),
        switch (last.outcome()) {
          case STARTED -> Firing.State.BEGUN;
          case DONE -> Firing.State.DONE;
          case FAILED -> Firing.State.FAILED;
          case LAPSED -> Firing.State.LAPSED;
        },
        last.at(),
        Math.max(
            count(lines, Outcome.STARTED),
            count(lines, Outcome.DONE) + count(lines, Outcome.FAILED)),
        last.detail());
  }

  private static long count(List<Activity> lines, Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }

  /** A regime that was replaced since has left firings behind that no agenda lists any more. */
  private static Instant dueOf(Activity line) {
    String due = line.parameters().getOrDefault("due", "");
    return due.isEmpty() ? line.at() : Instant.parse(due);
  }
}
