package vn.tonghop.warehouse.duckdb;

import java.nio.file.Path;
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
  public static Sandbox locked(Path spill, Layout layout) {
    Database database = Database.inMemory(spill, Database.Limits.QUESTION);
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
   * Answers exactly one select.
   *
   * @throws Failure if the text is anything but one select, or DuckDB refuses it
   */
  public Answer query(String sql) {
    ParsedSelect.of(database, sql);
    return database.query(sql);
  }

  @Override
  public void close() {
    database.close();
  }
}
