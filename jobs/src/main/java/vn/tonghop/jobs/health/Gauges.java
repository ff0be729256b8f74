package vn.tonghop.jobs.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tonghop.jobs.health.Watched.StepRun;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.query.Status;
import vn.tonghop.warehouse.query.StatusLine;

/** The metrics {@code tonghop_*}: each a number that the last look has shown. */
final class Gauges {

  /** A metric as it is read at any moment: it changes its value and never blinks. */
  private record Shown(Gauge gauge, AtomicReference<Double> value) {}

  private final MeterRegistry registry;
  private final Supplier<Register> register;
  private final Map<String, Map<Tags, Shown>> byName = new HashMap<>();

  Gauges(MeterRegistry registry, Supplier<Register> register) {
    this.registry = registry;
    this.register = register;
  }

  /**
   * Shows a look, its moment last, so that who reads that has all of it; what it no longer has is
   * no longer shown.
   */
  void show(Look look) {
    show("disk.free.bytes", Map.of(Tags.empty(), look.diskFreeBytes()));
    show("disk.total.bytes", Map.of(Tags.empty(), look.diskTotalBytes()));
    Map<Tags, Integer> sources = new HashMap<>();
    look.sourceTroubles()
        .forEach((name, why) -> sources.put(Tags.of("source", name), why.isEmpty() ? 1 : 0));
    show("source.up", sources);
    Map<Tags, Long> letters = new HashMap<>();
    look.lettersByState().forEach((state, count) -> letters.put(Tags.of("state", state), count));
    letters.put(Tags.of("state", "broken"), (long) look.unsent().size());
    show("letters", letters);
    showEditions(look);
    showSubmissions(look.submissions());
    showLateness(look.submissions());
    showSteps(look);
    show("watch.timestamp.seconds", Map.of(Tags.empty(), look.at().getEpochSecond()));
  }

  private void showEditions(Look look) {
    Map<Tags, Long> overdueSeconds = new HashMap<>();
    for (Watched.ExpectedEdition edition : look.editions()) {
      long overdue =
          look.overdueEditions().contains(edition)
              ? Duration.between(edition.due(), look.at()).toSeconds()
              : 0;
      overdueSeconds.put(Tags.of("period", edition.period().code()), overdue);
    }
    show("edition.overdue.seconds", overdueSeconds);
    Map<Tags, Integer> held = new HashMap<>();
    look.heldReports()
        .forEach((edition, reports) -> held.put(Tags.of("edition", edition), reports.size()));
    show("edition.held.reports", held);
    Map<Tags, Integer> awaited = new HashMap<>();
    look.heldReports()
        .keySet()
        .forEach(
            edition ->
                awaited.put(
                    Tags.of("edition", edition), look.awaitedEditions().contains(edition) ? 1 : 0));
    show("edition.awaits.release", awaited);
  }

  private void showSubmissions(List<Submission> submissions) {
    Map<Tags, Long> byVerdict =
        submissions.stream()
            .collect(
                Collectors.groupingBy(
                    s ->
                        Tags.of("collection", collection(s.receipt()))
                            .and("verdict", s.verdict().code()),
                    Collectors.counting()));
    show("submissions", byVerdict);
    Map<Tags, Long> byCode = new HashMap<>();
    for (Submission submission : submissions) {
      for (Finding finding : submission.findings()) {
        Tags tags =
            Tags.of("collection", collection(submission.receipt()))
                .and("code", finding.code(), "severity", finding.severity().code());
        byCode.merge(tags, 1L, Long::sum);
      }
    }
    show("findings", byCode);
  }

  /** Lateness of the first accepted workbook of each agency; what was on time counts zero. */
  private void showLateness(List<Submission> submissions) {
    Register known = register.get();
    List<Duty> answered =
        submissions.stream()
            .filter(Submission::isAccepted)
            .map(Submission::receipt)
            .filter(Receipt::isIdentified)
            .flatMap(r -> known.findDuty(r.sender(), Collection.of(r.collection())).stream())
            .distinct()
            .toList();
    Map<Tags, Long> counts = new HashMap<>();
    Map<Tags, Double> longest = new HashMap<>();
    for (StatusLine line : new Status(submissions).of(answered, Instant.MAX)) {
      Tags tags = Tags.of("collection", line.duty().collection().code());
      counts.merge(tags, line.state() == StatusLine.State.LATE ? 1L : 0L, Long::sum);
      longest.merge(tags, line.lateHours().doubleValue(), Math::max);
    }
    show("submissions.late", counts);
    show("submissions.lateness.hours", longest);
  }

  private void showSteps(Look look) {
    Map<Tags, StepRun> newest = new LinkedHashMap<>();
    for (StepRun run : look.steps()) {
      newest.merge(
          Tags.of("job", run.job()).and("step", run.step()),
          run,
          (one, other) -> one.startedAt().isAfter(other.startedAt()) ? one : other);
    }
    Map<Tags, Long> running = new HashMap<>();
    Map<Tags, Integer> failed = new HashMap<>();
    Map<Tags, Double> durations = new HashMap<>();
    newest.forEach(
        (tags, run) -> {
          boolean runs = run.result() == StepRun.Result.RUNNING;
          running.put(tags, runs ? look.runningFor(run).toSeconds() : 0L);
          failed.put(tags, run.result() == StepRun.Result.FAILED ? 1 : 0);
          if (!runs) {
            durations.put(
                tags, Duration.between(run.startedAt(), run.endedAt()).toMillis() / 1000.0);
          }
        });
    show("step.running.seconds", running);
    show("step.last.failed", failed);
    show("step.last.duration.seconds", durations);
  }

  private void show(String name, Map<Tags, ? extends Number> values) {
    Map<Tags, Shown> shown = byName.computeIfAbsent(name, n -> new HashMap<>());
    values.forEach(
        (tags, value) ->
            shown
                .computeIfAbsent(tags, t -> register(name, t, value.doubleValue()))
                .value()
                .set(value.doubleValue()));
    shown
        .entrySet()
        .removeIf(
            entry ->
                !values.containsKey(entry.getKey())
                    && registry.remove(entry.getValue().gauge()) != null);
  }

  private Shown register(String name, Tags tags, double first) {
    AtomicReference<Double> value = new AtomicReference<>(first);
    return new Shown(
        Gauge.builder("tonghop." + name, value, AtomicReference::get)
            .tags(tags)
            .strongReference(true)
            .register(registry),
        value);
  }

  private static String collection(Receipt receipt) {
    return receipt.isIdentified() ? receipt.collection() : "unidentified";
  }
}
