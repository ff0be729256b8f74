package vn.tonghop.warehouse.query;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/**
 * One select over what a {@link Reach} shows, in a sandbox that reads nothing else and writes
 * nothing. {@code marts.<x>} and {@code core.<x>} unite the relations of that name of all editions
 * in reach by the names of their columns; core relations carry the edition as {@code edition}.
 */
public final class SqlQuery {
  /** How an answer is printed or written. */
  public enum Format {
    TABLE,
    CSV,
    JSON,
    PARQUET,
    XLSX;

    /** Whether it is made of bytes and goes into a file only. */
    public boolean isFile() {
      return this == PARQUET || this == XLSX;
    }
  }

  private final DataHome home;
  private final AtomicReference<@Nullable Database> asked = new AtomicReference<>();

  public SqlQuery(DataHome home) {
    this.home = home;
  }

  /**
   * Asks the standing editions.
   *
   * @throws Failure if nothing is published, or the text is anything but one select that DuckDB
   *     accepts
   */
  public void printStanding(String sql, Format format, PrintStream out) {
    print(Reach.standing(), sql, format, out);
  }

  /**
   * Asks one edition, standing or replaced.
   *
   * @throws Failure if it is not published, or the text is anything but one select that DuckDB
   *     accepts
   */
  public void printEdition(Period period, int number, String sql, Format format, PrintStream out) {
    print(Reach.edition(period, number), sql, format, out);
  }

  /**
   * Prints the answer and returns its stamp: the editions and digests that answered. A table
   * carries the stamp in its last line.
   *
   * @throws Failure if nothing is in reach, or the text is anything but one select that DuckDB
   *     accepts
   */
  public String print(Reach reach, String sql, Format format, PrintStream out) {
    ReachLayout layout = new ReachLayout(home, reach, asked);
    try (Sandbox sandbox = Sandbox.locked(layout)) {
      new AnswerPrinter(out).print(sandbox.query(sql), format, layout.stamp());
      return layout.stamp();
    } finally {
      asked.set(null);
    }
  }

  /**
   * Writes the answer to a file, at once and whole, and returns its stamp, which tables, Parquet
   * files and workbooks carry.
   *
   * @param file replaced if it is there
   * @throws Failure as {@link #print} does
   */
  public String write(Reach reach, String sql, Format format, Path file) {
    ReachLayout layout = new ReachLayout(home, reach, asked);
    Aside.beside()
        .write(
            file,
            part -> {
              try (Sandbox sandbox = Sandbox.lockedExcept(part, layout)) {
                AnswerFile.fill(part, format, sandbox, sql, layout.stamp());
              } finally {
                asked.set(null);
              }
            });
    return layout.stamp();
  }

  /** Lists relations and columns in reach with type, meaning and an example of each. */
  public List<Word> describe(Reach reach) {
    try (Sandbox sandbox = Sandbox.locked(new ReachLayout(home, reach, asked))) {
      return new Dictionary(sandbox).list();
    } finally {
      asked.set(null);
    }
  }

  /**
   * Stops what is running of the question that is being answered, which then fails; nothing happens
   * between two statements. From another thread.
   */
  public void cancel() {
    Database database = asked.get();
    if (database != null) {
      database.cancel();
    }
  }
}
