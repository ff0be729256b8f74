package vn.tonghop.jobs.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A process of the program under this class path, with what it printed. */
record Child(Process process, Path log, long startedNanos) {

  private static final Duration AT_MOST = Duration.ofMinutes(15);

  /** Starts a main class; {@code options} are the JVM's. */
  static Child start(Path log, Class<?> main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx600m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(main), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Files.createDirectories(log.getParent());
      return new Child(builder.start(), log, System.nanoTime());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program itself runs without what the tests add, such as their log's configuration. */
  private static String classPath(Class<?> main) {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String tests = placeOf(Child.class);
    if (placeOf(main).equals(tests)) {
      return all;
    }
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.replaceFirst("/$", "").equals(tests))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String placeOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Waits for its end. */
  int await() {
    try {
      if (!process.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("it did not end in %s:%n%s".formatted(AT_MOST, output()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lets it run for a while; true if it ended by itself meanwhile. */
  boolean endsWithin(Duration while_) {
    try {
      return process.waitFor(while_.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
