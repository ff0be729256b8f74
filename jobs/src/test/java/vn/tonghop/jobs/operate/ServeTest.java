package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

  private static Process serve(DataHome home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "serve",
            "--home",
            home.root().toString())
        .redirectErrorStream(true)
        .start();
  }
}
