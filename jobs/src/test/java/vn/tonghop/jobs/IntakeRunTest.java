package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import vn.tonghop.jobs.deliver.Standing;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;

/** Intake's job with the real stages, its deliveries judged by one worker and by several. */
class IntakeRunTest {

  private static final Instant FEBRUARY = Instant.parse("2025-02-17T08:00:00Z");
  private static final Instant MARCH = Instant.parse("2025-03-17T08:00:00Z");
  private static final int AGENCIES = 5;

  /** Five a month, three of them in both: planning and agriculture ended between the two. */
  private static final int SENDERS = 7;

  @TempDir Path folder;

  @Test
  void judgesAndStoresTheSameAtOnceAsOneByOneAndGoesOnWhereAWorkerFailed() throws IOException {
    deliverAndPull("february", Collection.of("2025-02"), FEBRUARY, "573");
    copy("february", "march");
    deliverAndPull("march", Collection.of("2025-03"), MARCH, "0.5");
    copy("march", "one");
    copy("march", "four");
    copy("march", "broken");

    try (JobRoom room = room("one", 1)) {
      new IntakeJob(stages("one", MARCH), List.of()).runIn(room);
      assertThat(room.runs().run(1).steps())
          .extracting(Run.Step::name)
          .containsExactly("intake", "validate", "validate:1", "store", "store:1");
    }
    Map<String, String> oneByOne = digests("one");
    assertThat(new Verdicts(home("one")).list())
        .as("what finance took over from planning on the first of March counts against it")
        .filteredOn(submission -> submission.receipt().sender().equals("STC"))
        .flatExtracting(Submission::findings)
        .filteredOn(finding -> finding.code().equals("CUMULATIVE_FALLS"))
        .extracting(Finding::messageVi)
        .anyMatch(message -> message.startsWith("Doanh nghiệp thành lập mới: "));
    assertThat(oneByOne.keySet())
        .as("five workbooks a month: verdicts, answers and receipts landed as Parquet")
        .filteredOn(name -> name.matches("(landed/(verdicts|submissions__receipts)|outbox)/.*"))
        .hasSize(3 * 2 * AGENCIES);

    try (JobRoom room = room("four", 4)) {
      new IntakeJob(stages("four", MARCH), List.of()).runIn(room);
      assertMadeTheSame("four", oneByOne);
      assertReadsWell(room.runs().run(1));
    }

    Stages stages = stages("broken", MARCH);
    try (JobRoom room = room("broken", 4)) {
      Path inTheWay = home("broken").root().resolve(aSheet(oneByOne)).resolve("in-the-way");
      Files.createDirectories(inTheWay);
      assertThatThrownBy(() -> new IntakeJob(stages, List.of()).runIn(room))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("Cannot write ");
      assertThat(room.runs().run(1).status()).isEqualTo(BatchStatus.FAILED);
      assertThat(digests("broken")).as("what the others stored").isNotEmpty();

      Files.delete(inTheWay);
      Files.delete(inTheWay.getParent());
      assertThat(restart(stages).runIn(room, 1).status()).isEqualTo(BatchStatus.COMPLETED);
      assertMadeTheSame("broken", oneByOne);
    }
  }

  private void assertMadeTheSame(String name, Map<String, String> oneByOne) throws IOException {
    Map<String, String> made = digests(name);
    assertThat(made).containsOnlyKeys(oneByOne.keySet());
    assertThat(oneByOne.keySet())
        .as("bytes of verdicts, answers and landed rows, by how many workers they were made")
        .filteredOn(file -> !oneByOne.get(file).equals(made.get(file)))
        .isEmpty();
  }

