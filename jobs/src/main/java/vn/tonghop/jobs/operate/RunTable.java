package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.tonghop.jobs.runs.Run;

/** What a run did, step by step with the seconds that each took, as a command ends with it. */
final class RunTable {

  private RunTable() {}

  static void print(Run run, PrintWriter out) {
    List<List<String>> rows =
        run.steps().stream().filter(step -> !step.name().contains(":")).map(RunTable::row).toList();
    out.print(TextTable.aligned(List.of("run " + run.number(), "seconds", "did"), rows));
    out.flush();
  }

  private static List<String> row(Run.Step step) {
    String seconds =
        step.ended().equals(Run.NOT_YET)
            ? ""
            : String.format(
                Locale.ROOT,
                "%7.1f",
                Duration.between(step.started(), step.ended()).toMillis() / 1000.0);
    return List.of(step.name(), seconds, step.message().lines().findFirst().orElse(""));
  }
}
