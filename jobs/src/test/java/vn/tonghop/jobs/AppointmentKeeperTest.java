package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.schedule.Appointment;
import vn.tonghop.jobs.schedule.Verb;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.Intake;

/** What the keeper writes to one agency is no trouble of another. */
class AppointmentKeeperTest {
  @TempDir Path folder;

  @Test
  void remindsTheOthersWhereOneOutboxTakesNothing() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Instant now = Instant.parse("2024-06-17T03:00:00Z");
    Clock clock = Clock.fixed(now, home.zone());
    Stages stages = new Stages(home, clock);
    String first = stages.duties().listDuties(Collection.of("2024-06")).get(0).agency().code();
    Files.createFile(home.outbox().resolve(first));
    long owing = stages.duties().listDuties(Collection.of("2024-06")).size();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      AppointmentKeeper keeper =
          new AppointmentKeeper(
              home,
              clock,
              room,
              new Sources(List.of(stages.inbox()), Intake.Limits.STANDARD),
              new HousekeepingSettings(Duration.ofDays(400), Duration.ofDays(2)));

      assertThatThrownBy(
              () ->
                  keeper.perform(
                      new Appointment(now, Verb.REMIND_1_DAY_BEFORE, "2024-06", Appointment.NEVER)))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("Written: %d, but nothing for %s (Cannot ", owing - 1, first);
    }
    try (var files = Files.walk(home.outbox())) {
      assertThat(files.filter(file -> file.toString().endsWith("_nhac-truoc-1-ngay.txt")))
          .hasSize((int) owing - 1);
    }
  }
}
