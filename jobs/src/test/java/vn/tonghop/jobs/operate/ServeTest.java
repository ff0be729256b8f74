package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.FewReports;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;

/** The real process: {@code tonghop serve} on a home, ended by SIGTERM. */
class ServeTest {

  private static final int ENDED_BY_SIGTERM = 128 + 15;

  @TempDir Path folder;

  @Test
  void servesUntilSigtermAndLetsNoSecondProcessIntoTheHome() throws Exception {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Process first = serve(home);
    try (BufferedReader said = first.inputReader()) {
      awaitLine(said, "Serving ");

      assertDoesNotServe(home, "another process is at work on this home");
      assertThat(Main.run("rebuild", "--swap", "--home", home.root().toString())).isEqualTo(1);
      assertThat(home.operations().resolve("rebuild")).doesNotExist();

      Instant before = Instant.now();
      first.destroy();
      assertThat(first.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(first.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
    } finally {
      first.destroyForcibly();
    }
    assertThat(Files.readString(home.catalog().resolve("home.yml"))).startsWith("created_at: ");

    Process again = serve(home);
    try (BufferedReader said = again.inputReader()) {
      awaitLine(said, "Serving ");
    } finally {
      again.destroyForcibly();
    }
  }

  @Test
  void doesWhatCommandsAskForOnItsHome() throws Exception {
    DataHome home = new DataHome(folder.resolve("home")).create();
    FewReports.layInto(home);
    Process serving = serve(home);
    try {
      BufferedReader said = serving.inputReader();
      awaitLine(said, "Serving ");
      CompletableFuture.runAsync(() -> said.lines().forEach(line -> {}));

      assertAsked(home, 0, "0 received, 0 judged", "intake");
      assertAsked(home, 1, "it begins on 2098-12-15", "consolidate", "--period=2099");
      assertAsked(home, 1, "Cannot stop run 1: it is not going on", "stop", "1");
      assertAsked(home, 1, "Cannot restart run 1: it is complete", "restart", "1");
      assertAsked(home, 1, "Cannot abandon run 1: it is complete", "abandon", "1");
      assertThat(Said.of(home.root(), "intake", "--set=tonghop.work.at-once=1"))
          .isEqualTo(
              new Said(
                  2,
                  "tonghop: Cannot use --set: serve is at work on %s and has settings of its own; leave it out, or end serve first\nMore: tonghop intake --help\n"
                      .formatted(home.root())));
      stopAndGoOn(home);
    } finally {
      serving.destroyForcibly().waitFor();
    }
    assertThat(home.operations().resolve("serve.socket")).exists();
    assertThat(Said.of(home.root(), "intake").text())
        .contains("0 received")
        .doesNotContain("serve is at work");
  }

  /** What one command waits for, another one stops. */
  private static void stopAndGoOn(DataHome home) throws Exception {
    Process making = start("consolidate", home, "--confirm", "--period=2024-06");
    long number = 2;
    Said stopped = Said.of(home.root(), "stop", Long.toString(number));
    while (stopped.code() != 0) {
      assertThat(making.isAlive()).as(stopped.text()).isTrue();
      number += stopped.text().contains("it is not going on") ? 1 : 0;
      TimeUnit.MILLISECONDS.sleep(50);
      stopped = Said.of(home.root(), "stop", Long.toString(number));
    }
    assertThat(making.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(new String(making.getInputStream().readAllBytes())).contains("restart " + number);
    assertThat(making.exitValue()).isEqualTo(1);

    assertAsked(home, 0, "went on as run", "restart", Long.toString(number));
    assertThat(new Editions(home).listRecords()).hasSize(1);
  }

  private static void assertAsked(DataHome home, int code, String text, String... words) {
    Said said = Said.of(home.root(), words);
    assertThat(said.text())
        .startsWith("serve is at work on this home and does it\n")
        .contains(text);
    assertThat(said.code()).as(said.text()).isEqualTo(code);
  }

  @Test
  void doesNotBeginWithoutTheFileOfItsPassword(@TempDir Path folder) {
    assertDoesNotServe(
        new DataHome(folder.resolve("home")).create(),
        "no readable file at tonghop.mail.password-file " + folder,
        "--set=tonghop.mail.host=mail.example.vn",
        "--set=tonghop.mail.from=tonghop@example.vn",
        "--set=tonghop.mail.password-file=" + folder.resolve("password"));
  }

  /** In this process, which is another than the one that serves. */
  private static void assertDoesNotServe(DataHome home, String why, String... more) {
    Said said =
        assertTimeoutPreemptively(
            Duration.ofMinutes(3),
            () ->
                Said.of(
                    home.root(),
                    Stream.concat(Stream.of("serve"), Stream.of(more)).toArray(String[]::new)));
    assertThat(said.text()).contains(why).doesNotContain("Serving ");
    assertThat(said.code()).isEqualTo(1);
  }

  private static void awaitLine(BufferedReader said, String start) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(start)) {
        return;
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("The process ended and said only:\n" + all);
  }

  private static Process serve(DataHome home, String... more) throws IOException {
    return start("serve", home, more);
  }

  private static Process start(String name, DataHome home, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), name, "--home", home.root().toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
