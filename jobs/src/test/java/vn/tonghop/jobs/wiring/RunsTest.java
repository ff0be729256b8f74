package vn.tonghop.jobs.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/** Runs in the real job stores: the embedded H2 file and a real PostgreSQL. */
class RunsTest {

  private static final String GIVEN = System.getenv().getOrDefault("TONGHOP_TEST_POSTGRES", "");
  private static final List<EmbeddedPostgres> EMBEDDED = new ArrayList<>();
  private static final Map<String, String> HALF_YEAR =
      Map.of("period", "2024-H1", "inputs", "0123456789abcdef0123456789abcdef");

  @TempDir Path folder;

  private final List<String> done = new ArrayList<>();
  private final AtomicBoolean printerBroken = new AtomicBoolean(true);
  private final CountDownLatch atWork = new CountDownLatch(1);
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  @BeforeAll
  static void startPostgres() {
    if (GIVEN.isEmpty()) {
      try {
        EMBEDDED.add(EmbeddedPostgres.builder().start());
      } catch (IOException | RuntimeException e) {
        System.err.println("No PostgreSQL can be started here: " + e.getMessage());
      }
    }
  }

  @AfterEach
  void letGo() {
    mayGoOn.countDown();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    for (EmbeddedPostgres postgres : EMBEDDED) {
      postgres.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void tellsWhatRanAndGoesOnFromTheStepThatFailed(String store) {
    DataHome home = new DataHome(folder).create();
    Map<String, String> settings = settings(store);
    long failed;
    long wentOn;
    try (JobRoom room = JobRoom.open(home, settings)) {
      assertThatThrownBy(() -> room.run(this::job, HALF_YEAR, Map.of("as_of", "then")))
          .hasMessage("Cannot print: no paper");
      failed = room.runs().listLatest(1, "").get(0).number();
      assertFailed(room.runs().run(failed));

      printerBroken.set(false);
      wentOn = room.restart(failed, this::job).getId();
      assertThat(room.runs().run(wentOn).did()).isEqualTo("render: half_year");
      assertThat(done).containsExactly("consolidate", "render");
      assertRefusals(room, failed, wentOn);
    }
    try (ReadingRoom room = ReadingRoom.open(home, settings)) {
      assertThat(room.history().listLatest(30, "edition"))
          .extracting(Run::number, Run::status)
          .startsWith(
              org.assertj.core.groups.Tuple.tuple(wentOn, BatchStatus.COMPLETED),
              org.assertj.core.groups.Tuple.tuple(failed, BatchStatus.FAILED));
      assertThat(room.history().listLatest(1, "")).extracting(Run::number).containsExactly(wentOn);
      assertThat(room.history().listLatest(30, "intake")).isEmpty();
    }
  }

  private static void assertFailed(Run run) {
    assertThat(run.key()).isEqualTo("inputs=01234567 period=2024-H1");
    assertThat(run.particulars()).containsEntry("as_of", "then").containsKey("process");
    assertThat(run.status()).isEqualTo(BatchStatus.FAILED);
    assertThat(run.ended()).isAfterOrEqualTo(run.started()).isNotEqualTo(Run.NOT_YET);
    assertThat(run.did())
        .isEqualTo("consolidate: from 3 submissions; render: Cannot print: no paper");
    assertThat(run.steps())
        .extracting(Run.Step::name, Run.Step::read, Run.Step::written, Run.Step::skipped)
        .extracting(Object::toString)
        .containsExactly("(\"consolidate\", 3L, 1L, 2L)", "(\"render\", 0L, 0L, 0L)");
  }

  private void assertRefusals(JobRoom room, long failed, long wentOn) {
    assertThatThrownBy(() -> room.restart(failed, this::job))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot restart run %d: it went on as run %d", failed, wentOn);
    assertThatThrownBy(() -> room.restart(wentOn, this::job))
        .hasMessage("Cannot restart run %d: it is complete", wentOn);
    assertThatThrownBy(() -> room.abandon(wentOn))
        .hasMessage("Cannot abandon run %d: it is complete", wentOn);
    assertThatThrownBy(() -> room.stop(wentOn))
        .hasMessage("Cannot stop run %d: it is not going on, it is completed", wentOn);
    assertThatThrownBy(() -> room.stop(4711))
        .hasMessage("Cannot find run '4711': expected 1 to " + wentOn);
    assertThatThrownBy(() -> room.runs().run(4711))
        .hasMessage("Cannot find run '4711': expected 1 to " + wentOn);
  }

  /** By a deadline, weeks after the start, it would be too late to tell. */
  @Test
  void opensNothingToServeWithAKeyThatCannotBeRead() {
    Map<String, String> settings =
        Map.of(
            "tonghop.signing.key-file", folder.resolve("key.p12").toString(),
            "tonghop.signing.password-file", folder.resolve("password").toString());
    assertThatThrownBy(() -> JobRoom.openToServe(new DataHome(folder).create(), settings))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read the key's password");
  }

  /** A process that is asked to end, and then killed before its step has ended. */
  @Test
  void goesOnWithWhatDiedWhileItWasStopping() throws Exception {
    DataHome home = new DataHome(folder).create();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      assertThatThrownBy(() -> room.run(this::job, HALF_YEAR)).isInstanceOf(Failure.class);
      try (Connection store = room.store().getConnection();
          Statement statement = store.createStatement()) {
        statement.execute("update batch_job_execution set status = 'STOPPED'");
        statement.execute(
            "update batch_step_execution set status = 'STARTED', end_time = null"
                + " where step_name = 'render'");
        statement.execute(
            "update batch_job_execution_params set parameter_value = 'gone'"
                + " where parameter_name = 'process'");
      }
      assertThat(room.runs().run(1).status()).isEqualTo(BatchStatus.STOPPING);
    }
    printerBroken.set(false);
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      assertThat(room.runs().run(1).status()).isEqualTo(BatchStatus.FAILED);
      room.run(this::job, HALF_YEAR);
      assertThat(room.runs().run(2).status()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(done).containsExactly("consolidate", "render");
  }

  @Test
  void sharesWhatIsAlikeOutToOneWorker() {
    List<Integer> things = List.of(11, 12, 21, 31, 32, 41);

    assertThat(Share.outAlike(things, thing -> "o" + thing / 10, thing -> "k" + thing / 10 % 2, 2))
        .containsExactly(List.of(21, 41), List.of(11, 12, 31, 32));
    assertThat(Share.outAlike(things, thing -> "o" + thing / 10, thing -> "", 2))
        .as("no owner's things in two shares, and each has about as many")
        .containsExactly(List.of(11, 12, 21), List.of(31, 32, 41));
    assertThat(Share.outAlike(List.of(11, 21), thing -> "o" + thing, thing -> "", 4)).hasSize(2);
    assertThat(Share.outAlike(List.<Integer>of(), thing -> "o", thing -> "", 2)).isEmpty();
  }

  @Test
  void sharesWorkOutAndDoesItInPortions() {
    List<List<Integer>> shares =
        Share.out(List.of(11, 12, 13, 14, 15, 21, 22, 31, 41), thing -> "o" + thing / 10, 3);
    assertThat(shares)
        .as("no owner's things in two shares, and each owner's in their order")
        .containsExactly(List.of(11, 12, 13, 14, 15), List.of(21, 22), List.of(31, 41));
    List<String> closed = new CopyOnWriteArrayList<>();
    try (JobRoom room =
        JobRoom.open(new DataHome(folder).create(), Map.of("tonghop.work.at-once", "3"))) {
      room.run(
          tools ->
              new JobBuilder("intake", tools.repository())
                  .start(
                      new Steps(tools)
                          .shared(
                              "validate",
                              "workbooks",
                              workers -> {
                                assertThat(workers).isEqualTo(3);
                                return shares.stream().map(all -> share(all, closed)).toList();
                              },
                              () -> "all done"))
                  .build(),
          HALF_YEAR);
      assertThat(room.runs().run(1).steps())
          .extracting(Run.Step::name, Run.Step::read, Run.Step::written, Run.Step::message)
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "(\"validate\", 9L, 9L, \"all done\")",
              "(\"validate:1\", 5L, 5L, \"share of 11\")",
              "(\"validate:2\", 2L, 2L, \"share of 21\")",
              "(\"validate:3\", 2L, 2L, \"share of 31\")");
      assertThat(room.runs().run(1).did()).isEqualTo("validate: all done");
    }
    assertThat(closed).containsExactlyInAnyOrder("11", "21", "31");
  }

  /** A month without projects said that it had pages of disbursement. */
  @Test
  void saysOfWhichReportsThereWasNothingToMake() {
    try (JobRoom room = JobRoom.open(new DataHome(folder).create(), Map.of())) {
      room.run(
          tools ->
              new JobBuilder("edition", tools.repository())
                  .start(
                      new Steps(tools)
                          .each(
                              "render",
                              List.of("monthly", "disbursement", "reminder"),
                              "pages",
                              report -> report.equals("disbursement") ? 0 : 2))
                  .build(),
          HALF_YEAR);
      assertThat(room.runs().run(1).did())
          .isEqualTo("render: 4 pages of monthly, reminder; nothing to make of disbursement");
    }
  }

  private static Share share(List<Integer> things, List<String> closed) {
    String first = things.get(0).toString();
    return Share.of("share of " + first, things, thing -> true, () -> closed.add(first));
  }

  @Test
  void beginsAnewWhatWasAbandoned() {
    try (JobRoom room = JobRoom.open(new DataHome(folder).create(), Map.of())) {
      assertThatThrownBy(() -> room.run(this::job, HALF_YEAR)).isInstanceOf(Failure.class);
      long failed = room.runs().listLatest(1, "").get(0).number();
      room.abandon(failed);
      assertThat(room.runs().run(failed).status()).isEqualTo(BatchStatus.ABANDONED);
      assertThatThrownBy(() -> room.restart(failed, this::job))
          .hasMessage("Cannot restart run %d: it was abandoned", failed);

      printerBroken.set(false);
      room.run(this::job, HALF_YEAR);
    }
    assertThat(done).containsExactly("consolidate", "consolidate", "render");
  }

  @Test
  void readsARunThatIsGoingOnWithoutDisturbingIt() throws Exception {
    DataHome home = new DataHome(folder).create();
    try (ReadingRoom empty = ReadingRoom.open(home, Map.of())) {
      assertThat(empty.history().listLatest(30, "")).isEmpty();
      assertThatThrownBy(() -> empty.history().run(1))
          .hasMessage("Cannot find run '1': expected none, nothing has run yet");
    }
    assertThat(home.operations().resolve("jobs.mv.db")).doesNotExist();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(() -> room.run(this::waitingJob, HALF_YEAR));
      atWork.await();
      await(() -> isSeenGoingOn(home));
      mayGoOn.countDown();
      run.get();
      assertThat(room.runs().run(1).status()).isEqualTo(BatchStatus.COMPLETED);
    }
  }

