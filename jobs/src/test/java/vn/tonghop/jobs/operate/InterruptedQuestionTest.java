package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;

/** The real process: {@code tonghop sql} with a question that never ends, stopped by signals. */
class InterruptedQuestionTest {

  private static final String ENDLESS =
      "select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = 17";
  private static final int ENDED_BY_SIGNAL = 128;

  @TempDir Path folder;
  private DataHome home;
  private Path temporary;

  @BeforeEach
  void publish() throws IOException {
    home = new DataHome(folder.resolve("home"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
    Path edition = home.edition(Period.year(2024), 1);
    DataHome.makeFolder(edition);
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as edition (storage_version 'v1.2.0'); create schema edition.marts; create table edition.marts.one as select 1 as n"
              .formatted(Sql.text(edition.resolve("warehouse.duckdb").toString())));
    }
    Files.writeString(home.editions().resolve("current.json"), "{\"2024\": 1}");
  }

  @Test
  void controlCStopsTheQuestionWithOneLineAndLeavesNothingBehind() throws Exception {
    List<String> before = files(home.root());
    assertStopped("INT", 2, "--out", folder.resolve("answer.csv").toString());
    assertThat(folder.resolve("answer.csv")).doesNotExist();
    assertThat(files(folder)).noneMatch(name -> name.contains(".aside"));
    assertThat(files(home.root())).isEqualTo(before);
  }

  @Test
  void terminationDoesTheSameToAnAnswerInParquet() throws Exception {
    Path answer = folder.resolve("answer.parquet");
    assertStopped("TERM", 15, "--format", "parquet", "--out", answer.toString());
    assertThat(answer).doesNotExist();
  }

  private void assertStopped(String signal, int number, String... options) throws Exception {
    Process asking = ask(options);
    try {
      awaitQuestion(asking);
      new ProcessBuilder("kill", "-" + signal, Long.toString(asking.pid())).start().waitFor();
      assertThat(asking.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      asking.destroyForcibly();
    }
    assertThat(Files.readString(folder.resolve("said"))).isEqualTo("tonghop: cancelled\n");
    assertThat(asking.exitValue()).isEqualTo(ENDED_BY_SIGNAL + number);
    assertThat(files(temporary)).noneMatch(name -> name.startsWith("tonghop-question-"));
  }

  /** The instance has its folder to spill into before the question begins. */
  private void awaitQuestion(Process asking) throws IOException, InterruptedException {
    while (files(temporary).stream().noneMatch(name -> name.startsWith("tonghop-question-"))) {
      assertThat(asking.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    TimeUnit.SECONDS.sleep(1);
    assertThat(asking.isAlive()).isTrue();
  }

  private static List<String> files(Path under) throws IOException {
    try (Stream<Path> walk = Files.walk(under)) {
      return walk.map(file -> under.relativize(file).toString()).sorted().toList();
    }
  }

  /** A shell's background job ignores SIGINT, and so would its children: env takes that back. */
  private Process ask(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "sql",
                "--home",
                home.root().toString(),
                ENDLESS));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }
}
