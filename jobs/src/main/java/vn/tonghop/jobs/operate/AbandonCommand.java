package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.wiring.JobRoom;

/** Gives up a run. */
@Command(
    name = "abandon",
    mixinStandardHelpOptions = true,
    description =
        "Gives up a run that failed or was stopped: asked for again, the same work begins anew.")
final class AbandonCommand implements Runnable {

  @Mixin private HomeOption home;
  @Mixin private SettingsOption settings;
  @Mixin private Output output;

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
