package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.wiring.JobRoom;

/** Gives up a run. */
@Command(
    name = "abandon",
    description =
        "Gives up a run that failed or was stopped: asked for again, the same work begins anew.")
final class AbandonCommand extends HomeCommand implements Runnable, Changing.AtOnce {

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "RUN", description = "Its number, as runs lists it.")
  private long number;

  @Override
  public void run() {
    try (JobRoom room = settings.openRoom(home.existing())) {
      room.abandon(number);
      output.printf("run %d is abandoned%n", number);
    }
  }
}
