package vn.tonghop.jobs.faults;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.jobs.faults.Debugger.Boundary;
import vn.tonghop.warehouse.home.DataHome;

/** An undisturbed home, and copies of what it was made from, to be disturbed. */
final class Workbench {

  static final String EVERYTHING = "intake edition";

  private final Path folder;
  private final DataHome delivered;
  private final Set<String> digests;
  private final Condition undisturbed;
  private final List<Boundary> boundaries;
  private final double undisturbedSeconds;
  private int copies;

  Workbench(Path folder, int agencyCount) {
    this.folder = folder;
    this.delivered = FaultHome.deliver(folder.resolve("delivered"), agencyCount);
    this.digests = FaultHome.delivered(delivered);
    DataHome home = copy();
    try (Debugger debugger = new Debugger(List.of(Boundary.values()))) {
      Child child = debugger.start(log(home), OneRun.class, arguments(home, EVERYTHING));
      this.boundaries = debugger.runToTheEnd();
      require(child.await() == 0, child);
      this.undisturbedSeconds = child.seconds();
    }
    this.undisturbed = Condition.of(home);
    require(!undisturbed.editions().isEmpty() && undisturbed.doubled().isEmpty(), home);
    require(undisturbed.lost(digests, home).isEmpty(), home);
    FaultHome.remove(home.root());
  }

  private static void require(boolean holds, Object what) {
    if (!holds) {
      throw new AssertionError(
          "the undisturbed home is not sound: "
              + (what instanceof Child child ? child.output() : what));
    }
  }

  /** A new home in which the same has been delivered and nothing was done. */
  DataHome copy() {
    copies++;
    return FaultHome.copy(delivered, folder.resolve("home-" + copies));
  }

  DataHome delivered() {
    return delivered;
  }

  Path folder() {
    return folder;
  }

  Condition undisturbed() {
    return undisturbed;
  }

  double undisturbedSeconds() {
    return undisturbedSeconds;
  }

  /** How often an undisturbed run passes a kind of boundary. */
  int count(Boundary boundary) {
    return (int) boundaries.stream().filter(boundary::equals).count();
  }

  Path log(DataHome home) {
    copies++;
    return folder.resolve("logs").resolve(home.root().getFileName() + "-" + copies + ".log");
  }

  static List<String> arguments(DataHome home, String what, String... listings) {
    return arguments(home, FaultHome.NOW, what, listings);
  }

  static List<String> arguments(DataHome home, Instant now, String what, String... listings) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(home.root().toString(), now.toString(), what));
    arguments.addAll(List.of(listings));
    return arguments;
  }

  Child start(DataHome home, String what, String... listings) {
    return Child.start(log(home), OneRun.class, List.of(), arguments(home, what, listings));
  }

  /** Runs a disturbed home again to the end, and tells what became of it. */
  Tried recover(String fault, String detail, DataHome home, String... listings) {
    List<String> halfWritten = new ArrayList<>(HalfWritten.list(home));
    Child again = start(home, EVERYTHING, listings);
    int exit = again.await();
    double seconds = again.seconds();
    Condition condition = Condition.of(home);
    List<String> differences = new ArrayList<>(condition.differences(undisturbed));
    if (exit != 0) {
      differences.add("exit code " + exit + ": " + again.output());
    }
    List<String> lost = List.copyOf(condition.lost(digests, home));
    halfWritten.addAll(HalfWritten.list(home));
    return new Tried(fault, detail, lost, condition.doubled(), halfWritten, differences, seconds);
  }
}
