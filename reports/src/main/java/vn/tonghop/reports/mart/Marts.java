package vn.tonghop.reports.mart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.edition.EditionFolder;

/**
 * The schema {@code marts} of one edition's {@code warehouse.duckdb}, opened read-only, each mart
 * read once.
 */
public final class Marts implements AutoCloseable {

  private final Connection connection;
  private final Path file;
  private final Map<String, List<String>> columns = new TreeMap<>();
  private final Map<String, Mart> read = new HashMap<>();
  private final Map<String, Mart> asked = new HashMap<>();

  private Marts(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /**
   * Opens the database in a folder; several readers may hold it open at once.
   *
   * @throws Failure if the folder holds no {@code warehouse.duckdb}, or it cannot be opened
   */
  public static Marts open(Path folder) {
    Path file = new EditionFolder(folder).warehouse();
    if (!Files.isRegularFile(file)) {
      throw new Failure("Cannot open %s: no such file, expected a consolidation".formatted(file));
    }
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("threads", "1");
    try {
      return new Marts(DriverManager.getConnection("jdbc:duckdb:" + file, settings), file);
    } catch (SQLException e) {
      throw new Failure("Cannot open %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * The instant whose knowledge the edition shows, by the city's clocks: in the zone in which the
   * process lives.
   *
   * @throws Failure if the edition does not say it
   */
  public ZonedDateTime asOf() {
    return mart("edition__summary").rows().stream()
        .map(row -> row.get("as_of"))
        .flatMap(at -> at instanceof Timestamp asOf ? Stream.of(asOf) : Stream.empty())
        .findFirst()
        .orElseThrow(() -> new Failure("Cannot date the edition: edition__summary has no as_of"))
        .toLocalDateTime()
        .atZone(ZoneId.systemDefault());
  }

  /** The names of all marts, in alphabetical order. */
  public List<String> listNames() {
    return List.copyOf(columns().keySet());
  }

  /** The columns of all marts by their names, asked once: nobody writes what is opened here. */
  private Map<String, List<String>> columns() {
    if (columns.isEmpty()) {
      for (Map<String, @Nullable Object> row :
          query(
                  "select table_name, column_name from duckdb_columns()"
                      + " where schema_name = 'marts' order by table_name, column_index")
              .rows()) {
        columns
            .computeIfAbsent(String.valueOf(row.get("table_name")), name -> new ArrayList<>())
            .add(String.valueOf(row.get("column_name")));
      }
    }
    return columns;
  }

  /**
   * Reads a mart whole, ordered by its columns whose names end in {@code _order}, then by the
   * others.
   *
   * @throws Failure if there is no such mart
   */
  public Mart mart(String name) {
    return read.computeIfAbsent(name, this::readWhole);
  }

  /**
   * Asks the marts something; what was asked before is not asked again.
   *
   * @throws Failure if it is no statement that they can answer
   */
  public Mart ask(String sql) {
    return asked.computeIfAbsent(sql, this::query);
  }

  private Mart readWhole(String name) {
    Mart ordered = query("select * from marts.\"" + name + "\" order by " + order(name));
    return new Mart(name, ordered.columns(), ordered.rows());
  }

  /**
   * What the rows of a mart are ordered by, as SQL.
   *
   * @throws Failure if there is no such mart
   */
  public String order(String name) {
    List<String> columns = columns().get(name);
    if (columns == null) {
      throw new Failure(
          "Cannot read mart '%s' of %s: no such relation%s, expected one of %s"
              .formatted(
                  name, file, Nearest.hint(name, listNames()), String.join(", ", listNames())));
    }
    return columns.stream()
        .sorted(Comparator.comparing(column -> !column.endsWith("_order")))
        .map(column -> "\"" + column + "\"")
        .collect(Collectors.joining(", "));
  }

  private Mart query(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      ResultSetMetaData described = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= described.getColumnCount(); i++) {
        columns.add(described.getColumnLabel(i));
      }
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (String column : columns) {
          row.put(column, result.getObject(column));
        }
        rows.add(row);
      }
      return new Mart("query", columns, rows);
    } catch (SQLException e) {
      throw new Failure("Cannot read %s by '%s': %s".formatted(file, sql, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Failure("Cannot close %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
