package vn.tonghop.jobs.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.tonghop.jobs.faults.Debugger.Boundary;
import vn.tonghop.jobs.faults.TroubledServer.Trouble;

/**
 * Breaks the real process again and again, and prints what became of its home: {@code mvn -Pfaults
 * verify}, or this class with a seed.
 */
public final class FaultProgram {

  private static final int AGENCIES = 6;

  private FaultProgram() {}

  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : System.nanoTime();
    FaultTable table = run(seed, Files.createTempDirectory("tonghop-faults"));
    System.exit(table.harmful().isEmpty() ? 0 : 1);
  }

  /** Tries the faults in homes under a folder; the harmed homes and the logs are left there. */
  static FaultTable run(long seed, Path folder) {
    System.out.printf("Faults, seed %d, in %s%n", seed, folder);
    Workbench bench = new Workbench(folder, AGENCIES);
    System.out.printf(
        Locale.ROOT,
        "An undisturbed run takes %.1f s and passes %d step boundaries, %d renames, %d removals%n",
        bench.undisturbedSeconds(),
        bench.count(Boundary.STEP),
        bench.count(Boundary.RENAME),
        bench.count(Boundary.REMOVAL));
    FaultTable table = new FaultTable();
    Random random = new Random(seed);
    Faults faults = new Faults(bench, random, table);
    Losses losses = new Losses(bench, random, table);
    tryAll(faults, losses, only(), Integer.getInteger("tonghop-faults.at-most", Integer.MAX_VALUE));
    System.out.print(table.print());
    return table;
  }

  private static Set<String> only() {
    String only = System.getProperty("tonghop-faults.only", "");
    return only.isEmpty() ? Set.of() : Set.of(only.split(","));
  }

  private static void tryAll(Faults faults, Losses losses, Set<String> only, int atMost) {
    Map<String, Runnable> all = new LinkedHashMap<>();
    all.put("clock", () -> faults.setTheClockBack(2));
    all.put("disk", () -> faults.fillTheDisk(List.of(0.05, 0.2, 0.5, 1.0, 2.0, 3.0, 5.0)));
    all.put("read-only", () -> faults.forbidWriting(2));
    all.put("twice", () -> faults.startTwice(3));
    all.put(
        "source",
        () -> faults.troubleTheSource(List.of(Trouble.HANGS, Trouble.RESETS, Trouble.SERVES_HALF)));
    all.put("issued", losses::loseWhatWasIssued);
    all.put("poison", () -> losses.poisonAPull(3));
    all.put("store", () -> faults.loseTheJobStore(3));
    all.put("random", () -> faults.killAtRandom(Math.min(12, atMost)));
    all.put("step", () -> faults.killAt(Boundary.STEP, atMost));
    all.put("rename", () -> faults.killAt(Boundary.RENAME, atMost));
    all.put("removal", () -> faults.killAt(Boundary.REMOVAL, Math.min(12, atMost)));
    all.forEach(
        (name, fault) -> {
          if (only.isEmpty() || only.contains(name)) {
            fault.run();
          }
        });
  }
}
