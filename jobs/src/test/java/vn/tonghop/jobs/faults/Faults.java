package vn.tonghop.jobs.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.tonghop.jobs.faults.Debugger.Boundary;
import vn.tonghop.jobs.operate.Main;
import vn.tonghop.warehouse.home.DataHome;

/** The faults, each as often as it is asked for. */
final class Faults {

  private static final String DISK_FULL = "disk full";
  private static final String READ_ONLY = "home read-only";
  private static final int DISK_MEGABYTES = 64;

  private final Workbench bench;
  private final Random random;
  private final FaultTable table;

  Faults(Workbench bench, Random random, FaultTable table) {
    this.bench = bench;
    this.random = random;
    this.table = table;
  }

  /** kill -9 before boundaries of one kind: all of them, or as many, taken evenly. */
  void killAt(Boundary boundary, int atMost) {
    for (int number : spread(bench.count(boundary), atMost)) {
      DataHome home = bench.copy();
      killAt(boundary, number, home);
      finish(
          "kill -9 before each " + boundary.words(),
          "the %d. of %d".formatted(number, bench.count(boundary)),
          home);
    }
  }

  private void killAt(Boundary boundary, int number, DataHome home) {
    try (Debugger debugger = new Debugger(List.of(boundary))) {
      Child child =
          debugger.start(
              bench.log(home), OneRun.class, Workbench.arguments(home, Workbench.EVERYTHING));
      debugger.runTo(number);
      child.kill();
    }
  }

  /** Numbers from 1 to a count, evenly, from a random first on. */
  private List<Integer> spread(int count, int atMost) {
    if (count <= atMost) {
      return IntStream.rangeClosed(1, count).boxed().toList();
    }
    double stride = (double) count / atMost;
    double first = random.nextDouble() * stride;
    return IntStream.range(0, atMost).mapToObj(i -> 1 + (int) (first + i * stride)).toList();
  }

  /** kill -9 at random instants; a run that had ended by then was not killed and is no try. */
  void killAtRandom(int times) {
    double longest = bench.undisturbedSeconds() * 1000;
    for (int killed = 0; killed < times; ) {
      DataHome home = bench.copy();
      Duration after = Duration.ofMillis((long) (random.nextDouble() * longest));
      Child child = bench.start(home, Workbench.EVERYTHING);
      if (child.endsWithin(after)) {
        longest = after.toMillis();
        FaultHome.remove(home.root());
      } else {
        child.kill();
        finish("kill -9 at a random instant", "after %d ms".formatted(after.toMillis()), home);
        killed++;
      }
    }
  }

  /** kill -9 somewhere, and the whole of {@code operations} is gone. */
  void loseTheJobStore(int times) {
    for (int i = 0; i < times; i++) {
      DataHome home = bench.copy();
      int number = 1 + random.nextInt(bench.count(Boundary.STEP));
      killAt(Boundary.STEP, number, home);
      FaultHome.remove(home.operations());
      finish("job store lost", "after kill -9 at step boundary " + number, home);
    }
  }

  /** A second process while the first one is in the middle of it; then the first is killed. */
  void startTwice(int times) {
    for (int i = 0; i < times; i++) {
      DataHome home = bench.copy();
      int number = 2 + random.nextInt(bench.count(Boundary.STEP) - 1);
      List<String> trouble = new ArrayList<>();
      try (Debugger debugger = new Debugger(List.of(Boundary.STEP))) {
        Child first =
            debugger.start(
                bench.log(home), OneRun.class, Workbench.arguments(home, Workbench.EVERYTHING));
        debugger.runTo(number);
        trouble.addAll(refusal(home));
        first.kill();
      }
      String detail =
          "at step boundary %d of %d, then kill -9".formatted(number, bench.count(Boundary.STEP));
      Tried tried = bench.recover("second process on one home", detail, home);
      trouble.addAll(tried.differences());
      add(tried, trouble, home);
    }
  }

  /** The real command line, which must say why and leave. */
  private List<String> refusal(DataHome home) {
    Child second =
        Child.start(
            bench.log(home),
            Main.class,
            List.of(),
            List.of("intake", "--home", home.root().toString()));
    int exit = second.await();
    return exit == 1 && second.output().contains("another process is at work on this home")
        ? List.of()
        : List.of("the second process ended with %d: %s".formatted(exit, second.output()));
  }

  /** The disk fills up while it works. */
  void fillTheDisk(List<Double> shares) {
    for (double share : shares) {
      try (SmallDisk disk = SmallDisk.mount(mountPoint(), DISK_MEGABYTES)) {
        DataHome home = disk.copyOf(bench.delivered());
        long room = (long) (share * (1 << 20));
        disk.leave(room);
        int exit = bench.start(home, Workbench.EVERYTHING).await();
        List<String> torn = HalfWritten.list(home);
        disk.makeRoom();
        Tried tried =
            bench.recover(DISK_FULL, "%d bytes left, exit code %d".formatted(room, exit), home);
        tried.halfWritten().addAll(torn);
        table.add(tried);
      } catch (SmallDisk.Refused e) {
        table.refuse(DISK_FULL, e.getMessage());
        return;
      }
    }
  }

