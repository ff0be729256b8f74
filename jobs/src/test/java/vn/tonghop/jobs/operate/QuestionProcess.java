package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;

/** A home with one small edition, and the real process {@code tonghop sql} on it. */
final class QuestionProcess {
  private final Path folder;
  private final DataHome home;
  private final Path temporary;

  /** How a question ended: its exit code, what it said, how long it took and how large it was. */
  record End(int code, String printed, String said, double seconds, long peakBytes) {}

  QuestionProcess(Path folder) throws IOException {
    this.folder = folder;
    this.home = new DataHome(folder.resolve("home"));
    this.temporary = Files.createDirectory(folder.resolve("temporary"));
    Path edition = home.edition(Period.year(2024), 1);
    DataHome.makeFolder(edition);
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as edition (storage_version 'v1.2.0'); create schema edition.marts; create table edition.marts.one as select 1 as n; comment on table edition.marts.one is 'One row.'"
              .formatted(Sql.text(edition.resolve("warehouse.duckdb").toString())));
    }
    Files.writeString(home.editions().resolve("current.json"), "{\"2024\": 1}");
  }

  DataHome home() {
    return home;
  }

  /**
   * Starts it; a shell's background job ignores SIGINT, and so would its children: env takes that
   * back.
   */
  Process start(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  ProcessBuilder builder(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "sql",
                "--home",
                home.root().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder
        .redirectOutput(folder.resolve("printed").toFile())
        .redirectError(folder.resolve("said").toFile());
  }

  /** Asks and waits for the end. */
  End ask(String... arguments) throws Exception {
    return end(start(arguments));
  }

  /** Waits for the end, looking how much memory the process has. */
  End end(Process asking) throws Exception {
    long began = System.nanoTime();
    long peak = 0;
    try {
      while (!asking.waitFor(20, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakBytes(asking.pid()));
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.MINUTES.toNanos(3));
      }
    } finally {
      asking.destroyForcibly();
    }
    Path printed = folder.resolve("printed");
    return new End(
        asking.exitValue(),
        Files.exists(printed) ? Files.readString(printed) : "",
        Files.readString(folder.resolve("said")),
        (System.nanoTime() - began) / 1e9,
        peak);
  }

  /** Waits until the engine is open: it has its folder to spill into before the question begins. */
  void awaitQuestion(Process asking) throws Exception {
    while (leftovers().isEmpty()) {
      assertThat(asking.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    TimeUnit.SECONDS.sleep(1);
    assertThat(asking.isAlive()).isTrue();
  }

  /** What questions have left in the temporary folder. */
  List<String> leftovers() throws IOException {
    return files(temporary).stream().filter(name -> name.startsWith("tonghop-question-")).toList();
  }

  static List<String> files(Path under) throws IOException {
    try (Stream<Path> walk = Files.walk(under)) {
      return walk.map(file -> under.relativize(file).toString()).sorted().toList();
    }
  }

  private static long peakBytes(long process) {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return status
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
