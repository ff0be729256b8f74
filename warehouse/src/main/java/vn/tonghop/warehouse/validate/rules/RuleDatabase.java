package vn.tonghop.warehouse.validate.rules;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;

/**
 * The relations that rules about one submission read, in a DuckDB of their own in memory: schemas
 * {@code submission}, {@code history}, {@code reference}, and the book's own {@code rulebook}.
 */
final class RuleDatabase implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<RuleColumn> OF_HISTORY =
      List.of(
          new RuleColumn("collection_code", ColumnType.TEXT),
          new RuleColumn("received_at", ColumnType.TIMESTAMP));

  private final Connection connection;

  private RuleDatabase(Connection connection) {
    this.connection = connection;
  }

  static RuleDatabase open() {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      run(connection, "set threads = 1");
      for (String schema : List.of("submission", "history", "reference", "core")) {
        run(connection, "create schema " + schema);
      }
      return new RuleDatabase(connection);
    } catch (SQLException e) {
      throw new Failure("Cannot open a database for the rules: " + e.getMessage(), e);
    }
  }

  Connection connection() {
    return connection;
  }

  void laySubmission(SubmissionRows rows, HistoryRows history) {
    lay(connection, "submission.identity", identity(rows));
    rows.sheets()
        .forEach(
            (name, sheet) -> {
              lay(connection, "submission." + name, sheet);
              lay(connection, "history." + name, past(sheet, history, name));
            });
  }

  void layReference(Map<String, ReferenceRows> tables) {
    tables.forEach((name, table) -> lay(connection, "reference." + name, asSheet(table)));
  }

  /**
   * Lays the book's macros and its own tables beside a warehouse, in a database {@code rulebook}.
   */
  static void layBook(Connection connection, Map<String, ReferenceRows> tables) {
    run(connection, "attach ':memory:' as rulebook");
    for (String macro : RuleShelf.macros().split(";\n")) {
      if (!macro.isBlank()) {
        run(connection, macro);
      }
    }
    tables.forEach((name, table) -> lay(connection, "rulebook." + name, asSheet(table)));
  }

  static void takeBookAway(Connection connection) {
    run(connection, "detach rulebook");
  }

  /** Creates a relation and fills it by one statement, the rows given as JSON. */
  static void lay(Connection connection, String relation, SheetRows sheet) {
    List<String> casts = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      RuleColumn column = sheet.columns().get(i);
      casts.add(
          "cast(nullif(r[%d], '') as %s) as %s"
              .formatted(i + 1, column.type().sql(), column.name()));
    }
    String sql =
        "create table %s as select %s from (select unnest(from_json(?::json, '[[\"VARCHAR\"]]')) as r)"
            .formatted(relation, String.join(", ", casts));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, JSON.writeValueAsString(sheet.rows()));
      statement.execute();
    } catch (SQLException e) {
      throw new Failure(
          "Cannot lay %s before the rules: %s".formatted(relation, e.getMessage()), e);
    }
  }

  private static SheetRows past(SheetRows sheet, HistoryRows history, String name) {
    SheetRows past = history.sheets().get(name);
    if (past != null) {
      return past;
    }
    List<RuleColumn> columns = new ArrayList<>(sheet.columns());
    columns.addAll(OF_HISTORY);
    return new SheetRows(sheet.title(), columns, List.of());
  }

  private static SheetRows identity(SubmissionRows rows) {
    return new SheetRows(
        "identity",
        List.of(
            new RuleColumn("agency_code", ColumnType.TEXT),
            new RuleColumn("collection_code", ColumnType.TEXT)),
        List.of(List.of(rows.agencyCode(), rows.collectionCode())));
  }

  private static SheetRows asSheet(ReferenceRows table) {
    return new SheetRows(
        "",
        table.columns().stream().map(name -> new RuleColumn(name, ColumnType.TEXT)).toList(),
        table.rows());
  }

  private static void run(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new Failure("Cannot prepare the rules' database: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Failure("Cannot close the rules' database: " + e.getMessage(), e);
    }
  }
}