  /** The home cannot be written to at all, before and after something was taken in. */
  void forbidWriting(int times) {
    for (int i = 0; i < times; i++) {
      try (SmallDisk disk = SmallDisk.mount(mountPoint(), DISK_MEGABYTES)) {
        DataHome home = disk.copyOf(bench.delivered());
        if (i % 2 == 1) {
          killAt(Boundary.STEP, 1 + random.nextInt(bench.count(Boundary.STEP)), home);
        }
        disk.makeReadOnly();
        Child refused = bench.start(home, Workbench.EVERYTHING);
        int exit = refused.await();
        disk.makeWritable();
        Tried tried =
            bench.recover(READ_ONLY, i % 2 == 1 ? "after kill -9" : "from the first", home);
        List<String> trouble = new ArrayList<>(tried.differences());
        if (exit != 1 || !refused.output().contains("tonghop: Cannot")) {
          trouble.add("it ended with %d: %s".formatted(exit, refused.output()));
        }
        table.add(tried.with(trouble));
      } catch (SmallDisk.Refused e) {
        table.refuse(READ_ONLY, e.getMessage());
        return;
      }
    }
  }

  private Path mountPoint() {
    return bench.folder().resolve("disk");
  }

  /** A source hangs, resets, or serves half of each file, and is well again the next time. */
  void troubleTheSource(List<TroubledServer.Trouble> troubles) {
    List<Path> workbooks =
        FaultHome.files(bench.delivered().inbox()).stream()
            .filter(file -> file.getFileName().toString().equals("bao-cao.xlsx"))
            .filter(file -> !Files.exists(file.resolveSibling("bao-cao-sua.xlsx")))
            .toList();
    for (TroubledServer.Trouble trouble : troubles) {
      DataHome home = bench.copy();
      workbooks.forEach(
          file ->
              FaultHome.removeFile(
                  home.inbox().resolve(bench.delivered().inbox().relativize(file))));
      try (TroubledServer server = new TroubledServer(workbooks)) {
        server.be(trouble);
        Child first = bench.start(home, "intake", server.listing());
        int exit = first.await();
        double seconds = first.seconds();
        int taken = Condition.of(home).receipts().size();
        server.be(TroubledServer.Trouble.NONE);
        Tried tried =
            bench.recover(
                "source " + trouble.words(),
                "the others were taken in within %.1f s".formatted(seconds),
                home,
                server.listing());
        List<String> harm = new ArrayList<>(tried.differences());
        int others = bench.undisturbed().receipts().size() - workbooks.size();
        if (exit != 0 || taken != others) {
          harm.add("%d receipts, expected %d: %s".formatted(taken, others, first.output()));
        }
        add(tried, harm, home);
      }
    }
  }

  /**
   * The clock goes back by a day between two deliveries of one agency, and the corrected one must
   * stand all the same; then it goes right again, and nothing is made twice.
   */
  void setTheClockBack(int times) {
    for (int i = 0; i < times; i++) {
      Duration back = Duration.ofMinutes(1 + random.nextInt(3000));
      DataHome home = bench.copy();
      List<Path> corrections =
          FaultHome.files(home.inbox()).stream()
              .filter(file -> file.getFileName().toString().equals("bao-cao-sua.xlsx"))
              .toList();
      corrections.forEach(file -> FaultHome.move(file, bench.folder().resolve("held-back.xlsx")));
      run(home, FaultHome.NOW, "intake");
      corrections.forEach(file -> FaultHome.move(bench.folder().resolve("held-back.xlsx"), file));
      corrections.forEach(file -> FaultHome.date(file, back.plusHours(1)));
      run(home, FaultHome.NOW.minus(back), Workbench.EVERYTHING);
      List<String> standing = Condition.of(home).standing();
      Child again = run(home, FaultHome.NOW, Workbench.EVERYTHING);
      Condition condition = Condition.of(home);
      List<String> expected = bench.undisturbed().standing();
      List<String> differences =
          standing.equals(expected)
              ? List.of()
              : List.of("in the edition stand %s, expected %s".formatted(standing, expected));
      table.add(
          new Tried(
              "clock set back",
              "by " + back,
              List.copyOf(condition.lost(FaultHome.delivered(bench.delivered()), home)),
              condition.doubled(),
              HalfWritten.list(home),
              differences,
              again.seconds()));
      FaultHome.remove(home.root());
    }
  }

  private Child run(DataHome home, Instant now, String what) {
    Child child =
        Child.start(bench.log(home), OneRun.class, List.of(), Workbench.arguments(home, now, what));
    if (child.await() != 0) {
      throw new AssertionError(child.output());
    }
    return child;
  }

  private void finish(String fault, String detail, DataHome home) {
    Tried tried = bench.recover(fault, detail, home);
    add(tried, tried.differences(), home);
  }

  private void add(Tried tried, List<String> differences, DataHome home) {
    table.judge(tried, differences, home);
  }
}
