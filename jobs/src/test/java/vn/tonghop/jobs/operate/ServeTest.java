package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

      Process second = serve(home);
      assertThat(second.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
      assertThat(new String(second.getInputStream().readAllBytes()))
          .contains("another process is at work on this home");
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
  void doesNotBeginWithoutTheFileOfItsPassword(@TempDir Path folder) throws Exception {
    Process serving =
        serve(
            new DataHome(folder.resolve("home")),
            "--set=tonghop.mail.host=mail.example.vn",
            "--set=tonghop.mail.from=tonghop@example.vn",
            "--set=tonghop.mail.password-file=" + folder.resolve("password"));
    try {
      assertThat(serving.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(serving.exitValue()).isEqualTo(1);
      assertThat(new String(serving.getInputStream().readAllBytes()))
          .contains("no readable file at tonghop.mail.password-file " + folder);
    } finally {
      serving.destroyForcibly();
    }
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "serve", "--home", home.root().toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
