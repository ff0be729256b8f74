package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.Restart;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.home.DataHome;

/** Goes on with a run that failed or was stopped. */
@Command(
    name = "restart",
    description = "Goes on with a run that failed or was stopped, from the step where it ended.")
final class RestartCommand extends HomeCommand implements Runnable, Changing.InTurn {

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "RUN", description = "Its number, as runs lists it.")
  private long number;

  @Override
  public void run() {
    DataHome data = home.existing().create();
    Clock clock = Clock.systemUTC();
    Supplier<Stages> reading = Stages.begin(data, clock);
    try (JobRoom room = settings.openRoom(data)) {
      Stages stages = reading.get();
      Sources sources = Sources.of(stages.inbox(), settings.read().sources(), data, clock);
      Run run = new Restart(stages, sources, settings.read().housekeeping()).runIn(room, number);
      PrintWriter out = output.out();
      out.printf("run %d went on as run %d%n", number, run.number());
      RunTable.print(run, out);
    }
  }
}
