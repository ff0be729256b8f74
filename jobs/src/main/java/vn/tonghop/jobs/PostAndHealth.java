package vn.tonghop.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.tonghop.jobs.deliver.Postman;
import vn.tonghop.jobs.deliver.Unsent;
import vn.tonghop.jobs.health.HealthRoom;
import vn.tonghop.jobs.health.StepRuns;
import vn.tonghop.jobs.health.Watched;
import vn.tonghop.jobs.health.Watched.ExpectedEdition;
import vn.tonghop.jobs.settings.Settings;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/**
 * What attends a serving process beside its schedule: the postman, if there is a mail server, and
 * the listener for health, if there is a port.
 */
public final class PostAndHealth implements AutoCloseable {

  /** Editions further back than this are history, not a matter of being on time. */
  private static final Duration IN_SIGHT = Duration.ofDays(45);

  private final Postman postman;
  private final List<HealthRoom> health;

  private PostAndHealth(Postman postman, List<HealthRoom> health) {
    this.postman = postman;
    this.health = health;
  }

  /**
   * Starts those that the settings ask for.
   *
   * @param since when the home began to serve: editions due before are not missed, and nobody is
   *     written to about earlier deadlines
   * @throws vn.tonghop.warehouse.Failure if the port is taken
   */
  public static PostAndHealth start(
      Stages stages, Settings settings, JobRoom room, List<Source> sources, Instant since) {
    Postman postman = new Postman(stages.home(), settings.mail(), stages.clock(), since);
    List<HealthRoom> health =
        settings.health().isOn()
            ? List.of(
                HealthRoom.open(
                    settings.health(), watched(stages, room, sources, since, postman::unsent)))
            : List.of();
    postman.start();
    return new PostAndHealth(postman, health);
  }

  private static Watched watched(
      Stages stages,
      JobRoom room,
      List<Source> sources,
      Instant since,
      Supplier<List<Unsent>> unsent) {
    return new Watched(
        stages.home(),
        stages.clock(),
        () -> today(stages).duties(),
        sources.stream()
            .map(source -> new Watched.Source(source.name(), source::listArrivals))
            .toList(),
        () -> listExpected(today(stages).calendar(), since, stages.clock().instant()),
        new StepRuns(room.history())::listLatest,
        unsent);
  }

  /** The catalog may have been changed since the process began. */
  private static Stages today(Stages stages) {
    return new Stages(stages.home(), stages.clock());
  }

  /** The editions of the last weeks whose hour has come. */
  static List<ExpectedEdition> listExpected(
      ReportingCalendar calendar, Instant since, Instant now) {
    Instant from = since.isAfter(now.minus(IN_SIGHT)) ? since : now.minus(IN_SIGHT);
    int year = LocalDate.ofInstant(now, calendar.zone()).getYear();
    return IntStream.rangeClosed(year - 1, year)
        .boxed()
        .flatMap(each -> calendar.listPeriods(each).stream())
        .map(period -> new ExpectedEdition(period, calendar.consolidationDue(period).toInstant()))
        .filter(edition -> edition.due().isAfter(from) && !edition.due().isAfter(now))
        .toList();
  }

  /** The port that health is read at, if it is. */
  public Optional<Integer> findHealthPort() {
    return health.stream().map(HealthRoom::port).findFirst();
  }

  @Override
  public void close() {
    postman.close();
    health.forEach(HealthRoom::close);
  }
}
