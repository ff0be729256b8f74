package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oldest client that we promise to, DuckDB 1.2, opens a published file. */
class OlderClientTest {
  @TempDir Path folder;

  @Test
  void opensAPublishedFile() throws Exception {
    Path file = folder.resolve("warehouse.duckdb");
    try (Database database = Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as edition (storage_version 'v1.2.0')".formatted(Sql.text(file.toString())));
      database.execute("create schema edition.marts");
      database.execute(
          "create table edition.marts.cities as select 'Cần Thơ ' || i as city, cast(i * 1.25 as decimal(28,6)) as amount, date '2024-06-14' as measured_to from range(5000) as numbers(i)");
      database.execute("comment on table edition.marts.cities is 'One row per city.'");
      database.execute("checkpoint edition");
    }
    assertThat(
            askOlderClient(
                file,
                "select city || ' ' || amount || ' ' || measured_to from marts.cities where amount = 2.5"))
        .isEqualTo("Cần Thơ 2 2.500000 2024-06-14");
    assertThat(askOlderClient(file, "select count(distinct city) from marts.cities"))
        .isEqualTo("5000");
    assertThat(askOlderClient(file, "select comment from duckdb_tables()"))
        .isEqualTo("One row per city.");
    assertThat(askOlderClient(file, "select version()")).isEqualTo("v1.2.2");
  }

  private static String askOlderClient(Path file, String sql) throws Exception {
    URL[] jars;
    try (Stream<Path> files = Files.list(Path.of("target", "older-duckdb"))) {
      jars = new URL[] {files.toList().get(0).toUri().toURL()};
    }
    try (URLClassLoader older = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
      Driver driver =
          (Driver)
              older.loadClass("org.duckdb.DuckDBDriver").getDeclaredConstructor().newInstance();
      return first(driver, file, sql);
    }
  }

  private static String first(Driver driver, Path file, String sql) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Connection connection = driver.connect("jdbc:duckdb:" + file, readOnly);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(List.of(rows.next())).containsExactly(true);
      return rows.getString(1);
    }
  }
}
