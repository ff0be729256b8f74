package vn.tonghop.jobs.operate;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/** Makes the edition of a period. */
@Command(
    name = "consolidate",
    mixinStandardHelpOptions = true,
    description = "Makes the edition of a period, unless the one that stands says the same.")
final class ConsolidateCommand implements Runnable {

  @Mixin private HomeOption home;
  @Mixin private SettingsOption settings;
  @Spec private CommandSpec spec;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "CODE",
      description = "Such as 2024-H1, 2024-9M, 2024.")
  private Period period;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      defaultValue = "",
      description =
          "From what had been received by then, such as 2024-06-19T17:00:00+07:00 (default: now).")
  private String asOf;

  @Override
  public void run() {
    DataHome data = home.home().create();
    Clock clock = Clock.systemUTC();
    Stages stages = new Stages(data, clock);
    Instant instant = asOf.isEmpty() ? stages.knownBy() : OffsetDateTime.parse(asOf).toInstant();
    try (JobRoom room = JobRoom.open(data, settings.settings())) {
      EditionJob.Outcome edition = new EditionJob(stages).runIn(room, period, instant);
      spec.commandLine()
          .getOut()
          .printf(
              "%s edition %d %s: %s%n",
              period,
              edition.number(),
              edition.isNew() ? "made" : "stands already",
              edition.folder());
      if (edition.isNew()) {
        RunTable.print(
            room.runs().listLatest(1, EditionJob.NAME).get(0), spec.commandLine().getOut());
      }
    }
  }
}
