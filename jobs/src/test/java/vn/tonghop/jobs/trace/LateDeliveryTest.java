package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.AppointmentKeeper;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.rehearse.demo.MovableClock;
import vn.tonghop.jobs.schedule.Agenda;
import vn.tonghop.jobs.schedule.Appointment;
import vn.tonghop.jobs.schedule.Verb;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.consolidate.Proposals;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.query.PrintedFigures;

/** What comes after its edition has left: proposed, shown, and made when a person asks for it. */
class LateDeliveryTest {

  private static final Period JUNE = Period.of("2024-06");
  private static final Instant NIGHT_AFTER = Instant.parse("2024-06-21T13:00:00Z");

  @TempDir Path folder;

  @Test
  void leadsToAProposalAndToNothingElseUntilAPersonAsks() {
    SmallCity city = new SmallCity(folder);
    MovableClock clock =
        new MovableClock(Instant.parse("2024-06-01T00:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    Stages stages = new Stages(city.home, clock);
    try (JobRoom room = JobRoom.open(city.home, Map.of())) {
      AppointmentKeeper keeper =
          new AppointmentKeeper(
              city.home,
              clock,
              room,
              new Sources(List.of(stages.inbox()), Intake.Limits.STANDARD),
              new HousekeepingSettings(Duration.ofDays(400), Duration.ofDays(2)));
      city.deliver("2024-06", "2024-06-17T02:00:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
      perform(keeper, stages, clock, "2024-06-17T03:00:00Z", "2024-06-20T12:00:00Z");
      assertThat(new Proposals(city.home).list(clock.instant())).isEmpty();

      city.deliver("2024-06", "2024-06-21T02:00:00Z", "2024-06", Basis.CUMULATIVE, "6.10");
      perform(keeper, stages, clock, "2024-06-20T12:00:00Z", "2024-06-21T13:00:00Z");
      assertThat(new Editions(city.home).listRecords()).as("nothing is made by itself").hasSize(1);

      assertThat(new Proposals(city.home).list(NIGHT_AFTER))
          .singleElement()
          .satisfies(
              proposal -> {
                assertThat(proposal.period()).isEqualTo(JUNE);
                assertThat(proposal.number()).isEqualTo(1);
                assertThat(proposal.since()).isEqualTo(Instant.parse("2024-06-21T02:00:00Z"));
              });
      List<Impact.Reach> proposed = new Impact(stages).ofProposals();
      assertThat(proposed)
          .singleElement()
          .satisfies(
              reach ->
                  assertThat(reach.changes())
                      .anyMatch(
                          change ->
                              change.oldText().startsWith("5,73")
                                  && change.newText().startsWith("6,1")));

      assertThat(new EditionJob(stages).runIn(room, JUNE, stages.knownBy()).number()).isEqualTo(2);
      assertThat(proposed.get(0).changes())
          .as("what was proposed is what the edition tells of itself, and what diff finds")
          .isEqualTo(
              PrintedFigures.listTold(new Editions(city.home).published(JUNE, 2).warehouse()))
          .isEqualTo(new PrintedFigures(city.home).listChanges(JUNE, 1, 2))
          .extracting(change -> change.indicatorCode() + " " + change.measureNameVi())
          .as("each once, and how often an agency sent")
          .doesNotHaveDuplicates()
          .contains("CTK Số lần gửi");
      assertThat(new Proposals(city.home).list(NIGHT_AFTER)).isEmpty();
      assertThat(new Editions(city.home).listRecords()).hasSize(2);
    }
    everythingIsTheOwnersOnly(city.home);
  }

  /**
   * Published editions are read-only instead; they and the job store lie in folders of the owner.
   */
  private static void everythingIsTheOwnersOnly(DataHome home) {
    List<String> open = new ArrayList<>();
    try (Stream<Path> all = Files.walk(home.root())) {
      for (Path path : all.filter(path -> !path.equals(home.root())).toList()) {
        boolean isFolder = Files.isDirectory(path);
        boolean isBelow = path.startsWith(home.editions()) || path.startsWith(home.operations());
        boolean isTop = path.getParent().equals(home.root());
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if ((isTop || !isBelow) && !rights.equals(isFolder ? "rwx------" : "rw-------")) {
          open.add(rights + " " + home.root().relativize(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(open).as("readable by others").isEmpty();
  }

  /** Keeps what the agenda has for June's edition and around it. */
  private static void perform(
      AppointmentKeeper keeper, Stages stages, MovableClock clock, String from, String to) {
    new Agenda(stages.calendar(), Duration.ofMinutes(5))
        .list(Instant.parse(from), Instant.parse(to)).stream()
            .filter(one -> one.verb() != Verb.FORMS)
            .filter(
                one -> isOfJune(one) || one.verb() != Verb.EDITION && one.verb() != Verb.DELIVER)
            .forEach(
                appointment -> {
                  clock.moveTo(appointment.at());
                  keeper.perform(appointment);
                });
    clock.moveTo(Instant.parse(to));
  }

  private static boolean isOfJune(Appointment appointment) {
    return appointment.subject().equals(JUNE.code());
  }
}
