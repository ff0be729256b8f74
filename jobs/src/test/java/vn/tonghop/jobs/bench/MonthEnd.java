package vn.tonghop.jobs.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;

/**
 * One month-end in one process, as a serving one does it: what lies in the inbox in, the edition of
 * the period made and published. Arguments: home, collection, period, instant; and {@value #FORMS}
 * to issue the collection's forms first, as is done when its period opens.
 */
final class MonthEnd {

  static final String FORMS = "forms";

  private MonthEnd() {}

  public static void main(String[] arguments) throws Exception {
    DataHome home = new DataHome(Path.of(arguments[0]));
    Instant now = Instant.parse(arguments[3]);
    Supplier<Stages> reading = Stages.begin(home, Clock.fixed(now, ZoneOffset.UTC));
    long ready;
    double inSteps = 0;
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      Stages stages = reading.get();
      ready = System.nanoTime();
      Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
      ChildRun.report("start", Duration.between(begun, Instant.now()).toMillis() / 1e3, 0);
      if (List.of(arguments).contains(FORMS)) {
        ChildRun.part("issue", () -> issue(stages, Collection.of(arguments[1])));
        ready = System.nanoTime();
      }
      new IntakeJob(stages, List.of(stages.inbox())).runIn(room);
      new EditionJob(stages).runIn(room, Period.of(arguments[2]), now);
      for (Run run : room.runs().listLatest(2, "")) {
        for (Run.Step step : run.steps()) {
          if (!step.name().contains(":")) {
            inSteps += seconds(step);
            ChildRun.report(step.name(), seconds(step), 0);
          }
        }
      }
    }
    ChildRun.report("between", (System.nanoTime() - ready) / 1e9 - inSteps, 0);
    ChildRun.end();
  }

  private static void issue(Stages stages, Collection collection) {
    FormIssuer issuer = stages.formIssuer(collection);
    for (Duty duty : stages.duties().listDuties(collection)) {
      issuer.issue(duty).orElseThrow();
    }
  }

  private static double seconds(Run.Step step) {
    return Duration.between(step.started(), step.ended()).toNanos() / 1e9;
  }
}
