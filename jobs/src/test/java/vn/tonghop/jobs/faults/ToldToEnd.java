package vn.tonghop.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.FewReports;
import vn.tonghop.jobs.faults.Debugger.Boundary;
import vn.tonghop.jobs.operate.Main;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.wiring.ReadingRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;

/** The commands {@code intake} and {@code consolidate}, told to end while a step is at work. */
class ToldToEnd {

  private static final int ENDED_BY_SIGTERM = 128 + 15;
  private static final int AGENCIES = 4;
  private static final int DELIVERIES = AGENCIES + 2;

  @TempDir Path folder;

  @Test
  void theStepAtWorkStopsWithinSecondsAndTheSameCommandGoesOnToTheSameEdition() {
    DataHome home = FaultHome.deliver(folder.resolve("home"), AGENCIES);
    // The edition's relations are compared, whatever is printed of them.
    FewReports.layInto(home);
    String[] intake = {"intake", "--home", home.root().toString()};
    Child taking =
        terminate(
            () -> !new Verdicts(home).list().isEmpty(),
            () -> status(home) == BatchStatus.STOPPING,
            List.of(
                "intake",
                "--home",
                home.root().toString(),
                "--set",
                "logging.structured.format.console=ecs",
                "--set",
                "logging.level.vn.tonghop.jobs.wiring.RunLog=info"));
    assertThat(taking.output())
        .contains(
            "tonghop: Cannot complete job intake: it was asked to stop; run the same command again,"
                + " or restart 1, to go on from there\n")
        .doesNotContain("Log4j");
    assertMarked(taking.output());
    assertStopped(home, "validate");
    assertThat(new Verdicts(home).list()).hasSizeBetween(1, DELIVERIES - 1);

    assertThat(Main.run(intake)).isZero();
    assertThat(new Landing(home).listReceipts()).hasSize(DELIVERIES);
    assertThat(new Verdicts(home).list()).hasSize(DELIVERIES);

    assertTheSameEdition(home);
  }

  @Test
  void whatHasBegunNothingSaysThatItWasAskedToEnd() {
    DataHome home = new DataHome(folder.resolve("home")).create();

    Child opening =
        terminate(() -> true, () -> true, List.of("intake", "--home", home.root().toString()));

    assertThat(opening.output()).isEqualTo("tonghop: Cannot begin: the process was asked to end\n");
  }

  private void assertTheSameEdition(DataHome home) {
    DataHome undisturbed = FaultHome.copy(home, folder.resolve("undisturbed"));
    Instant day = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    EditionRecord expected = built(undisturbed, day);
    String asOf = day.toString();

    Path workspace = new Stages(home, Clock.systemUTC()).workspace(FaultHome.PERIOD, 1);
    Child making =
        terminate(
            () -> Files.exists(workspace),
            () -> status(home) == BatchStatus.STOPPING,
            List.of(consolidate(home, asOf)));
    assertThat(making.output())
        .contains("tonghop: Cannot complete job edition: it was asked to stop; run the same");
    assertStopped(home, "consolidate");
    assertThat(new Editions(home).listRecords()).isEmpty();

    assertThat(Main.run(consolidate(home, asOf))).isZero();
    EditionRecord made = new Editions(home).listRecords().get(0);
    assertThat(made.inputsDigest()).isEqualTo(expected.inputsDigest());
    assertThat(made.relations()).isEqualTo(expected.relations()).isNotEmpty();
  }

  /** What the consolidation alone makes where nothing disturbs it. */
  private static EditionRecord built(DataHome home, Instant asOf) {
    Stages stages = new Stages(home, Clock.fixed(asOf, ZoneId.of("Asia/Ho_Chi_Minh")));
    Consolidation consolidation = stages.consolidation(asOf);
    Path workspace = stages.workspace(FaultHome.PERIOD, 1);
    consolidation.build(consolidation.plan(FaultHome.PERIOD, asOf), workspace);
    return EditionRecord.in(workspace);
  }

  private static String[] consolidate(DataHome home, String asOf) {
    return new String[] {
      "consolidate",
      "--period",
      FaultHome.PERIOD.code(),
      "--as-of",
      asOf,
      "--home",
      home.root().toString()
    };
  }

  /**
   * Holds a command before the first rename at which it is time, sends it SIGTERM, lets it go on
   * once it knows: what is left to do may take no longer than the news of it.
   */
  private Child terminate(BooleanSupplier isTime, BooleanSupplier isKnown, List<String> command) {
    try (Debugger debugger = Debugger.ofThreads(List.of(Boundary.RENAME))) {
      Path log = folder.resolve("logs").resolve(command.get(0) + ".log");
      Child child = debugger.start(log, Main.class, command);
      int rename = 0;
      do {
        assertThat(debugger.runTo(++rename)).as(child.output()).isTrue();
      } while (!isTime.getAsBoolean());
      Instant before = Instant.now();
      child.process().destroy();
      assertThat(debugger.awaitThread("stop-running-job")).isTrue();
      // Else whoever is at work may be done before the job has been told.
      assertThat(Debugger.await(isKnown)).isTrue();
      debugger.runToTheEnd();
      assertThat(child.await()).as(child.output()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(25));
      return child;
    }
  }

  private static BatchStatus status(DataHome home) {
    try (ReadingRoom room = ReadingRoom.open(home, Map.of())) {
      return room.history().listLatest(1, "").get(0).status();
    }
  }

  private static void assertStopped(DataHome home, String step) {
    try (ReadingRoom room = ReadingRoom.open(home, Map.of())) {
      Run last = room.history().listLatest(1, "").get(0);
      assertThat(last.status()).isEqualTo(BatchStatus.STOPPED);
      assertThat(last.steps()).extracting(Run.Step::name).contains(step).doesNotContain("publish");
    }
  }

  /** Each line of the log is an object of its own that says what it is about. */
  private static void assertMarked(String output) {
    List<JsonNode> lines = new ArrayList<>();
    output
        .lines()
        .filter(line -> line.startsWith("{"))
        .forEach(line -> lines.add(JsonMapper.shared().readTree(line)));
    assertThat(lines)
        .as(output)
        .filteredOn(line -> line.path("message").asString().contains(" findings"))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.path("job").asString()).isEqualTo("intake");
              assertThat(line.path("run").asString()).isEqualTo("1");
              assertThat(line.path("step").asString()).matches("validate:[12]");
              assertThat(line.path("agency").asString()).matches("[A-Z]+");
              assertThat(line.path("submission").asString()).matches("[0-9a-f]{8}");
            });
    assertThat(lines)
        .extracting(line -> line.path("message").asString())
        .anyMatch(message -> message.startsWith("run 1 of intake pulled_at="))
        .anyMatch(message -> message.contains(": stopped in "));
  }
}
