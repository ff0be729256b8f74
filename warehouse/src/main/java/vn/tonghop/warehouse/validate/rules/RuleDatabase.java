package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.shipped.PlainTable;

/**
 * The relations that rules about one submission read, in a DuckDB of their own in memory: schemas
 * {@code submission}, {@code history}, {@code reference}, and the book's own {@code rulebook}.
 */
final class RuleDatabase implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Database.Limits LIMITS = new Database.Limits("512MB", 1, 60);
  private static final List<RuleColumn> OF_HISTORY =
      List.of(
          new RuleColumn("collection_code", ColumnType.TEXT),
          new RuleColumn("received_at", ColumnType.TIMESTAMP));

  private final Database database;
  private final Laid ground;
  private final History remembered;

  /**
   * Which columns of an agency's earlier rows rules read.
   *
   * @param bySheet their names, by the sheet's
   */
  record History(Map<String, Set<String>> bySheet) {

    boolean isOf(String sheet) {
      return bySheet.containsKey(sheet);
    }

    /** Those that the sheet at hand has, or every history. */
    List<RuleColumn> columns(String name, SheetRows now) {
      List<RuleColumn> columns = new ArrayList<>(now.columns());
      columns.addAll(OF_HISTORY);
      columns.removeIf(column -> !bySheet.getOrDefault(name, Set.of()).contains(column.name()));
      return columns;
    }
  }

  private RuleDatabase(Database database, Laid ground, Map<String, Set<String>> remembered) {
    this.database = database;
    this.ground = ground;
    this.remembered = new History(Map.copyOf(remembered));
  }

  /**
   * Opens a database with what every submission is checked against.
   *
   * @param macros the statements that define what rules call
   * @param catalog the tables of {@code reference}
   * @param ofBook the tables of {@code rulebook}
   * @param remembered the columns of {@code history} that rules read, by sheet
   */
  static RuleDatabase open(
      Path spill,
      String macros,
      Map<String, PlainTable> catalog,
      Map<String, PlainTable> ofBook,
      Map<String, Set<String>> remembered) {
    Database database = Database.inMemory(spill, LIMITS);
    database.execute(
        "create schema submission; create schema history; create schema shared;"
            + " create schema reference; create schema core;"
            + macros);
    layBook(database, ofBook);
    layReference(database, catalog);
    Laid ground = Laid.of(Map.of("rulebook", ofBook, "reference", catalog));
    return new RuleDatabase(database, ground, remembered);
  }

  /**
   * Lays a submission in the place of the one before, ready for rules to run over it.
   *
   * @throws LandedRows.Unreadable if a file of the history cannot be read
   */
  RuleRun laySubmission(SubmissionRows rows, HistoryRows history) {
    database.execute(
        "drop schema submission cascade; drop schema history cascade; drop schema shared cascade;"
            + " create schema submission; create schema history; create schema shared");
    Map<String, SheetRows> now = withIdentity(rows);
    now.forEach((name, sheet) -> lay(database, "submission." + name, sheet));
    Map<String, List<RuleColumn>> past = new HashMap<>();
    rows.sheets()
        .forEach(
            (name, sheet) -> {
              if (remembered.isOf(name)) {
                past.put(name, layHistory(name, sheet, history));
              }
            });
    return new RuleRun(database, ground.with(now, past, listFilled(past.keySet())));
  }

  /** Lays submissions of one shape together, beside the one that is laid. */
  RuleBatch layTogether(List<RuleCase> cases) {
    return RuleBatch.lay(database, ground, remembered, cases);
  }

  /** Lays the columns that rules read of the rows that were reported before. */
  private List<RuleColumn> layHistory(String name, SheetRows now, HistoryRows history) {
    List<RuleColumn> columns = remembered.columns(name, now);
    try {
      database.execute(
          "create table history.%s as %s"
              .formatted(name, new PastSelect(columns).of(name, history)));
    } catch (Failure e) {
      throw history.isInFiles(name) ? new LandedRows.Unreadable(e) : e;
    }
    return columns;
  }

  /** The sheets of which the agency reported anything before. */
  private Set<String> listFilled(Set<String> sheets) {
    return sheets.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database
                .query(
                    sheets.stream()
                        .map("select '%1$s' where exists (from history.%1$s)"::formatted)
                        .collect(Collectors.joining(" union all ")))
                .firstColumn());
  }

  /** Lays the book's own tables beside a warehouse, in a database {@code rulebook}. */
  static void layBook(Database database, Map<String, PlainTable> tables) {
    database.execute("attach ':memory:' as rulebook");
    tables.forEach((name, table) -> lay(database, "rulebook." + name, asSheet(table)));
  }

  static void layReference(Database database, Map<String, PlainTable> catalog) {
    catalog.forEach((name, table) -> lay(database, "reference." + name, asSheet(table)));
  }

  static void takeBookAway(Database database) {
    database.execute("detach rulebook");
  }

  /** Creates a relation and fills it by one statement. */
  static void lay(Database database, String relation, SheetRows sheet) {
    database.execute("create table %s as %s".formatted(relation, select(sheet)));
  }

  /** The rows as a select, given as JSON. */
  static String select(SheetRows sheet) {
    List<String> casts = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      RuleColumn column = sheet.columns().get(i);
      casts.add(
          "cast(nullif(r[%d], '') as %s) as \"%s\""
              .formatted(i + 1, column.type().sql(), column.name()));
    }
    return "select %s from (select unnest(from_json(%s::json, '[[\"VARCHAR\"]]')) as r)"
        .formatted(String.join(", ", casts), Sql.text(JSON.writeValueAsString(sheet.rows())));
  }

  /** The sheets of a submission and {@code identity}, which says whose it is. */
  static Map<String, SheetRows> withIdentity(SubmissionRows rows) {
    Map<String, SheetRows> sheets = new HashMap<>(rows.sheets());
    sheets.put("identity", identity(rows));
    return sheets;
  }

  private static SheetRows identity(SubmissionRows rows) {
    return new SheetRows(
        "identity",
        List.of(
            new RuleColumn("agency_code", ColumnType.TEXT),
            new RuleColumn("collection_code", ColumnType.TEXT)),
        List.of(List.of(rows.agencyCode(), rows.collectionCode())));
  }

  private static SheetRows asSheet(PlainTable table) {
    return new SheetRows(
        "",
        table.header().stream().map(name -> new RuleColumn(name, ColumnType.TEXT)).toList(),
        table.rows());
  }

  @Override
  public void close() {
    database.close();
  }
}
