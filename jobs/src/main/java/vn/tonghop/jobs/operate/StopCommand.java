package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.wiring.JobRoom;

/** Asks a run to stop. */
@Command(
    name = "stop",
    description = {
      "Asks a run to stop at the next point where nothing is lost; restart goes on from there.",
      "It reaches serve, and over PostgreSQL every process. Another command on the embedded job store is"
          + " ended with SIGTERM, which stops its run in the same way."
    })
final class StopCommand extends HomeCommand implements Runnable, Changing.AtOnce {

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "RUN", description = "Its number, as runs lists it.")
  private long number;

  @Override
  public void run() {
    try (JobRoom room = settings.openRoom(home.existing())) {
      room.stop(number);
      output.printf("run %d was asked to stop%n", number);
    }
  }
}
