package vn.tonghop.warehouse;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;

/** The oldest client that we promise to, DuckDB 1.2, in a class loader of its own. */
public final class OlderClient implements AutoCloseable {

  private final URLClassLoader loader;
  private final Driver driver;

  public OlderClient() throws Exception {
    URL[] jars;
    try (Stream<Path> files = Files.list(Path.of("target", "older-duckdb"))) {
      jars = new URL[] {files.toList().get(0).toUri().toURL()};
    }
    loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    driver =
        (Driver) loader.loadClass("org.duckdb.DuckDBDriver").getDeclaredConstructor().newInstance();
  }

  /** The first column of the first row, from a file opened read-only as an analyst would. */
  public String ask(Path file, String sql) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Connection connection = driver.connect("jdbc:duckdb:" + file, readOnly);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new SQLException("no row: " + sql);
      }
      return rows.getString(1);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
