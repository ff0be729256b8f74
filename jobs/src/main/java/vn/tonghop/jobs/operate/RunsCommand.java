package vn.tonghop.jobs.operate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.HousekeepJob;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.wiring.ReadingRoom;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.WrittenTime;

/** Tells what jobs have run. */
@Command(
    name = "runs",
    subcommands = RunsShowCommand.class,
    description =
        "Tells what jobs have run, the latest first; reads only, also while a job is at work.")
final class RunsCommand extends HomeCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("run", "job", "key", "started", "ended", "status", "did");
  private static final List<String> JOBS =
      List.of(EditionJob.NAME, HousekeepJob.NAME, IntakeJob.NAME);

  @Mixin private SettingsOption settings;
  @Mixin private FormatOption format;

  @Option(
      names = "--last",
      defaultValue = "30",
      paramLabel = "NUMBER",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int last;

  @Option(
      names = "--job",
      converter = Words.Name.class,
      paramLabel = "NAME",
      description = "Only of this job: intake, edition or housekeep.")
  private Optional<String> job = Optional.empty();

  @Override
  public void run() {
    String only = job.orElse("");
    if (job.isPresent() && !JOBS.contains(only)) {
      throw output.wrongUse(
          "Cannot list runs of job '%s': expected one of %s%s"
              .formatted(only, String.join(", ", JOBS), Nearest.hint(only, JOBS)));
    }
    if (last < 1) {
      throw output.wrongUse("Cannot list the last %d runs: expected at least 1".formatted(last));
    }
    try (ReadingRoom room = ReadingRoom.open(home.existing(), settings.settings())) {
      Set<Long> left = room.listLeftBehind();
      List<List<String>> rows =
          room.history().listLatest(last, only).stream().map(run -> row(run, left)).toList();
      output.print(format.print(HEADER, rows));
    }
  }

  private static List<String> row(Run run, Set<Long> left) {
    return List.of(
        Long.toString(run.number()),
        run.job(),
        run.key(),
        text(run.started()),
        text(run.ended()),
        run.status().name().toLowerCase(Locale.ROOT),
        left.contains(run.number()) ? leftBehind(run.number()) : run.did());
  }

  /** Of a run whose process was killed, or its machine. */
  static String leftBehind(long number) {
    return "its process has ended: restart %1$d goes on from there, abandon %1$d gives it up"
        .formatted(number);
  }

  /** Nothing for what has not ended. */
  static String text(Instant instant) {
    return instant.equals(Run.NOT_YET) ? "" : WrittenTime.of(instant);
  }
}
