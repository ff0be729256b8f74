package vn.tonghop.warehouse.duckdb;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/**
 * A locked instance for strangers' SQL: it reads what was laid out before the lock and reaches no
 * file, network, extension, setting or second statement.
 */
public final class Sandbox implements AutoCloseable {
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
  public static Sandbox locked(Layout layout) {
    Database database = Database.forReading(Database.Limits.QUESTION);
    try {
      layout.lay(database);
      database.execute("set enable_external_access = false");
      database.execute("set lock_configuration = true");
    } catch (Failure e) {
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
  public static Sandbox lockedExcept(Path exit, Layout layout) {
    return locked(
        database -> {
          layout.lay(database);
          database.execute("set allowed_paths = " + Sql.texts(List.of(exit.toString())));
        });
  }

  /**
   * Writes the rows of exactly one select to the file that {@link #lockedExcept} allows.
   *
   * @param stamp kept in the file's footer as {@code tonghop.answered_from}
   */
  public void copyAsParquet(String sql, Path exit, String stamp) {
    ParsedSelect.check(database, sql);
    String bare = sql.strip();
    while (bare.endsWith(";")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    database.execute(
        "copy (%s%n) to %s (format parquet, compression zstd, kv_metadata {'tonghop.answered_from': %s})"
            .formatted(bare, Sql.text(exit.toString()), Sql.text(stamp)));
  }

  /** Stops the question that is being answered; it then fails. From another thread. */
  public void cancel() {
    database.cancel();
  }

  /**
   * Answers exactly one select.
   *
   * @throws Failure if the text is anything but one select, or DuckDB refuses it
   */
  public Answer query(String sql) {
    ParsedSelect.check(database, sql);
    return database.query(sql);
  }

  @Override
  public void close() {
    database.close();
  }
}
