package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.ReportFiles;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionPlan;
import vn.tonghop.warehouse.consolidate.Ground;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.EndingFile;

/** An edition that another program published, and this program. */
class SameEditionTest {
  private static final Instant DUE = Instant.parse("2024-06-20T10:00:00Z");
  private static final Instant LATER = Instant.parse("2024-06-25T10:00:00Z");
  private static final Ground.Program EARLIER =
      new Ground.Program("0.9", "other classes", reports -> "other layouts");

  /** A home with an edition that is made and not published yet: the same for every test. */
  @TempDir static Path made;

  @TempDir Path folder;
  private SmallCity city;

  @BeforeAll
  static void make() {
    SmallCity once = new SmallCity(made);
    once.deliver("2024-06", "2024-06-17T02:00:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
    Stages stages = earlier(once);
    Consolidation consolidation = stages.consolidation(DUE);
    EditionPlan plan = consolidation.plan(SmallCity.HALF, DUE);
    Path workspace = stages.workspace(SmallCity.HALF, 1);
    consolidation.build(plan, workspace);
    new ReportFiles(workspace).make(stages.calendar().reportsOf(SmallCity.HALF));
  }

  @BeforeEach
  void copy() {
    Folders.copy(made, folder.resolve("home"));
    city = new SmallCity(folder.resolve("home"));
  }

  @Test
  void whatSaysTheSameStandsWhateverItWasMadeFrom() {
    publishEarlier(workspace -> {});
    assertThat(consolidated(LATER)).isEqualTo("2024-H1/1, not new");
    PlayedCity.Said said = PlayedCity.say(city.home, "upgrade-check");
    assertThat(said.exitCode()).isZero();
    assertThat(said.text())
        .isEqualTo(
            "2024-H1/1 the same, made from other templates, code\n"
                + "1 standing edition: this program says the same\n");
  }

  @Test
  void aRegimeThatHoldsEditionsMakesNoOtherOfOneThatHasLeft() throws IOException {
    publishEarlier(workspace -> {});
    Files.writeString(
        city.home.catalog().resolve("regime-2024.yml"),
        "valid_from: 2024-01-01\nrecorded_at: 2024-06-21T00:00:00+07:00\nrelease: {editions: held}\n");
    assertThat(consolidated(LATER)).isEqualTo("2024-H1/1, not new");
  }

  @Test
  void aLineThatReadsOtherwiseIsANewEditionAndIsToldBeforeAnythingIsMade() {
    publishEarlier(this::printOtherwise);
    Map<String, String> before = content();
    PlayedCity.Said said = PlayedCity.say(city.home, "upgrade-check");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text())
        .startsWith("2024-H1/1 DIFFERS, made from other templates, code\n  half_year.pdf: ")
        .contains("    - page 1: Báo cáo cũ.\n")
        .doesNotContain("core.", "marts.")
        .endsWith("1 standing edition: 1 would differ\n");
    assertThat(content()).as("what lies in the home outside operations").isEqualTo(before);
    assertThat(city.home.operations().resolve("trace")).isEmptyDirectory();

    assertThat(consolidated(LATER)).isEqualTo("2024-H1/2, new");
    assertThat(consolidated(LATER.plusSeconds(60))).isEqualTo("2024-H1/2, not new");
    assertThat(PlayedCity.say(city.home, "diff", "2024-H1", "1", "2").text())
        .contains("2024-H1/2 was made from other templates, code than 2024-H1/1");
  }

  @Test
  void aReportThatTheGateHoldsIsADraftUntilAPersonLetsItGoOrTheProgramIsRepaired() {
    publishEarlier(
        workspace -> {
          printOtherwise(workspace);
          assertThat(new ReportFiles(workspace).examine(List.of("half_year")).listHeld())
              .containsExactly("half_year");
        });
    Path pdf = EditionFolder.of(city.home, SmallCity.HALF, 1).report("half_year");
    assertThat(Measured.pdf(pdf))
        .allSatisfy(
            page ->
                assertThat(page.runs())
                    .anyMatch(run -> run.text().startsWith("DỰ THẢO, CHƯA QUA KIỂM TRA")));
    assertThat(
            PlayedCity.say(city.home, "sql", "select rule_code, place_vi from marts.edition__gate")
                .text())
        .contains("texts", "half_year.pdf");

    String[] release = {"2024-H1/1", "--report", "half_year", "--by", "Trần Văn An"};
    assertThat(PlayedCity.say(city.home, "release", release).text())
        .isEqualTo(
            "half_year of 2024-H1/1 is released by Trần Văn An; the next letters carry it\n");
    assertThat(new Releases(city.home).reportsOf("2024-H1/1")).containsExactly("half_year");
    assertThat(PlayedCity.say(city.home, "release", release).exitCode()).isEqualTo(1);

    assertThat(consolidated(LATER))
        .as("by a program that prints it right")
        .isEqualTo("2024-H1/2, new");
    assertThat(
            PlayedCity.say(
                    city.home,
                    "sql",
                    "select count(*) from marts.edition__gate where rule_code <> ''")
                .text())
        .startsWith("count_star()\n------------\n           0\n");
  }

  private String consolidated(Instant asOf) {
    try (JobRoom room = JobRoom.open(city.home, Map.of())) {
      EditionJob.Outcome outcome =
          new EditionJob(city.stages(asOf)).runIn(room, SmallCity.HALF, asOf);
      return "%s/%d, %s"
          .formatted(outcome.period(), outcome.number(), outcome.isNew() ? "new" : "not new");
    }
  }

  private static Stages earlier(SmallCity city) {
    return new Stages(city.home, Clock.fixed(DUE, ZoneId.of("Asia/Ho_Chi_Minh")), EARLIER);
  }

  private void publishEarlier(Consumer<Path> meddle) {
    Stages stages = earlier(city);
    Path workspace = stages.workspace(SmallCity.HALF, 1);
    meddle.accept(workspace);
    stages.publish(workspace, SmallCity.HALF, 1);
  }

  /** The pages as another wording would have printed them: from marts that begin otherwise. */
  private void printOtherwise(Path workspace) {
    EditionFolder copy = new EditionFolder(folder.resolve("copy"));
    try {
      Files.createDirectories(copy.path());
      Files.copy(new EditionFolder(workspace).warehouse(), copy.warehouse());
      try (Database database = Database.forReading(Database.Limits.QUESTION)) {
        database.execute("attach %s as copy".formatted(Sql.text(copy.warehouse().toString())));
        database.execute(
            "update copy.marts.edition__paragraphs set text_vi = 'Báo cáo cũ.' where paragraph_order = (select min(paragraph_order) from copy.marts.edition__paragraphs)");
      }
      new ReportFiles(copy.path()).print("half_year");
      Files.copy(
          copy.report("half_year"),
          new EditionFolder(workspace).report("half_year"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> content() {
    try (Stream<Path> files = Files.walk(city.home.root())) {
      Map<String, String> digests = new TreeMap<>();
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(city.home.operations()))
          .forEach(file -> digests.put(file.toString(), EndingFile.digest(file)));
      return digests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
