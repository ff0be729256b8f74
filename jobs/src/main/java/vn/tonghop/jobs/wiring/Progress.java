package vn.tonghop.jobs.wiring;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far long work has come: one line on a terminal that is written over again, with what is done
 * of how much, the rate and the time that remains. It is gone when the work has ended.
 */
public final class Progress {

  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final String ERASE = "\r\u001B[K";

  private final PrintStream terminal;
  private final Clock clock;
  private final int width;
  private final List<Task> tasks = new ArrayList<>();
  private Instant painted = Instant.MIN;
  private boolean isShown;
  private boolean isElsewhere;

  /**
   * @param width how many characters a line of the terminal has
   */
  Progress(PrintStream terminal, Clock clock, int width) {
    this.terminal = terminal;
    this.clock = clock;
    this.width = width;
  }

  /** That of this process: silent where standard error is no terminal. */
  public static Progress ofProcess() {
    return Terminal.progress();
  }

  /**
   * Begins a task, beside those that are going on.
   *
   * @param what in a word or two
   */
  public synchronized Task begin(String what) {
    Task task = new Task(what, clock.instant());
    tasks.add(task);
    paint();
    return task;
  }

  /** Something of which it is told how much is done; close it when it has ended. */
  public final class Task implements AutoCloseable {

    private final String what;
    private final Instant begun;
    private String unit = "";
    private long done;
    private long total;

    private Task(String what, Instant begun) {
      this.what = what;
      this.begun = begun;
    }

    /** How much there is to do, such as 44 workbooks. */
    public void expect(long things, String unit) {
      synchronized (Progress.this) {
        this.total = things;
        this.unit = unit;
        paint();
      }
    }

    /** One more is done. */
    public void advance() {
      synchronized (Progress.this) {
        done++;
        paintNowAndThen();
      }
    }

    /** So much is done of what there is to do. */
    public void reach(long done, long things, String unit) {
      synchronized (Progress.this) {
        this.done = done;
        this.total = things;
        this.unit = unit;
        paintNowAndThen();
      }
    }

    @Override
    public void close() {
      synchronized (Progress.this) {
        tasks.remove(this);
        erase();
        if (!tasks.isEmpty()) {
          paint();
        }
      }
    }

    private String line() {
      if (total == 0) {
        return what;
      }
      String line = "%s %d of %d %s".formatted(what, done, total, unit);
      double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
      if (done == 0 || seconds <= 0) {
        return line;
      }
      double rate = done / seconds;
      return "%s, %s, %s left".formatted(line, rate(rate), time(Math.round((total - done) / rate)));
    }
  }

  private static String rate(double ofSecond) {
    return ofSecond >= 1
        ? String.format(Locale.ROOT, "%.1f/s", ofSecond)
        : String.format(Locale.ROOT, "%.1f/min", ofSecond * 60);
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
        : "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }

  private void paintNowAndThen() {
    if (!clock.instant().isBefore(painted.plus(BETWEEN))) {
      paint();
    }
  }

  private void paint() {
    if (isElsewhere) {
      return;
    }
    String line = tasks.stream().map(Task::line).collect(Collectors.joining(" | "));
    terminal.print(ERASE + (line.length() < width ? line : line.substring(0, width - 1)));
    terminal.flush();
    isShown = true;
    painted = clock.instant();
  }

  /**
   * Makes room for what somebody else is about to write on the terminal.
   *
   * @param endsLine whether the line after it is free again
   */
  synchronized void makeRoom(boolean endsLine) {
    erase();
    isElsewhere = !endsLine;
  }

  private void erase() {
    if (isShown) {
      terminal.print(ERASE);
      terminal.flush();
      isShown = false;
    }
  }
}
