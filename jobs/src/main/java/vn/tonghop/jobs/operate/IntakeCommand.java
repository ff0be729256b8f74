package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.home.DataHome;

/** Takes in what agencies have delivered. */
@Command(
    name = "intake",
    description =
        "Takes in what lies in the inbox and the sources of the settings: receipt, verdict, answer to the agency, typed rows. The exit code is 1 if anything could not be handled; all else has been.")
final class IntakeCommand extends HomeCommand
    implements Callable<Integer>, Changing.Beginning, Changing.InTurn {

  @Mixin private SettingsOption settings;

  @Override
  public Integer call() {
    DataHome data = home.begun();
    PrintWriter out = output.out();
    Clock clock = Clock.systemUTC();
    Supplier<Stages> reading = Stages.begin(data, clock);
    try (JobRoom room = settings.openRoom(data)) {
      Stages stages = reading.get();
      Sources sources = Sources.of(stages.inbox(), settings.read().sources(), data, clock);
      IntakeJob job = new IntakeJob(stages, sources);
      job.runIn(room);
      job.summary().forEach(out::println);
      RunTable.print(room.runs().listLatest(1, IntakeJob.NAME).get(0), out);
      return job.setAsideCount() + job.putOffCount() + job.notTakenCount() > 0 ? 1 : 0;
    }
  }
}
