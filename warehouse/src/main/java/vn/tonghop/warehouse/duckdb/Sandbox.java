package vn.tonghop.warehouse.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.tonghop.warehouse.Failure;

/**
 * A locked instance for strangers' SQL: it reads what was laid out before the lock and reaches no
 * file, network, extension, setting or second statement.
 */
public final class Sandbox implements AutoCloseable {
  /**
   * DuckDB walks a question by calling itself: what the longest chain of operators that it accepts
   * needs, many times over. Only what is used of it is ever taken.
   */
  private static final long STACK_BYTES = 512L << 20;

  private static final String ANSWER = Sql.name("the answer");

  /** Prepares an instance before it is locked: attaches files read only, creates views. */
  @FunctionalInterface
  public interface Layout {
    void lay(Database database);
  }

  private final Database database;

  private Sandbox(Database database) {
    this.database = database;
  }

  /** Opens an instance, lets {@code layout} prepare it, then locks it. */
  public static Sandbox locked(Database.Limits limits, Layout layout) {
    Database database = Database.forStrangers(limits);
    try {
      layout.lay(database);
      database.execute("set enable_external_access = false");
      database.execute("set lock_configuration = true");
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return new Sandbox(database);
  }

  /**
   * As {@link #locked}, except that one file may be written, by {@link #copyAsParquet}.
   *
   * @param exit the file; whoever asks cannot name another
   */
  public static Sandbox lockedExcept(Path exit, Database.Limits limits, Layout layout) {
    return locked(
        limits,
        database -> {
          layout.lay(database);
          database.execute("set allowed_paths = " + Sql.texts(List.of(exit.toString())));
        });
  }

  /**
   * Writes the rows of exactly one select to the file that {@link #lockedExcept} allows, and counts
   * them.
   *
   * @param atMost more rows than this are not written; one more tells that there are
   * @param stamp kept in the file's footer as {@code tonghop.answered_from}
   */
  public long copyAsParquet(String sql, Path exit, long atMost, String stamp) {
    return apart(
        () -> {
          return database.count(
              "copy (%s) to %s (format parquet, compression zstd, use_tmp_file false, kv_metadata {'tonghop.answered_from': %s})"
                  .formatted(checked(sql, atMost), Sql.text(exit.toString()), Sql.text(stamp)));
        });
  }

  /**
   * Answers exactly one select.
   *
   * @throws Failure if the text is anything but one select, or DuckDB refuses it
   */
  public Answer query(String sql) {
    return read(sql, Integer.MAX_VALUE, Rows::all);
  }

  /**
   * Answers exactly one select and lets its rows be read one by one. They are made whole before:
   * DuckDB holds them where it can spill, and the driver, which tells no trouble of rows that are
   * streamed while they are made, has only to stream them.
   *
   * @param atMost more rows than this are not made; one more tells that there are
   * @throws Failure as {@link #query} does
   */
  public <T> T read(String sql, long atMost, Function<Rows, T> reading) {
    return apart(
        () -> {
          database.execute("create temp table %s as %s".formatted(ANSWER, checked(sql, atMost)));
          try {
            return database.read("from " + ANSWER, reading);
          } finally {
            database.execute("drop table " + ANSWER);
          }
        });
  }

  private String checked(String sql, long atMost) {
    ParsedSelect.check(database, sql);
    return "from (%s%n) limit %d".formatted(Nesting.bare(sql), atMost + 1);
  }

  @Override
  public void close() {
    database.close();
  }

  /** In a thread with room for all that DuckDB lets nest; its troubles are told in one line. */
  private static <T> T apart(Supplier<T> asking) {
    FutureTask<T> answer = new FutureTask<>(asking::get);
    Thread thread = new Thread(null, answer, "question", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw told(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Cannot answer: interrupted", e);
    }
  }

  private static RuntimeException told(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown.getCause() instanceof SQLException e) {
      String said = String.valueOf(e.getMessage());
      return said.startsWith("Out of Memory Error")
          ? new OutOfMemory("Cannot run SQL: " + EngineWords.oneLine(said), e)
          : new Failure("Cannot run SQL: " + EngineWords.oneLine(said), e);
    }
    return (RuntimeException) thrown;
  }
}
