package vn.tonghop.jobs.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import vn.tonghop.jobs.faults.Debugger.Boundary;
import vn.tonghop.jobs.operate.Main;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;

/** What is taken out of a home, or made wrong in it, and made good again. */
final class Losses {

  private final Workbench bench;
  private final Random random;
  private final FaultTable table;

  Losses(Workbench bench, Random random, FaultTable table) {
    this.bench = bench;
    this.random = random;
    this.table = table;
  }

  /**
   * One delivery cannot be handled in the middle of a pull: its original is away from when all are
   * landed until the pull has ended. All others are judged in the same run; put back, and no longer
   * set aside, it is as if nothing had been.
   */
  void poisonAPull(int times) {
    for (int i = 0; i < times; i++) {
      DataHome home = bench.copy();
      Path kept = bench.folder().resolve("poison");
      Path poison = pullWithout(home, kept);
      List<String> trouble = new ArrayList<>(othersJudged(home));
      FaultHome.move(kept, poison);
      FaultHome.remove(home.operations().resolve("set-aside"));
      Tried tried = bench.recover("poison in a pull", poison.getFileName().toString(), home);
      trouble.addAll(tried.differences());
      table.judge(tried, trouble, home);
    }
  }

  /** Runs an intake that cannot read one of the originals that it has landed itself. */
  private Path pullWithout(DataHome home, Path kept) {
    int all = bench.undisturbed().receipts().size();
    try (Debugger debugger = new Debugger(List.of(Boundary.STEP))) {
      Child child =
          debugger.start(bench.log(home), OneRun.class, Workbench.arguments(home, "intake"));
      int boundary = 1;
      while (debugger.runTo(boundary) && Condition.of(home).receipts().size() < all) {
        boundary++;
      }
      List<Path> originals =
          FaultHome.files(home.landing()).stream()
              .filter(file -> file.toString().endsWith(".xlsx"))
              .toList();
      Path poison = originals.get(random.nextInt(originals.size()));
      FaultHome.move(poison, kept);
      debugger.runToTheEnd();
      child.await();
      return poison;
    }
  }

  private List<String> othersJudged(DataHome home) {
    Set<String> missing = new HashSet<>(bench.undisturbed().verdicts());
    missing.removeAll(Condition.of(home).verdicts());
    return missing.size() == 1
        ? List.of()
        : List.of("not judged in the same run: %s".formatted(missing));
  }

  /** What was issued is lost or wrong: verify misses it, and one command makes it good. */
  void loseWhatWasIssued() {
    lose(
        "edition's folder lost",
        home -> Condition.numbered(home).forEach(FaultHome::remove),
        List.of("rebuild", "--lost"));
    lose(
        "current.json wrong",
        home -> FaultHome.write(home, home.root().resolve(Editions.CURRENT), "{}"),
        List.of("rebuild", "--current"));
    lose(
        "journal cut",
        home -> FaultHome.cut(new Journal(home).file()),
        List.of("rebuild", "--current"));
  }

  private void lose(String fault, Consumer<DataHome> damage, List<String> recovery) {
    DataHome home = bench.copy();
    List<String> trouble = new ArrayList<>(did(bench.start(home, Workbench.EVERYTHING)));
    damage.accept(home);
    trouble.addAll(ended(home, 1, List.of("verify")));
    trouble.addAll(ended(home, 0, recovery));
    Tried tried = bench.recover(fault, String.join(" ", recovery), home);
    trouble.addAll(ended(home, 0, List.of("verify")));
    trouble.addAll(tried.differences());
    table.judge(tried, trouble, home);
  }

  /** A command line that ended otherwise than it has to. */
  private List<String> ended(DataHome home, int expected, List<String> command) {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("--home", home.root().toString()));
    Child child = Child.start(bench.log(home), Main.class, List.of(), line);
    int exit = child.await();
    return exit == expected
        ? List.of()
        : List.of("%s ended with %d: %s".formatted(command, exit, child.output()));
  }

  /** What a run said that did not end well. */
  private static List<String> did(Child child) {
    return child.await() == 0 ? List.of() : List.of(child.output());
  }
}
