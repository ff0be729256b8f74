package vn.tonghop.jobs.schedule;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The tables of Quartz in the job store: made once from the scripts it ships, never wiped. */
record QuartzTables(DataSource store) {

  boolean isPostgres() {
    try (Connection connection = store.getConnection()) {
      return isPostgres(connection);
    } catch (SQLException e) {
      throw new Failure("Cannot open the job store: " + e.getMessage(), e);
    }
  }

  /** Makes the tables if they are missing; the caller holds the schedule's row. */
  void create() {
    try (Connection connection = store.getConnection()) {
      if (exist(connection)) {
        return;
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String command : script(isPostgres(connection)).split(";")) {
          if (!command.isBlank()) {
            statement.execute(command);
          }
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new Failure("Cannot make the schedule's tables: " + e.getMessage(), e);
    }
  }

  private static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  private static boolean exist(Connection connection) throws SQLException {
    String name = isPostgres(connection) ? "qrtz_triggers" : "QRTZ_TRIGGERS";
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, null, name, new String[] {"TABLE", "BASE TABLE"})) {
      return tables.next();
    }
  }

  /** The script without its remarks, its commits and above all its drops. */
  private static String script(boolean isPostgres) {
    String name =
        "/org/quartz/impl/jdbcjobstore/tables_%s.sql".formatted(isPostgres ? "postgres" : "h2");
    return ShippedFiles.text(name, QuartzTables.class)
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("--"))
        .filter(line -> !line.toUpperCase(Locale.ROOT).startsWith("DROP TABLE"))
        .filter(line -> !line.toUpperCase(Locale.ROOT).startsWith("COMMIT"))
        .collect(Collectors.joining("\n"));
  }
}
