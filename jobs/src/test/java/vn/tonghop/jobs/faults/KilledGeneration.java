package vn.tonghop.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.faults.Debugger.Boundary;
import vn.tonghop.jobs.operate.Main;
import vn.tonghop.warehouse.home.EndingFile;

/**
 * A generated home whose process is killed again and again comes out as an undisturbed one. A
 * program of {@code mvn -Pfaults}, not named a test.
 */
class KilledGeneration {

  /** While forms are issued and, when the first deliveries are in, while corrections are landed. */
  private static final List<Kill> KILLS = List.of(new Kill(30, 0), new Kill(3, 1));

  @TempDir private Path folder;

  /** Before which rename a process is killed, of those after the city's events have begun. */
  private record Kill(int rename, int event) {}

  @Test
  void goesOnWhereItWasKilled() throws IOException {
    Path killed = folder.resolve("killed");
    KILLS.forEach(kill -> runTo(kill, killed));
    finish(killed);
    Path undisturbed = folder.resolve("undisturbed");
    finish(undisturbed);
    assertThat(digests(killed)).hasSizeGreaterThan(100).isEqualTo(digests(undisturbed));
  }

  private void runTo(Kill kill, Path home) {
    try (Debugger debugger = new Debugger(List.of(Boundary.RENAME))) {
      Child child =
          debugger.start(folder.resolve("logs/" + kill), Main.class, List.of(generate(home)));
      int passed = 0;
      for (int left = kill.rename(); left > 0; ) {
        assertThat(debugger.runTo(++passed)).as(child.output()).isTrue();
        left -= playedEvents(home) < kill.event() ? 0 : 1;
      }
      assertThat(playedEvents(home)).isEqualTo(kill.event());
      child.kill();
    }
  }

  private static int playedEvents(Path home) {
    try {
      Path played = home.resolve("generated/played.txt");
      return Files.exists(played) ? Integer.parseInt(Files.readString(played).split(" ")[1]) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finish(Path home) {
    Child child =
        Child.start(
            folder.resolve("logs/" + home.getFileName()),
            Main.class,
            List.of(),
            List.of(generate(home)));
    assertThat(child.await()).as(child.output()).isZero();
  }

  private static String[] generate(Path home) {
    return "generate --from 2024-02 --to 2024-02 --seed 5 --home %s".formatted(home).split(" ");
  }

  private static Map<String, String> digests(Path home) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String part : List.of("catalog", "generated", "landing", "landed", "outbox", "inbox")) {
      try (Stream<Path> files = Files.walk(home.resolve(part))) {
        files
            .filter(Files::isRegularFile)
            .forEach(f -> digests.put(home.relativize(f).toString(), EndingFile.digest(f)));
      }
    }
    return digests;
  }
}
