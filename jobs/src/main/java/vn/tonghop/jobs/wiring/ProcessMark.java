package vn.tonghop.jobs.wiring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import vn.tonghop.warehouse.Failure;

/**
 * By what a process is known to the others on one job store, so that nobody recovers or stops what
 * another one is still at.
 *
 * <p>On PostgreSQL it holds an advisory lock for as long as it lives, however it ends. The embedded
 * store admits one process at a time: whoever came before is gone.
 */
final class ProcessMark implements AutoCloseable {

  private final String id = UUID.randomUUID().toString();
  private final Connection held;
  private final boolean isShared;

  ProcessMark(DataSource store) {
    try {
      held = store.getConnection();
      isShared = held.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      if (isShared) {
        ask("select pg_try_advisory_lock(?)", id);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Whether other processes may be on the job store too. */
  boolean isShared() {
    return isShared;
  }

  String id() {
    return id;
  }

  boolean isMine(String other) {
    return id.equals(other);
  }

  /** Whether the process that left this mark is still there. */
  synchronized boolean isAlive(String other) {
    if (isMine(other)) {
      return true;
    }
    if (!isShared || other.isEmpty()) {
      return false;
    }
    try {
      boolean isFree = ask("select pg_try_advisory_lock(?)", other);
      if (isFree) {
        ask("select pg_advisory_unlock(?)", other);
      }
      return !isFree;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private boolean ask(String sql, String of) throws SQLException {
    try (PreparedStatement statement = held.prepareStatement(sql)) {
      statement.setLong(1, UUID.fromString(of).getMostSignificantBits());
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (isShared) {
        ask("select pg_advisory_unlock(?)", id);
      }
      held.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static Failure failure(SQLException e) {
    return new Failure("Cannot mark this process in the job store: " + e.getMessage(), e);
  }
}
