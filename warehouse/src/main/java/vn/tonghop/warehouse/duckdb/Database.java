package vn.tonghop.warehouse.duckdb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.LoadingAhead;

/** One DuckDB instance in memory, set up the same way wherever it runs. */
public final class Database implements AutoCloseable {

  /**
   * How much of the machine an instance may take.
   *
   * @param spill how much of the disk, for what does not fit in memory
   */
  public record Limits(String memory, String spill, int threads, int timeoutSeconds) {

    /** As DuckDB calls it. */
    private static final String DISK = "90% of available disk space";

    private static final String PART_OF_DISK = "20GB";

    /**
     * For a consolidation: half of the machine, what the disk has, and no time limit. A hundred
     * million observations spill more than 43 GB beside 4 GB of memory.
     */
    public static final Limits CONSOLIDATION = new Limits("50%", DISK, 2, 0);

    /** For a question of our own, such as where a figure comes from: too little for two threads. */
    public static final Limits QUESTION = new Limits("1GB", 1, 60);

    /** Limits of what must leave the disk to others. */
    public Limits(String memory, int threads, int timeoutSeconds) {
      this(memory, PART_OF_DISK, threads, timeoutSeconds);
    }

    /** The same with so many threads. */
    public Limits withThreads(int count) {
      return new Limits(memory, spill, count, timeoutSeconds);
    }
  }

  private final Connection connection;
  private final int timeoutSeconds;
  private final Running running = new Running();
  private final List<Path> ownFolders;
  private final @Nullable StatementTrace trace = StatementTrace.ofNextInstance();

  private Database(Connection connection, int timeoutSeconds, List<Path> ownFolders) {
    this.connection = connection;
    this.timeoutSeconds = timeoutSeconds;
    this.ownFolders = ownFolders;
  }

  /**
   * Opens an instance in memory.
   *
   * @param spill where it may put what does not fit; made if it is missing
   */
  public static Database inMemory(Path spill, Limits limits) {
    DataHome.makeFolder(spill);
    return open(connect(new Properties(), limits), spill, limits, List.of());
  }

  /**
   * Opens an instance in memory that spills into a temporary folder of its own and takes it away
   * when it closes: for readers, who need not be able to write anywhere in a home.
   */
  public static Database forReading(Limits limits) {
    return forReading(new Properties(), limits);
  }

  /**
   * As {@link #forReading(Limits)}, but an answer's rows are handed over while they are read: the
   * driver would else hold them all, where no limit of memory counts them.
   */
  static Database forStrangers(Limits limits) {
    Properties streaming = new Properties();
    streaming.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return forReading(streaming, limits);
  }

  private static Database forReading(Properties properties, Limits limits) {
    Connection connection = connect(properties, limits);
    try {
      Path spill = Files.createTempDirectory("tonghop-question-");
      return open(connection, spill, limits, List.of(spill));
    } catch (IOException e) {
      throw new Failure("Cannot make a temporary folder: %s".formatted(e), e);
    }
  }

  private static Database open(
      Connection connection, Path spill, Limits limits, List<Path> ownFolders) {
    Database database = new Database(connection, limits.timeoutSeconds(), ownFolders);
    for (String setting : settings(spill, limits)) {
      database.execute("set " + setting);
    }
    return database;
  }

  /**
   * Begins to load the native library in a thread of its own, so that a command that will need it
   * can read its arguments meanwhile.
   */
  public static void loadAhead() {
    LoadingAhead.begin("duckdb", () -> Class.forName("org.duckdb.DuckDBNative"));
  }

