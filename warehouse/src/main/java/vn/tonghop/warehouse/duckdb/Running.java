package vn.tonghop.warehouse.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The statement that is running on an instance, for another thread that wants it stopped. */
final class Running {
  private final AtomicReference<@Nullable Statement> statement = new AtomicReference<>();
  private final AtomicBoolean isStopping = new AtomicBoolean();

  /** Something that runs and gives an answer. */
  @FunctionalInterface
  interface Run<T> {
    T run() throws SQLException;
  }

  <T> T during(Statement started, Run<T> run) throws SQLException {
    statement.set(started);
    try {
      return run.run();
    } finally {
      statement.set(null);
    }
  }

  /**
   * Asks what is running, if anything is, to stop. Never waits: while DuckDB plans it does not
   * listen, nor return from being asked.
   */
  void cancel() {
    Statement started = statement.get();
    if (started == null || !isStopping.compareAndSet(false, true)) {
      return;
    }
    Thread stopping = new Thread(() -> stop(started), "stop-statement");
    stopping.setDaemon(true);
    stopping.start();
  }

  private void stop(Statement started) {
    try {
      started.cancel();
    } catch (SQLException e) {
      // It ended between the asking and the stopping.
    } finally {
      isStopping.set(false);
    }
  }
}
