package vn.tonghop.reports;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a {@code warehouse.duckdb} that holds the marts of a report's fixture: real published
 * values, in the columns of the marts' contracts: one that a fixture lacks is blank, one that no
 * contract has fails. A fixture is a folder of CSV, or a {@code <report>.sql} that begins with
 * {@code -- like <folder>} and says what differs. A report without a row of {@code
 * edition__letters} is issued as the monthly one.
 */
public final class FixtureWarehouse {

  /** Each as it was made first, byte for byte: most tests begin with one. */
  private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

  private static final String LETTER =
      """
      insert into marts.edition__letters
      select * replace ('%1$s' as report_code) from marts.edition__letters where report_code = 'monthly'
        and not exists (from marts.edition__letters where report_code = '%1$s')""";

  private FixtureWarehouse() {}

  /**
   * @param changes SQL statements that make the fixture differ, such as emptying a mart
   */
  public static Path make(Path workspace, String fixture, String... changes) {
    Path file = workspace.resolve("warehouse.duckdb");
    try {
      Files.write(file, MADE.computeIfAbsent(fixture, FixtureWarehouse::made));
      if (changes.length > 0) {
        try (Connection connection = open(file);
            Statement statement = connection.createStatement()) {
          for (String change : changes) {
            statement.execute(change);
          }
        }
      }
      return workspace;
    } catch (SQLException | IOException e) {
      throw new AssertionError("Cannot make the fixture " + fixture + ": " + e.getMessage(), e);
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + file);
  }

  private static byte[] made(String fixture) {
    try {
      Path folder = Files.createTempDirectory("fixture");
      Path file = folder.resolve("warehouse.duckdb");
      try (Connection connection = open(file);
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("create schema marts");
        for (String mart : MartContracts.listOf(fixture).toList()) {
          statement.execute(MartContracts.table(mart));
        }
        URL differences = FixtureWarehouse.class.getResource("/fixture/" + fixture + ".sql");
        String sql = differences == null ? "" : Files.readString(Path.of(differences.toURI()));
        fill(
            statement,
            sql.isEmpty() ? fixture : sql.lines().findFirst().orElseThrow().substring(8));
        statement.execute(sql.isEmpty() ? "select 1" : sql);
        statement.execute(LETTER.formatted(fixture));
        connection.commit();
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      return bytes;
    } catch (SQLException | IOException | URISyntaxException e) {
      throw new AssertionError("Cannot make the fixture " + fixture + ": " + e.getMessage(), e);
    }
  }

  private static void fill(Statement statement, String folder)
      throws SQLException, IOException, URISyntaxException {
    Path files = Path.of(FixtureWarehouse.class.getResource("/fixture/" + folder).toURI());
    for (Path csv : csvFiles(files)) {
      String name = csv.getFileName().toString().replace(".csv", "");
      statement.execute(MartContracts.table(name));
      statement.execute(
          "insert into marts."
              + name
              + " by name select * from read_csv('"
              + csv
              + "', header = true, all_varchar = true)");
      blankForNull(statement, name);
    }
  }

  /** CSV cannot tell an empty text from none; the marts have no null texts. */
  private static void blankForNull(Statement statement, String name) throws SQLException {
    List<String> columns = new java.util.ArrayList<>();
    try (var result =
        statement.executeQuery(
            "select column_name from information_schema.columns where table_name = '"
                + name
                + "' and data_type = 'VARCHAR'")) {
      while (result.next()) {
        columns.add(result.getString(1));
      }
    }
    if (!columns.isEmpty()) {
      statement.execute(
          columns.stream()
              .map(column -> "%1$s = coalesce(%1$s, '')".formatted(column))
              .collect(Collectors.joining(", ", "update marts." + name + " set ", "")));
    }
  }

  private static List<Path> csvFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
