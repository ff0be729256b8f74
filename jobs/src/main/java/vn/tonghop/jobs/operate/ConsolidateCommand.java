package vn.tonghop.jobs.operate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.home.Landing;

/** Makes the edition of a period. */
@Command(
    name = "consolidate",
    description = "Makes the edition of a period, unless the one that stands says the same.")
final class ConsolidateCommand extends HomeCommand implements Runnable, Changing.InTurn {

  @Mixin private SettingsOption settings;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "CODE",
      description = "Such as 2024-H1, 2024-9M, 2024.")
  private Period period;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "From what had been received by then, such as 19/06/2024 17:00 (default: now).")
  private Optional<Instant> asOf = Optional.empty();

  @Option(
      names = "--confirm",
      description =
          "Makes it of what there is, although nothing is accepted, or some of it is lost.")
  private boolean isConfirmed;

  @Override
  public void run() {
    DataHome data = home.existing().create();
    Clock clock = Clock.systemUTC();
    Supplier<Stages> reading = Stages.begin(data, clock);
    try (JobRoom room = settings.openRoom(data)) {
      Stages stages = reading.get();
      Instant instant = asOf.orElseGet(stages::knownBy);
      refuseWhatCannotBeMeant(stages, instant);
      List<Submission> delivered = deliveredFor(stages, instant);
      if (!isConfirmed) {
        refuseWithoutAnyFigure(stages, delivered);
      }
      EditionJob job = new EditionJob(stages);
      EditionJob.Outcome edition = job.runIn(room, period, instant);
      output.printf(
          "%s edition %d %s: %s%n",
          period, edition.number(), edition.isNew() ? "made" : "stands already", edition.folder());
      if (edition.isNew()) {
        RunTable.print(room.runs().listLatest(1, EditionJob.NAME).get(0), output.out());
      }
      tellOfTheWaiting(delivered);
      job.signIn(room, edition)
          .forEach(
              report ->
                  output.printf(
                      "%s is signed now, in released/%s/%d; the next letters carry it%n",
                      report, period, edition.number()));
    }
  }

  /** The edition says of their agencies that they have not reported, which is not so. */
  private void tellOfTheWaiting(List<Submission> delivered) {
    List<String> waiting =
        delivered.stream().filter(Submission::isWaiting).map(one -> one.receipt().key()).toList();
    if (!waiting.isEmpty()) {
      output.printf(
          "%s without a verdict, not in it: %s; tonghop intake judges, then make it again%n",
          Counted.of(waiting.size(), "delivery"), String.join(", ", waiting));
    }
  }

  private void refuseWhatCannotBeMeant(Stages stages, Instant instant) {
    if (period.windowFrom().isAfter(LocalDate.ofInstant(instant, stages.calendar().zone()))) {
      throw new Failure(
          "Cannot consolidate %s: it begins on %s; expected a period that has begun"
              .formatted(period, period.windowFrom()));
    }
    if (!isConfirmed) {
      new Landing(stages.home()).requireWhole(instant);
    }
  }

  /** What would be made prints gaps alone: a person has to want it. */
  private void refuseWithoutAnyFigure(Stages stages, List<Submission> delivered) {
    if (delivered.stream().noneMatch(Submission::isAccepted)) {
      throw new Failure(
          "Cannot consolidate %s: %s; tonghop status --collection %s tells who owes, --confirm makes it of what there is"
              .formatted(
                  period,
                  delivered.isEmpty()
                      ? "nobody has reported"
                      : "none is accepted of " + Counted.of(delivered.size(), "delivery"),
                  period.collection()));
    }
  }

  private List<Submission> deliveredFor(Stages stages, Instant instant) {
    Set<String> collections =
        IntStream.rangeClosed(period.firstMonth(), period.lastMonth())
            .mapToObj(month -> new Collection(period.year(), month).code())
            .collect(Collectors.toSet());
    collections.add(period.collection().code());
    return Deliveries.list(stages.home()).stream()
        .filter(one -> collections.contains(one.receipt().collection()))
        .filter(one -> !one.receipt().receivedAt().isAfter(instant))
        .toList();
  }
}
