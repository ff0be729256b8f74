package vn.tonghop.jobs.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.jobs.operate.Main;
import vn.tonghop.warehouse.home.DataHome;

/** The small city, played once for all tests, which only read it. */
final class PlayedCity {

  /** What a command said on both streams, and how it ended. */
  record Said(int exitCode, String text) {}

  private static final class Once {
    static final SmallCity CITY = new SmallCity(folder()).play();
  }

  private static final class Half {
    static final SmallCity CITY = new SmallCity(folder()).playHalf();
  }

  private PlayedCity() {}

  private static Path folder() {
    try {
      Path target = Files.createDirectories(Path.of("target", "played-city"));
      return Files.createTempDirectory(target, "home");
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
    String[] line = new String[arguments.length + 3];
    line[0] = command;
    line[1] = "--home";
    line[2] = home.root().toString();
    System.arraycopy(arguments, 0, line, 3, arguments.length);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(said);
    System.setErr(said);
    try {
      int exitCode = Main.run(line);
      return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