  /** The embedded store writes half a second late what it has committed. */
  private static boolean isSeenGoingOn(DataHome home) {
    try (ReadingRoom reading = ReadingRoom.open(home, Map.of())) {
      List<Run> runs = reading.history().listLatest(30, "");
      return runs.size() == 1
          && runs.get(0).status() == BatchStatus.STARTED
          && runs.get(0).ended().equals(Run.NOT_YET)
          && runs.get(0).steps().size() == 1;
    }
  }

  @Test
  void stopsARunOfAnotherProcessThroughTheRepository() throws Exception {
    DataHome home = new DataHome(folder).create();
    Map<String, String> settings = settings("postgres");
    try (JobRoom one = JobRoom.open(home, settings);
        JobRoom other = JobRoom.open(home, settings)) {
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(() -> one.run(this::waitingJob, Map.of("period", "2024-Q1")));
      atWork.await();
      long number = other.runs().listLatest(1, "").get(0).number();
      assertThatThrownBy(() -> other.restart(number, this::job))
          .hasMessage("Cannot restart run %d: it is going on; stop it first", number);
      assertThatThrownBy(() -> other.abandon(number))
          .hasMessage("Cannot abandon run %d: it is going on; stop it first", number);
      other.stop(number);
      assertThat(other.runs().run(number).status()).isEqualTo(BatchStatus.STOPPING);
      assertThat(other.runs().run(number).ended()).isEqualTo(Run.NOT_YET);
      assertThatThrownBy(() -> other.restart(number, this::job)).hasMessageContaining("going on");
      mayGoOn.countDown();
      assertThatThrownBy(run::get)
          .hasMessageContaining(
              "it was asked to stop; run the same command again, or restart " + number);
      assertThat(done).containsExactly("consolidate");

      printerBroken.set(false);
      long wentOn = other.restart(number, this::job).getId();
      assertThat(other.runs().run(wentOn).status()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(done)
          .as("the step that was stopped is asked again, and finds by itself what is done")
          .containsExactly("consolidate", "consolidate", "render");
    }
  }

  private Map<String, String> settings(String store) {
    if (store.equals("h2")) {
      return Map.of();
    }
    assumeTrue(
        !GIVEN.isEmpty() || !EMBEDDED.isEmpty(),
        "SKIPPED: no PostgreSQL can be started here; set TONGHOP_TEST_POSTGRES to the URL of one");
    return Map.of(
        "spring.datasource.url",
        GIVEN.isEmpty() ? EMBEDDED.get(0).getJdbcUrl("postgres", "postgres") : GIVEN);
  }

  private Job job(JobRoom.Tools tools) {
    Steps steps = new Steps(tools);
    return new JobBuilder("edition", tools.repository())
        .start(steps.step("consolidate", this::consolidate))
        .next(steps.step("render", this::render))
        .build();
  }

  private Job waitingJob(JobRoom.Tools tools) {
    Steps steps = new Steps(tools);
    printerBroken.set(false);
    return new JobBuilder("edition", tools.repository())
        .start(
            steps.step(
                "consolidate",
                () -> {
                  atWork.countDown();
                  waitForLeave();
                  return consolidate();
                }))
        .next(steps.step("render", this::render))
        .build();
  }

  private Done consolidate() {
    done.add("consolidate");
    return new Done(3, 1, 2, "from 3 submissions");
  }

  private Done render() {
    if (printerBroken.get()) {
      throw new Failure("Cannot print: no paper");
    }
    done.add("render");
    return Done.made(1, "half_year");
  }

  private void waitForLeave() {
    try {
      mayGoOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
      Thread.sleep(100);
    }
  }
}
