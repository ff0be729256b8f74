package vn.tonghop.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements that a run gave DuckDB, given again by plain JDBC in one thread: one connection
 * after another, in each what went through it.
 */
final class Replay {

  /** Where a run makes an edition before it is published; the folder is gone when it ends. */
  private static final Pattern WORK = Pattern.compile("'([^']*/operations/work/[^']+)/[^'/]+'");

  private static final Pattern MAKING =
      Pattern.compile(
          "(--[^\n]*\n|\\s)*(create|attach|detach|insert|set|drop|begin|commit|checkpoint)\\b");

  private final Map<Integer, List<JsonNode>> instances = new LinkedHashMap<>();

  private Replay() {}

  /** Reads what {@code TONGHOP_SQL_TRACE} kept. */
  static Replay of(Path trace) throws IOException {
    Replay replay = new Replay();
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(trace)) {
      JsonNode statement = json.readTree(line);
      replay
          .instances
          .computeIfAbsent(statement.get("instance").asInt(), instance -> new ArrayList<>())
          .add(statement);
    }
    return replay;
  }

  /** Only the statements that lay or make a relation: no question, no comment, no other file. */
  Replay making() {
    Replay making = new Replay();
    instances.forEach(
        (instance, statements) ->
            making.instances.put(instance, statements.stream().filter(Replay::isMaking).toList()));
    return making;
  }

  private static boolean isMaking(JsonNode statement) {
    return statement.has("append")
        || MAKING.matcher(statement.path("sql").asString("")).lookingAt();
  }

  int count() {
    return instances.values().stream().mapToInt(List::size).sum();
  }

  /** Makes the folders that the statements write into, empty. */
  void prepare() throws IOException {
    for (List<JsonNode> statements : instances.values()) {
      for (JsonNode statement : statements) {
        Matcher matcher = WORK.matcher(statement.path("sql").asString(""));
        while (matcher.find()) {
          Waiting.remove(Path.of(matcher.group(1)));
        }
      }
    }
    for (List<JsonNode> statements : instances.values()) {
      for (JsonNode statement : statements) {
        Matcher matcher = WORK.matcher(statement.path("sql").asString(""));
        while (matcher.find()) {
          Files.createDirectories(Path.of(matcher.group(1)));
        }
      }
    }
  }

  void run() throws SQLException {
    for (List<JsonNode> statements : instances.values()) {
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
        for (JsonNode statement : statements) {
          if (statement.has("sql")) {
            execute(connection, statement.get("sql").asString());
          } else {
            append(connection, statement);
          }
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          int width = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= width; column++) {
              rows.getObject(column);
            }
          }
        }
      }
    }
  }

  private static void append(Connection connection, JsonNode statement) throws SQLException {
    try (DuckDBAppender appender =
        connection
            .unwrap(DuckDBConnection.class)
            .createAppender(
                statement.get("append").get(0).asString(),
                statement.get("append").get(1).asString())) {
      for (JsonNode row : statement.get("rows")) {
        appender.beginRow();
        for (JsonNode cell : row) {
          if (cell.isNull()) {
            appender.appendNull();
          } else {
            appender.append(cell.asString());
          }
        }
        appender.endRow();
      }
    }
  }
}
