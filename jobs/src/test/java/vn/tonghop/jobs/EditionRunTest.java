package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionPlan;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.intake.Intake;

/** The edition's job with the real stages, its reports printed one by one and several at once. */
class EditionRunTest {

  private static final Period PERIOD = Period.of("2024-Q2");
  private static final Instant DUE = Instant.parse("2024-06-19T10:00:00Z");

  /** The department that issues reports of a quarter was merged into another on 1 March 2025. */
  private static final Instant AFTER_THE_MERGER = Instant.parse("2025-06-19T10:00:00Z");

  @TempDir Path folder;

  @Test
  void whoeverIssuedAnEditionStillDoesWhenItIsMadeAgainAfterItsEnd() {
    Instant later = AFTER_THE_MERGER;
    FewReports.layInto(new DataHome(folder.resolve("one")).create());
    Stages stages = stages("one");
    Consolidation then = stages.consolidation(DUE);
    Consolidation now = stages.consolidation(later);
    EditionRecord made = built(then, then.plan(PERIOD, DUE), "made");

    built(now, now.again(made, later), "again");
    assertThat(issuers("again")).containsExactly("SKHDT");

    built(now, now.plan(PERIOD, later), "anew");
    assertThat(issuers("anew")).containsExactly("STC");
  }

  private EditionRecord built(Consolidation consolidation, EditionPlan plan, String name) {
    Path workspace = folder.resolve(name);
    consolidation.build(plan, workspace);
    return EditionRecord.in(workspace);
  }

  private List<String> issuers(String name) {
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as made (read_only)"
              .formatted(Sql.text(new EditionFolder(folder.resolve(name)).warehouse().toString())));
      return database
          .query("select distinct issuer_code from made.marts.edition__letters")
          .firstColumn();
    }
  }

  @Test
  void printsTheSameAtOnceAsOneByOneAndGoesOnWhereAReportFailed() throws IOException {
    Map<String, String> oneByOne;
    try (JobRoom room = room("one")) {
      oneByOne = digests(new EditionJob(stages("one")).runIn(room, PERIOD, DUE).folder());
    }
    assertThat(oneByOne.keySet()).filteredOn(name -> name.endsWith(".pdf")).hasSizeGreaterThan(1);

    try (JobRoom room = room("four")) {
      Stages stages = stages("four");
      Path inTheWay = stages.workspace(PERIOD, 1).resolve("quarterly.pdf");
      Files.createDirectories(inTheWay);
      assertThatThrownBy(() -> new EditionJob(stages).runIn(room, PERIOD, DUE))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("Cannot write ");
      Run failed = room.runs().listLatest(1, EditionJob.NAME).get(0);
      assertThat(failed.did()).contains("consolidate: from 0 submissions; ", "Cannot write ");

      Files.delete(inTheWay);
      Run wentOn = restart(stages).runIn(room, failed.number());
      assertThat(wentOn.status()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(wentOn.steps())
          .extracting(Run.Step::name)
          .contains("render", "render:quarterly", "edit:theme_quarterly", "publish");
      assertThat(digests(stages.home().edition(PERIOD, 1)))
          .as("bytes of every report, by how many threads they were printed")
          .isEqualTo(oneByOne);
      assertThatThrownBy(() -> restart(stages).runIn(room, wentOn.number()))
          .hasMessage("Cannot restart run %d: it is complete", wentOn.number());
    }
  }

  private static Restart restart(Stages stages) {
    return new Restart(
        stages,
        new Sources(List.of(stages.inbox()), Intake.Limits.STANDARD),
        new HousekeepingSettings(Duration.ofDays(400), Duration.ofDays(2)));
  }

  private JobRoom room(String name) {
    DataHome home = new DataHome(folder.resolve(name)).create();
    FewReports.layInto(home);
    return JobRoom.open(home, Map.of("tonghop.work.at-once", name.equals("one") ? "1" : "4"));
  }

  private Stages stages(String name) {
    return new Stages(
        new DataHome(folder.resolve(name)), Clock.fixed(DUE, ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  private static Map<String, String> digests(Path edition) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(edition)) {
      files
          .filter(file -> file.toString().matches(".*\\.(pdf|docx|xlsx)"))
          .forEach(file -> digests.put(file.getFileName().toString(), EndingFile.digest(file)));
    }
    return digests;
  }
}
