package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.AppointmentKeeper;
import vn.tonghop.jobs.PostAndHealth;
import vn.tonghop.jobs.schedule.Schedule;
import vn.tonghop.jobs.serving.Listener;
import vn.tonghop.jobs.serving.ServingProcess;
import vn.tonghop.jobs.settings.Settings;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.YearChecklist;

/** Keeps the reporting calendar by itself, in the foreground, until it is told to end. */
@Command(
    name = "serve",
    description =
        "Keeps the reporting calendar by itself until SIGTERM: forms, intake, reminders, editions.")
final class ServeCommand extends HomeCommand implements Runnable, Changing.Beginning {

  @Mixin private SettingsOption settings;

  @Override
  public void run() {
    Settings all = Settings.read(settings.settings());
    DataHome data = home.begun();
    Clock clock = Clock.systemDefaultZone();
    Stages stages = new Stages(data, clock);
    Sources sources = Sources.of(stages.inbox(), all.sources(), data, clock);
    try (JobRoom room = JobRoom.openToServe(data, settings.settings());
        Schedule schedule =
            new Schedule(
                data,
                clock,
                room.store(),
                new AppointmentKeeper(data, clock, room, sources, all.housekeeping()),
                all.schedule().betweenPulls());
        PostAndHealth beside =
            PostAndHealth.start(stages, all, room, sources.list(), schedule.homeCreated())) {
      room.onStop(schedule::stop, schedule::close);
      room.onStop(() -> {}, beside::close);
      listenIfOnlyOne(data, room);
      schedule.start();
      PrintWriter out = output.out();
      out.printf("Serving %s; SIGTERM ends it%n", data.root());
      new YearChecklist(stages.catalog())
          .findWarning(clock.instant().atZone(data.zone()).toLocalDate())
          .ifPresent(out::println);
      beside.findHealthPort().ifPresent(port -> out.printf("Health is read at port %d%n", port));
      out.flush();
      waitForTheEnd();
    }
  }

  /** Where several processes may share the work, commands are one of them. */
  private void listenIfOnlyOne(DataHome data, JobRoom room) {
    if (room.isOnlyOne()) {
      Listener listener =
          ServingProcess.listen(data, new ServedCommands(data, room, settings.settings()));
      room.onStop(listener::stop, listener::close);
    }
  }

  /** For ever: the room's hook stops what runs, and the process ends with it. */
  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
