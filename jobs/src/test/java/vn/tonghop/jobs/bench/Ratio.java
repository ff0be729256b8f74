package vn.tonghop.jobs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two ways to do one piece of work, measured in turn so that a busy machine slows both; the medians
 * of several rounds are compared. CPU time of the whole process is printed beside wall time,
 * because another process on the machine disturbs it less.
 */
final class Ratio {

  /** One side of the comparison. */
  interface Side {
    void run() throws Exception;
  }

  private final String name;
  private final List<ChildRun.Time> ours = new ArrayList<>();
  private final List<ChildRun.Time> bare = new ArrayList<>();

  Ratio(String name) {
    this.name = name;
  }

  /** Runs both sides once unmeasured, then in turn, each first in every other round. */
  static Ratio measure(String name, int rounds, Side ours, Side bare) throws Exception {
    Ratio ratio = new Ratio(name);
    ours.run();
    bare.run();
    for (int round = 0; round < rounds; round++) {
      ratio.ours.add(time(ours));
      ratio.bare.add(time(bare));
    }
    return ratio;
  }

  /** Takes in a round that was measured elsewhere. */
  void add(ChildRun.Time ofOurs, ChildRun.Time ofBare) {
    ours.add(ofOurs);
    bare.add(ofBare);
  }

  /** Prints both sides and their ratio; {@code what} says what is inside each. */
  void print(String oursHolds, String bareHolds, double aim) {
    System.out.printf(Locale.ROOT, "%n== %s (median of %d rounds)%n", name, ours.size());
    print("ours", ours, oursHolds);
    print("bare", bare, bareHolds);
    System.out.printf(
        Locale.ROOT,
        "ratio  wall %.2f   cpu %.2f   (aim %.2f)%n",
        median(ours, false) / median(bare, false),
        median(ours, true) / median(bare, true),
        aim);
  }

  /** Prints how many things each side did in a second of the clock and of processor time. */
  void printRates(int things, String unit) {
    System.out.printf(
        Locale.ROOT,
        "%s/s  wall ours %.1f bare %.1f   cpu ours %.1f bare %.1f%n",
        unit,
        things / median(ours, false),
        things / median(bare, false),
        things / median(ours, true),
        things / median(bare, true));
  }

  private static void print(String side, List<ChildRun.Time> times, String holds) {
    System.out.printf(
        Locale.ROOT,
        "%-5s  wall %8.3f s   cpu %8.3f s   %s%n",
        side,
        median(times, false),
        median(times, true),
        holds);
  }

  private static ChildRun.Time time(Side side) throws Exception {
    double cpuBefore = cpuSeconds();
    long before = System.nanoTime();
    side.run();
    return new ChildRun.Time((System.nanoTime() - before) / 1e9, cpuSeconds() - cpuBefore);
  }

  /** The CPU time of this process so far, all threads, DuckDB's too. */
  static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static double median(List<ChildRun.Time> times, boolean ofCpu) {
    List<Double> sorted =
        times.stream()
            .map(time -> ofCpu ? time.cpuSeconds() : time.wallSeconds())
            .sorted()
            .toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
