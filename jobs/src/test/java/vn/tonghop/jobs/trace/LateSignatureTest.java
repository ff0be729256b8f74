package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.AppointmentKeeper;
import vn.tonghop.jobs.deliver.TestKeys;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.schedule.Appointment;
import vn.tonghop.jobs.schedule.Verb;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.intake.Intake;

/** What could not be signed at the edition's hour, and is once the key can be used. */
class LateSignatureTest {

  private static final Instant DUE = Instant.parse("2024-06-20T10:00:00Z");
  private static final Instant LATER = DUE.plus(Duration.ofHours(2));

  @TempDir Path folder;
  private SmallCity city;
  private Path password;
  private Path released;
  private Map<String, String> signing;

  @BeforeEach
  void deliver() throws Exception {
    city = new SmallCity(folder.resolve("home"));
    city.deliver("2024-06", "2024-06-17T02:00:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
    password = Files.writeString(folder.resolve("password"), "no more");
    signing =
        Map.of(
            "tonghop.signing.key-file",
            TestKeys.madeOutTo("signer", folder).store().toString(),
            "tonghop.signing.password-file",
            password.toString());
    released = city.home.released().resolve("2024-H1/1");
  }

  /** Called again it said that the edition stood, and its report stayed a draft for good. */
  @Test
  void whatTheKeyDidNotSignIsSignedByTheNextRunBesideTheEdition() throws Exception {
    PlayedCity.Said locked = consolidate();
    assertThat(locked.exitCode()).isEqualTo(1);
    assertThat(locked.text())
        .contains("2024-H1 edition 1 made: ", "as drafts half_year")
        .containsPattern(
            "tonghop: Cannot sign .*; half_year of 2024-H1/1 stays a draft until the same is run"
                + " again with a key that signs");
    assertThat(released).doesNotExist();

    Files.writeString(password, TestKeys.PASSWORD);
    PlayedCity.Said unlocked = consolidate();
    assertThat(unlocked.exitCode()).isZero();
    assertThat(unlocked.text())
        .contains(
            "2024-H1 edition 1 stands already: ",
            "half_year is signed now, in released/2024-H1/1; the next letters carry it");
    Path report = released.resolve("half_year.pdf");
    assertThat(Files.readString(report, StandardCharsets.ISO_8859_1))
        .contains("ETSI.CAdES.detached");
    assertThat(Measured.pdf(report))
        .noneMatch(page -> page.runs().stream().anyMatch(r -> r.text().startsWith("DỰ THẢO")));
    assertThat(say("check", report.toString()).text()).contains("its bytes are those of 2024-H1/1");

    assertThat(consolidate().text()).as("once").doesNotContain("signed now");
    assertThat(new Editions(city.home).highest(SmallCity.HALF)).isEqualTo(1);
    assertThat(new Releases(city.home).list())
        .singleElement()
        .satisfies(let -> assertThat(let.report()).isEqualTo("half_year"));
    assertThat(say("verify").text()).endsWith(": all as written\n");
    Folder.remove(released);
    assertThat(say("verify").text()).contains("released/2024-H1/1/half_year.pdf: expected ");
    Folder.remove(city.home.editions().resolve("2024-H1/1"));
    assertThat(say("rebuild", "--lost").text())
        .as("a draft, as it was issued")
        .contains("2024-H1/1 made again as of 2024-06-20 17:00:00: equal, ");
    assertThat(say("verify").text()).doesNotContain("editions/");
  }

  @Test
  void theScheduleTriesAgainAndMakesNothingElseOfWhatCameMeanwhile() throws Exception {
    try (JobRoom room = JobRoom.open(city.home, signing)) {
      assertThatThrownBy(() -> keep(room, DUE))
          .isInstanceOf(Failure.class)
          .hasMessageEndingWith(
              "half_year of 2024-H1/1 stays a draft until the same is run again with a key that"
                  + " signs");
      city.deliver("2024-06", "2024-06-20T11:00:00Z", "2024-06", Basis.CUMULATIVE, "5.91");
      Files.writeString(password, TestKeys.PASSWORD);
      keep(room, LATER);
    }
    assertThat(new Editions(city.home).highest(SmallCity.HALF)).isEqualTo(1);
    assertThat(released.resolve("half_year.pdf")).exists();
  }

  private void keep(JobRoom room, Instant now) {
    Clock clock = Clock.fixed(now, city.home.zone());
    new AppointmentKeeper(
            city.home,
            clock,
            room,
            new Sources(List.of(new Stages(city.home, clock).inbox()), Intake.Limits.STANDARD),
            new HousekeepingSettings(Duration.ofDays(400), Duration.ofDays(2)))
        .perform(new Appointment(DUE, Verb.EDITION, "2024-H1", Appointment.NEVER));
  }

  private PlayedCity.Said consolidate() {
    List<String> words = new ArrayList<>(List.of("--period", "2024-H1"));
    words.addAll(List.of("--as-of", "2024-06-20T17:00"));
    signing.forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
    return say("consolidate", words.toArray(String[]::new));
  }

  private PlayedCity.Said say(String command, String... arguments) {
    return PlayedCity.say(city.home, command, arguments);
  }
}
