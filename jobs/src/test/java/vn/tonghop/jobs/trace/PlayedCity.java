package vn.tonghop.jobs.trace;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntSupplier;
import vn.tonghop.jobs.CityClocks;
import vn.tonghop.jobs.operate.Main;
import vn.tonghop.warehouse.home.DataHome;

/** The small city, played once for all tests of a process, which only read it. */
final class PlayedCity {

  /** What a command said on both streams, and how it ended. */
  record Said(int exitCode, String text) {
    Said {
      CityClocks.requireIn(text);
    }
  }

  private static final class Once {
    static final SmallCity CITY =
        played("year", home -> new SmallCity(copy(Half.CITY, home)).playYear());
  }

  private static final class Half {
    static final SmallCity CITY = played("half", home -> new SmallCity(home).playHalf());
  }

  private PlayedCity() {}

  /** A copy of what the first process of a build plays that needs it. */
  private static SmallCity played(String name, Function<Path, SmallCity> play) {
    String build = System.getProperty("tonghop-tests.build", UUID.randomUUID().toString());
    try {
      Path folder = Files.createDirectories(Path.of("target", "played-city", build));
      Path own = Files.createTempDirectory(folder, "own");
      Path played = folder.resolve(name);
      try (FileChannel door = FileChannel.open(folder.resolve(name + ".lock"), CREATE, WRITE)) {
        door.lock();
        if (!Files.exists(played)) {
          Files.move(play.apply(Files.createTempDirectory(folder, "part")).home.root(), played);
        }
      }
      return new SmallCity(copy(new SmallCity(new DataHome(played)), own));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SmallCity city() {
    return Once.CITY;
  }

  /** The city with its first edition alone. */
  static SmallCity half() {
    return Half.CITY;
  }

  /** A copy that a test may damage. */
  static DataHome copy(Path folder) {
    return copy(Once.CITY, folder);
  }

  /** A copy of the city with one edition. */
  static DataHome copyOfHalf(Path folder) {
    return copy(Half.CITY, folder);
  }

  private static DataHome copy(SmallCity city, Path folder) {
    Folders.copy(city.home.root(), folder.resolve("copy"));
    return new DataHome(folder.resolve("copy"));
  }

  /** Runs a command line on a home. */
  static Said say(DataHome home, String command, String... arguments) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    return heard(() -> Main.run(on(home, line)));
  }

  /** Runs command lines at once, each in a thread; the exit codes are added up. */
  static Said sayAtOnce(DataHome home, List<List<String>> lines) {
    return heard(
        () ->
            lines.stream()
                .map(line -> CompletableFuture.supplyAsync(() -> Main.run(on(home, line))))
                .toList()
                .stream()
                .mapToInt(CompletableFuture::join)
                .sum());
  }

  private static String[] on(DataHome home, List<String> line) {
    List<String> whole = new ArrayList<>(List.of(line.get(0), "--home", home.root().toString()));
    whole.addAll(line.subList(1, line.size()));
    return whole.toArray(String[]::new);
  }

  private static Said heard(IntSupplier running) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(said);
    System.setErr(said);
    try {
      int exitCode = running.getAsInt();
      return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
