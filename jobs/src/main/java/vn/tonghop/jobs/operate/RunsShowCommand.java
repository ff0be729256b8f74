package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.wiring.ReadingRoom;

/** Tells what one run did, step by step. */
@Command(name = "show", description = "Tells what one run did, step by step.")
final class RunsShowCommand extends HomeCommand implements Runnable {

  private static final List<String> HEADER =
      List.of(
          "run", "step", "status", "started", "ended", "seconds", "read", "written", "skipped",
          "retries", "message");

  @Mixin private SettingsOption settings;
  @Mixin private FormatOption format;

  @Parameters(paramLabel = "RUN", description = "Its number, as runs lists it.")
  private long number;

  @Override
  public void run() {
    try (ReadingRoom room = ReadingRoom.open(home.existing(), settings.settings())) {
      Run run = room.history().run(number);
      PrintWriter out = output.out();
      if (format.isForEyes()) {
        head(run, out);
        if (room.listLeftBehind().contains(number)) {
          out.println(RunsCommand.leftBehind(number));
        }
      }
      output.print(format.print(HEADER, run.steps().stream().map(this::row).toList()));
    }
  }

  private static void head(Run run, PrintWriter out) {
    out.printf(
        "run %d of %s %s: %s%n",
        run.number(), run.job(), run.key(), run.status().name().toLowerCase(Locale.ROOT));
    out.printf("from %s to %s%n", RunsCommand.text(run.started()), RunsCommand.text(run.ended()));
    for (Map<String, String> given : List.of(run.keys(), run.particulars())) {
      given.forEach((name, value) -> out.printf("  %s = %s%n", name, value));
    }
  }

  private List<String> row(Run.Step step) {
    boolean goesOn = step.ended().equals(Run.NOT_YET);
    return List.of(
        Long.toString(number),
        step.name(),
        step.status().name().toLowerCase(Locale.ROOT),
        RunsCommand.text(step.started()),
        RunsCommand.text(step.ended()),
        goesOn ? "" : seconds(Duration.between(step.started(), step.ended())),
        Long.toString(step.read()),
        Long.toString(step.written()),
        Long.toString(step.skipped()),
        Long.toString(step.retries()),
        message(step));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
  }

  /** A table has one line a step; the traces of failures are for programs. */
  private String message(Run.Step step) {
    return format.isForEyes() ? step.message().lines().findFirst().orElse("") : step.message();
  }
}
