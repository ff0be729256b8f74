package vn.tonghop.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.tonghop.jobs.record.Activity;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.jobs.record.Settled;
import vn.tonghop.warehouse.home.DataHome;

/** Two processes over one home and a real PostgreSQL: they share the work, and do nothing twice. */
class TwoProcessesTest {

  private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final String GIVEN = System.getenv().getOrDefault("TONGHOP_TEST_POSTGRES", "");
  private static final List<EmbeddedPostgres> EMBEDDED = new ArrayList<>();

  @TempDir Path folder;

  private final List<Process> processes = new ArrayList<>();

  @BeforeAll
  static void startPostgres() {
    if (!GIVEN.isEmpty()) {
      return;
    }
    try {
      EMBEDDED.add(EmbeddedPostgres.builder().start());
    } catch (IOException | RuntimeException e) {
      String reason =
          "SKIPPED: no PostgreSQL can be started here (%s); set TONGHOP_TEST_POSTGRES to the URL of an empty one"
              .formatted(e.getMessage());
      System.err.println(reason);
      abort(reason);
    }
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    for (EmbeddedPostgres postgres : EMBEDDED) {
      postgres.close();
    }
  }

  @AfterEach
  void endProcesses() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void shareTheWorkAndDoNothingTwiceAlsoWhenOneIsKilledAtWork() throws Exception {
    Files.createDirectories(folder.resolve("catalog"));
    Files.writeString(
        folder.resolve("catalog/home.yml"), "created_at: 2024-01-01T00:00:00+07:00\n");
    // Both start at one moment on an empty database, with five and a half months to catch up with.
    start("a");
    start("b");
    await(() -> calls("edition/").size() >= 5);
    kill(whoIsAtWork());
    await(() -> settled().contains("deliver/2024-05"));
    start("c");
    await(() -> settled().contains("close/2024-06"));
    await(() -> calls("pull/").size() >= 3);

    List<String> done =
        new ActivityRecord(new DataHome(folder), Clock.systemUTC())
            .list().stream()
                .filter(activity -> activity.outcome() == Activity.Outcome.DONE)
                .map(Activity::key)
                .toList();
    assertThat(done).doesNotHaveDuplicates().contains("edition/2024-Q1", "close/2024-06");
    assertThat(done.indexOf("edition/2024-02")).isGreaterThan(done.indexOf("edition/2024-01"));
    List<String> begun = calls("").stream().map(line -> line.split(" ")[1]).toList();
    List<String> beganTwice =
        begun.stream().filter(key -> begun.indexOf(key) != begun.lastIndexOf(key)).toList();
    assertThat(beganTwice.stream().distinct())
        .as("only what the killed process was at is begun again, by another")
        .hasSizeLessThanOrEqualTo(1);
    assertThat(overlaps()).as("two at work at once").isEmpty();
    print(done);
  }

  /** What each process wrote down, as it began and as it ended. */
  private List<String> calls(String prefix) {
    return lines().stream()
        .filter(line -> line.startsWith("begin") && line.split(" ")[1].startsWith(prefix))
        .toList();
  }

  private List<String> overlaps() {
    List<String> overlaps = new ArrayList<>();
    String open = "";
    String killed = Files.exists(folder.resolve("killed")) ? read(folder.resolve("killed")) : "";
    for (String line : lines()) {
      String[] words = line.split(" ");
      if (words[0].equals("begin")) {
        if (!open.isEmpty() && !open.endsWith(killed)) {
          overlaps.add(open + " / " + line);
        }
        open = line;
      } else {
        open = "";
      }
    }
    return overlaps;
  }

  /** Which process did how much of what, on one PostgreSQL. */
  private void print(List<String> done) {
    String killed = read(folder.resolve("killed"));
    StringBuilder table = new StringBuilder();
    table.append("process | begun | editions | deliveries | closings | pulls | end\n");
    table.append("--------|-------|----------|------------|----------|-------|----\n");
    for (String name : List.of("a", "b", "c")) {
      table.append(
          "%-7s | %5d | %8d | %10d | %8d | %5d | %s%n"
              .formatted(
                  name,
                  begunBy(name, ""),
                  begunBy(name, "edition/"),
                  begunBy(name, "deliver/"),
                  begunBy(name, "close/"),
                  begunBy(name, "pull/"),
                  name.equals(killed) ? "kill -9 while it made an edition" : "served on"));
    }
    System.out.printf(
        "Two processes on one PostgreSQL, a third after the kill; %d done, none twice%n%s",
        done.size(), table);
  }

  private long begunBy(String name, String prefix) {
    return calls(prefix).stream().filter(line -> line.split(" ")[2].equals(name)).count();
  }

  private String whoIsAtWork() {
    for (; ; sleep(5)) {
      List<String> lines = lines();
      String last = lines.get(lines.size() - 1);
      if (last.startsWith("begin edition")) {
        return last.split(" ")[2];
      }
    }
  }

  private void kill(String name) throws Exception {
    Files.writeString(folder.resolve("killed"), name);
    processes.get(name.equals("a") ? 0 : 1).destroyForcibly().waitFor();
  }

  private java.util.Set<String> settled() {
    return Settled.keys(new ActivityRecord(new DataHome(folder), Clock.systemUTC()));
  }

  private List<String> lines() {
    Path log = folder.resolve("calls.log");
    return Files.exists(log) ? read(log).lines().toList() : List.of();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void start(String name) throws IOException {
    String url = GIVEN.isEmpty() ? EMBEDDED.get(0).getJdbcUrl("postgres", "postgres") : GIVEN;
    processes.add(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OneProcess.class.getName(),
                folder.toString(),
                url,
                name)
            .inheritIO()
            .start());
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(300).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("five minutes are over").isLessThan(end);
      sleep(50);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A serving process: its clock starts a little before the deadline of June 2024. */
  static final class OneProcess {
    public static void main(String[] arguments) throws Exception {
      DataHome home = new DataHome(Path.of(arguments[0]));
      PGSimpleDataSource store = new PGSimpleDataSource();
      store.setUrl(arguments[1]);
      Instant then = LocalDateTime.parse("2024-06-18T16:59:40").atZone(CITY).toInstant();
      Clock clock = Clock.offset(Clock.system(CITY), Duration.between(Instant.now(), then));
      Path log = home.root().resolve("calls.log");
      try (Schedule schedule =
          new Schedule(
              home,
              clock,
              store,
              appointment -> {
                write(log, "begin %s %s%n".formatted(appointment.key(), arguments[2]));
                sleep(appointment.verb() == Verb.EDITION ? 300 : 20);
                write(log, "end %s %s%n".formatted(appointment.key(), arguments[2]));
              },
              Duration.ofSeconds(2))) {
        schedule.start();
        Thread.sleep(900_000);
      }
      System.exit(0);
    }

    private static void write(Path log, String line) {
      try {
        Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
