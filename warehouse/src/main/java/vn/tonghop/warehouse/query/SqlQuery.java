package vn.tonghop.warehouse.query;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * One select over the published editions, in a sandbox that reads nothing else and writes nothing.
 */
public final class SqlQuery {
  /** How an answer is printed. */
  public enum Format {
    TABLE,
    CSV,
    JSON
  }

  private final DataHome home;

  public SqlQuery(DataHome home) {
    this.home = home;
  }

  /**
   * Asks the standing editions: {@code marts.<x>} and {@code core.<x>} unite the relations of that
   * name by the names of their columns; core relations carry the edition as {@code edition}.
   *
   * @throws Failure if nothing is published, or the text is anything but one select that DuckDB
   *     accepts
   */
  public void printStanding(String sql, Format format, PrintStream out) {
    Map<String, Path> editions = new StandingEditions(home).list();
    if (editions.isEmpty()) {
      throw new Failure(
          "Cannot ask %s: no edition stands, expected one that consolidate has published"
              .formatted(home.editions()));
    }
    print(editions, sql, format, out);
  }

  /**
   * Asks one edition, standing or replaced.
   *
   * @throws Failure if it is not published, or the text is anything but one select that DuckDB
   *     accepts
   */
  public void printEdition(Period period, int number, String sql, Format format, PrintStream out) {
    Path warehouse = new StandingEditions(home).warehouse(period, number);
    print(Map.of(period.code() + "/" + number, warehouse), sql, format, out);
  }

  private void print(Map<String, Path> editions, String sql, Format format, PrintStream out) {
    try (Sandbox sandbox =
        Sandbox.locked(home.operations().resolve("spill"), database -> lay(database, editions))) {
      Answer answer = sandbox.query(sql);
      switch (format) {
        case TABLE ->
            new AnswerPrinter(out).printTable(answer, String.join(", ", editions.keySet()));
        case CSV -> new AnswerPrinter(out).printCsv(answer);
        case JSON -> new AnswerPrinter(out).printJson(answer);
      }
    }
  }

  /** Attaches the editions read only and unites their relations. */
  private static void lay(Database database, Map<String, Path> editions) {
    Map<String, List<Part>> relations = new TreeMap<>();
    int place = 0;
    for (Map.Entry<String, Path> edition : editions.entrySet()) {
      String catalog = "edition_" + ++place;
      database.execute(
          "attach %s as %s (read_only)"
              .formatted(Sql.text(edition.getValue().toString()), catalog));
      listRelations(database, catalog)
          .forEach(
              (relation, words) ->
                  relations
                      .computeIfAbsent(relation, r -> new ArrayList<>())
                      .add(new Part(select(relation, edition.getKey(), catalog), words)));
    }
    database.execute("create schema marts");
    database.execute("create schema core");
    Macros.define(database);
    relations.forEach((relation, parts) -> createView(database, relation, parts));
  }

  /** The relations of an edition, as {@code schema.name}, with their words. */
  private static Map<String, String> listRelations(Database database, String catalog) {
    Map<String, String> words = new TreeMap<>();
    Answer tables =
        database.query(
            "select schema_name || '.' || table_name, coalesce(comment, '') from duckdb_tables() where database_name = "
                + Sql.text(catalog));
    for (List<@Nullable Object> row : tables.rows()) {
      words.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
    }
    return words;
  }

  private record Part(String select, String words) {}

  private static String select(String relation, String edition, String catalog) {
    return relation.startsWith("marts.")
        ? "select * from %s.%s".formatted(catalog, relation)
        : "select %s as edition, * from %s.%s".formatted(Sql.text(edition), catalog, relation);
  }

  private static void createView(Database database, String relation, List<Part> parts) {
    String union =
        parts.stream().map(Part::select).collect(Collectors.joining(" union all by name "));
    database.execute("create view %s as %s".formatted(relation, union));
    database.execute(
        "comment on view %s is %s".formatted(relation, Sql.text(parts.get(0).words())));
  }
}