  /** Not through DriverManager, which would load every driver on the class path. */
  private static Connection connect(Properties properties, Limits limits) {
    // Else it starts a thread for each processor, before it is told to end them.
    properties.setProperty("threads", Integer.toString(limits.threads()));
    try {
      return new DuckDBDriver().connect("jdbc:duckdb:", properties);
    } catch (SQLException e) {
      throw new Failure("Cannot open DuckDB: %s".formatted(e.getMessage()), e);
    } catch (LinkageError e) {
      throw new Failure(
          "Cannot open DuckDB on %s %s: no library of it could be loaded; expected the whole jar, or one made for this platform and not for another"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    }
  }

  private static List<String> settings(Path spill, Limits limits) {
    return List.of(
        "memory_limit = " + Sql.text(limits.memory()),
        "threads = " + limits.threads(),
        "temp_directory = " + Sql.text(spill.toString()),
        "max_temp_directory_size = " + Sql.text(limits.spill()),
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "ieee_floating_point_ops = false",
        "preserve_insertion_order = true",
        // The first takes away a limit over an outer join whose other side it reckons to be empty;
        // the second takes a tenth of what our statements cost and gives nothing back.
        "disabled_optimizers = 'statistics_propagation,common_subexpressions'",
        "TimeZone = " + Sql.text(ZoneId.systemDefault().getId()));
  }

  /**
   * Runs one or more statements that give no rows.
   *
   * @throws Failure if DuckDB refuses; the message holds its own
   */
  public void execute(String sql) {
    run(sql, statement -> statement.execute(sql));
  }

  /**
   * Runs one select.
   *
   * @throws Failure if DuckDB refuses or the time limit passes
   */
  public Answer query(String sql) {
    return read(sql, Rows::all);
  }

  /**
   * Runs one select and reads its rows.
   *
   * @throws Failure as {@link #query} does
   */
  public <T> T read(String sql, Function<Rows, T> reading) {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery(sql)) {
            return reading.apply(new Rows(rows));
          }
        });
  }

  /** Runs a statement that tells how many rows it moved. */
  long count(String sql) {
    return run(sql, statement -> statement.executeLargeUpdate(sql));
  }

  private interface Work<T> {
    T by(Statement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    long began = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(timeoutSeconds);
      T done = running.during(statement, () -> work.by(statement));
      if (trace != null) {
        trace.ran(sql, System.nanoTime() - began);
      }
      return done;
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Asks the statement that is running, if one is, to stop; it then fails. From another thread. */
  public void cancel() {
    running.cancel();
  }

  /** Takes away what a process that will not close this leaves behind. From another thread. */
  public void abandon() {
    ownFolders.forEach(Database::remove);
  }

  /** The one text that a select with one text parameter answers; empty for NULL. */
  public String ask(String sql, String parameter) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      return running.during(
          statement,
          () -> {
            try (ResultSet rows = statement.executeQuery()) {
              String text = rows.next() ? rows.getString(1) : null;
              return text == null ? "" : text;
            }
          });
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Appends rows of text to a table whose columns are all texts; null becomes NULL. */
  public void append(String schema, String table, List<? extends List<@Nullable String>> rows) {
    long began = System.nanoTime();
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender(schema, table)) {
      for (List<@Nullable String> row : rows) {
        appender.beginRow();
        for (String cell : row) {
          if (cell == null) {
            appender.appendNull();
          } else {
            appender.append(cell);
          }
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw failure("append to " + schema + "." + table, e);
    }
    if (trace != null) {
      trace.appended(schema, table, rows, System.nanoTime() - began);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Failure("Cannot close DuckDB: %s".formatted(e.getMessage()), e);
    } finally {
      ownFolders.forEach(Database::remove);
    }
  }

  /** DuckDB empties it when it closes; what it could not is the operating system's to remove. */
  private static void remove(Path folder) {
    try (DirectoryStream<Path> spilled = Files.newDirectoryStream(folder)) {
      for (Path file : spilled) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Left in the temporary folder, where nobody takes it for anything.
    }
  }

  private static Failure failure(String sql, SQLException e) {
    String shown = sql.length() > 300 ? sql.substring(0, 300) + "…" : sql;
    String message = "Cannot run SQL: %s%n%s".formatted(e.getMessage(), shown);
    return StatementFailure.isOneFor(e)
        ? new StatementFailure(message, e)
        : new Failure(message, e);
  }
}
