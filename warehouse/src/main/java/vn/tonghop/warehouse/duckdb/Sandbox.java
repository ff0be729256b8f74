package vn.tonghop.warehouse.duckdb;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/**
 * A locked instance for strangers' SQL: it reads what was laid out before the lock and reaches no
 * file, network, extension, setting or second statement.
 */
public final class Sandbox implements AutoCloseable {
  private final Database database;

  private Sandbox(Database database) {
    this.database = database;
  }

  /**
   * Opens an instance, lets {@code layout} prepare it, then locks it.
   *
   * @param layout statements that attach files read only and create views over them
   */
  public static Sandbox locked(Path spill, List<String> layout) {
    Database database = Database.inMemory(spill, Database.Limits.QUESTION);
    try {
      layout.forEach(database::execute);
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