  @Test
  void aDeliveryThatCannotBeHandledIsCountedAndAllOthersAreStored() throws IOException {
    deliverAndPull("one", Collection.of("2025-03"), MARCH, "0.5");
    Landing landing = new Landing(home("one"));
    Files.delete(landing.original(landing.listReceipts().get(0)));

    try (JobRoom room = room("one", 2)) {
      IntakeJob job = new IntakeJob(stages("one", MARCH), List.of());
      job.runIn(room);

      assertThat(job.setAsideCount()).isEqualTo(1);
      assertThat(job.summary())
          .last()
          .asString()
          .startsWith("1 set aside: our fault, see the log; tried again once");
      assertThat(job.summary()).anyMatch(line -> line.contains(" 4 stored with "));
      Run run = room.runs().run(1);
      assertThat(run.status()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(run.steps())
          .filteredOn(step -> step.name().equals("validate"))
          .singleElement()
          .satisfies(step -> assertThat(step.skipped()).isEqualTo(1));

      IntakeJob again = new IntakeJob(stages("one", MARCH), List.of());
      again.runIn(room);
      assertThat(again.setAsideCount()).as("tried once by one version").isZero();
    }
  }

  @Test
  void aDeliveryWhoseOutboxTakesNothingIsPutOffAndNobodysFault() throws IOException {
    deliverAndPull("one", Collection.of("2025-03"), MARCH, "0.5");
    String agency = new Landing(home("one")).listReceipts().get(0).sender();
    Path outbox = home("one").outbox().resolve(agency);
    Path kept = Files.move(outbox, folder.resolve("kept"));
    Files.createFile(outbox);

    try (JobRoom room = room("one", 2)) {
      IntakeJob job = new IntakeJob(stages("one", MARCH), List.of());
      job.runIn(room);

      assertThat(job.setAsideCount()).isZero();
      assertThat(job.putOffCount()).isEqualTo(1);
      assertThat(job.summary())
          .anyMatch(line -> line.endsWith(": put off, outbox/%s takes nothing".formatted(agency)))
          .noneMatch(line -> line.contains("our fault"))
          .last()
          .asString()
          .startsWith("1 put off: mend outbox/%s, which takes nothing;".formatted(agency));
      Standing standing =
          Standing.of(
              Collection.of("2025-03"),
              MARCH,
              stages("one", MARCH).duties(),
              Deliveries.list(home("one")));
      assertThat(standing.unjudged())
          .extracting(duty -> duty.agency().code())
          .containsExactly(agency);
      assertThat(standing.missing())
          .extracting(duty -> duty.agency().code())
          .doesNotContain(agency);

      Files.delete(outbox);
      Files.move(kept, outbox);
      IntakeJob next = new IntakeJob(stages("one", MARCH), List.of());
      next.runIn(room);
      assertThat(next.summary()).anyMatch(line -> line.startsWith("0 received, 1 judged"));
    }
  }

  /** Four workers share the agencies, none of which is before two of them. */
  private static void assertReadsWell(Run run) {
    assertThat(run.steps())
        .extracting(Run.Step::name)
        .contains("validate", "validate:1", "store", "store:1", "store:2", "store:3", "store:4");
    assertThat(run.steps())
        .filteredOn(step -> step.name().equals("store"))
        .extracting(Run.Step::read, Run.Step::message)
        .first()
        .satisfies(
            store -> assertThat(store.toString()).matches("\\(10L, \"10 stored, \\d+ rows\"\\)"));
    List<String> agencies = new ArrayList<>();
    run.steps().stream()
        .filter(step -> step.name().startsWith("store:"))
        .forEach(
            step ->
                agencies.addAll(List.of(step.message().replaceFirst(".* of ", "").split(", "))));
    assertThat(agencies).hasSize(SENDERS).doesNotHaveDuplicates();
  }

  private static String aSheet(Map<String, String> files) {
    return files.keySet().stream()
        .filter(name -> name.startsWith("landed/indicators__figures/"))
        .findFirst()
        .orElseThrow();
  }

  private static Restart restart(Stages stages) {
    return new Restart(
        stages,
        new Sources(List.of(), vn.tonghop.warehouse.intake.Intake.Limits.STANDARD),
        new HousekeepingSettings(Duration.ofDays(400), Duration.ofDays(2)));
  }

  private JobRoom room(String name, int atOnce) {
    return JobRoom.open(home(name), Map.of("tonghop.work.at-once", Integer.toString(atOnce)));
  }

  private DataHome home(String name) {
    return new DataHome(folder.resolve(name)).create();
  }

  private Stages stages(String name, Instant now) {
    return new Stages(home(name), Clock.fixed(now, ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  /** Lands a workbook each of some agencies, all of whose figures are the same. */
  private void deliverAndPull(String name, Collection collection, Instant now, String value)
      throws IOException {
    Stages stages = stages(name, now);
    List<Duty> duties =
        stages.duties().listDuties(collection).stream()
            .filter(duty -> !owed(stages, duty).isEmpty())
            .limit(AGENCIES)
            .toList();
    for (Duty duty : duties) {
      Path issued = stages.formIssuer(collection).issue(duty).orElseThrow();
      Path target = stages.home().inbox().resolve(duty.agency().code()).resolve("bao-cao.xlsx");
      DataHome.makeFolder(target.getParent());
      List<FormEntry> entries = new ArrayList<>();
      for (OwedFigure figure : owed(stages, duty)) {
        entries.add(entry(figure, "value", new BigDecimal(value)));
        entries.add(entry(figure, "status", "P"));
      }
      new FormFiller().fill(issued, target, entries);
      Files.setLastModifiedTime(target, FileTime.from(now.minus(Duration.ofHours(1))));
      Files.delete(issued);
    }
    stages.intake(Intake.Limits.STANDARD).pull(List.of(stages.inbox()), () -> {});
  }

  private static List<OwedFigure> owed(Stages stages, Duty duty) {
    return stages.duties().listOwedFigures(duty.agency().code(), duty.collection());
  }

  private static FormEntry entry(OwedFigure figure, String column, Object value) {
    return FormEntry.ofFigure(
        figure.indicator().code(),
        figure.areaCode(),
        figure.periodCode(),
        figure.basis(),
        column,
        value);
  }

  private void copy(String from, String to) throws IOException {
    Path source = folder.resolve(from);
    try (Stream<Path> all = Files.walk(source)) {
      for (Path path : all.toList()) {
        Path target = folder.resolve(to).resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  /** What was judged, answered and stored, by its path. */
  private Map<String, String> digests(String name) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    Path root = home(name).root();
    for (String part : List.of("landed", "outbox")) {
      try (Stream<Path> files = Files.walk(root.resolve(part))) {
        files
            .filter(Files::isRegularFile)
            .forEach(
                file -> digests.put(root.relativize(file).toString(), EndingFile.digest(file)));
      }
    }
    return digests;
  }
}
