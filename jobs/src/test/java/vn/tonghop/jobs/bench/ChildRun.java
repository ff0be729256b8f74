package vn.tonghop.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A JVM of its own over this class path, run to its end: what it took as seen from outside, and the
 * parts that it measured itself.
 *
 * @param parts by name, in the order in which they were begun
 * @param peak the greatest resident size, in words
 */
record ChildRun(Time whole, Map<String, Time> parts, String peak) {

  /** Wall clock, and the processor time of all threads. */
  record Time(double wallSeconds, double cpuSeconds) {

    static final Time NONE = new Time(0, 0);

    Time plus(Time other) {
      return new Time(wallSeconds + other.wallSeconds, cpuSeconds + other.cpuSeconds);
    }
  }

  /** Piece of work that is measured. */
  interface Work {
    void run() throws Exception;
  }

  private static final String PART = "@part ";
  private static final String CPU = "@cpu ";
  private static final String PEAK = "@peak ";

  /**
   * Runs a main class with the settings of the program's unit file.
   *
   * @throws AssertionError if it fails; the message holds what it printed
   */
  static ChildRun of(Class<?> main, List<String> arguments) throws Exception {
    return of(main, arguments, Map.of());
  }

  /** Runs it with some variables of the environment besides. */
  static ChildRun of(Class<?> main, List<String> arguments, Map<String, String> environment)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx1500m",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Duser.timezone=Asia/Ho_Chi_Minh",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    List<String> lines = process.inputReader().lines().toList();
    int exit = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new AssertionError("%s ended %d:%n%s".formatted(main, exit, String.join("\n", lines)));
    }
    return read(wall, lines);
  }

  private static ChildRun read(double wall, List<String> lines) {
    double cpu = 0;
    String peak = "";
    Map<String, Time> parts = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.startsWith(CPU)) {
        cpu = Double.parseDouble(line.substring(CPU.length()));
      } else if (line.startsWith(PEAK)) {
        peak = line.substring(PEAK.length());
      } else if (line.startsWith(PART)) {
        String[] words = line.substring(PART.length()).split(" ");
        parts.merge(
            words[0],
            new Time(Double.parseDouble(words[1]), Double.parseDouble(words[2])),
            Time::plus);
      }
    }
    return new ChildRun(new Time(wall, cpu), parts, peak);
  }

  Time sumOfParts() {
    return parts.values().stream().reduce(Time.NONE, Time::plus);
  }

  /** In the child: does a part of the work and reports what it took. */
  static void part(String name, Work work) throws Exception {
    double cpuBefore = Ratio.cpuSeconds();
    long before = System.nanoTime();
    work.run();
    report(name, (System.nanoTime() - before) / 1e9, Ratio.cpuSeconds() - cpuBefore);
  }

  /** In the child: reports what a part took that was measured elsewhere. */
  static void report(String name, double wallSeconds, double cpuSeconds) {
    System.out.printf(Locale.ROOT, "%s%s %.4f %.4f%n", PART, name, wallSeconds, cpuSeconds);
  }

  /** In the child: reports, as its last word, what the whole process took. */
  static void end() throws IOException {
    System.out.println(PEAK + greatestSize());
    System.out.printf(Locale.ROOT, "%s%.4f%n", CPU, Ratio.cpuSeconds());
    System.out.flush();
  }

  private static String greatestSize() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .map(line -> line.substring(6).strip())
            .orElse("unknown")
        : "unknown";
  }
}
