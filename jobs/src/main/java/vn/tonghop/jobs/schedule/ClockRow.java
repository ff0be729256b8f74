package vn.tonghop.jobs.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import vn.tonghop.warehouse.Failure;

/**
 * The one row that a process locks while it keeps appointments: of two processes on one store, one
 * works and the other waits, and finds the work done when its turn comes. A process that dies lets
 * go of the row with its connection.
 *
 * <p>The row also says up to when sources were pulled. Losing it costs one pull too many.
 */
record ClockRow(DataSource store) {

  private static final String DUPLICATE = "23505";

  /** Makes the row if there is none. */
  void create(Instant pulledTo) {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists tonghop_clock"
              + " (name varchar(20) primary key, pulled_to timestamp with time zone not null)");
      insert(connection, pulledTo);
    } catch (SQLException e) {
      // Two processes that start at one moment: the other has made the table or the row.
      if (!DUPLICATE.equals(e.getSQLState())) {
        throw failure("make the schedule's row", e);
      }
      createAgain(pulledTo);
    }
  }

  private void createAgain(Instant pulledTo) {
    try (Connection connection = store.getConnection()) {
      insert(connection, pulledTo);
    } catch (SQLException e) {
      if (!DUPLICATE.equals(e.getSQLState())) {
        throw failure("make the schedule's row", e);
      }
    }
  }

  private static void insert(Connection connection, Instant pulledTo) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into tonghop_clock (name, pulled_to) select 'schedule', ?"
                + " where not exists (select 1 from tonghop_clock where name = 'schedule')")) {
      insert.setTimestamp(1, Timestamp.from(pulledTo));
      insert.executeUpdate();
    }
  }

  /**
   * Locks the row, waiting for its turn, and works while it holds it.
   *
   * @param work gets the instant up to which sources were pulled, and returns the new one
   */
  void whileLocked(UnaryOperator<Instant> work) {
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Instant before = lock(connection);
        Instant after = work.apply(before);
        try (PreparedStatement update =
            connection.prepareStatement("update tonghop_clock set pulled_to = ?")) {
          update.setTimestamp(1, Timestamp.from(after));
          update.executeUpdate();
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failure("lock the schedule", e);
    }
  }

  private static Instant lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pulled_to from tonghop_clock where name = 'schedule' for update")) {
      if (!row.next()) {
        throw new SQLException("the row is gone");
      }
      return row.getTimestamp(1).toInstant();
    }
  }

  private static Failure failure(String what, SQLException e) {
    return new Failure("Cannot %s in the job store: %s".formatted(what, e.getMessage()), e);
  }
}
