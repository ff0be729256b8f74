package vn.tonghop.warehouse.query;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    try (Sandbox sandbox = Sandbox.locked(spill(), layout(editions))) {
      Answer answer = sandbox.query(sql);
      switch (format) {
        case TABLE ->
            new AnswerPrinter(out).printTable(answer, String.join(", ", editions.keySet()));
        case CSV -> new AnswerPrinter(out).printCsv(answer);
        case JSON -> new AnswerPrinter(out).printJson(answer);
      }
    }
  }

  private Path spill() {
    return home.operations().resolve("spill");
  }

  /** Statements that attach the editions read only and unite their relations. */
  private List<String> layout(Map<String, Path> editions) {
    List<String> statements = new ArrayList<>();
    Map<String, String> catalogs = new LinkedHashMap<>();
    editions.forEach(
        (edition, file) -> {
          String catalog = "edition_" + (catalogs.size() + 1);
          catalogs.put(edition, catalog);
          statements.add(
              "attach %s as %s (read_only)".formatted(Sql.text(file.toString()), catalog));
        });
    statements.add("create schema marts");
    statements.add("create schema core");
    statements.add(Macros.text());
    relations(statements, catalogs)
        .forEach((relation, selects) -> statements.addAll(view(relation, selects)));
    return statements;
  }

  /** Every relation with a select for each edition that has it, and the words of the first. */
  private Map<String, List<Part>> relations(List<String> attach, Map<String, String> catalogs) {
    Map<String, List<Part>> relations = new TreeMap<>();
    try (Database database = Database.inMemory(spill(), Database.Limits.QUESTION)) {
      attach.stream().filter(s -> s.startsWith("attach")).forEach(database::execute);
      catalogs.forEach(
          (edition, catalog) -> {
            Answer tables =
                database.query(
                    "select schema_name || '.' || table_name, coalesce(comment, '') from duckdb_tables() where database_name = "
                        + Sql.text(catalog));
            for (List<@Nullable Object> row : tables.rows()) {
              String relation = String.valueOf(row.get(0));
              relations
                  .computeIfAbsent(relation, r -> new ArrayList<>())
                  .add(new Part(select(relation, edition, catalog), String.valueOf(row.get(1))));
            }
          });
    }
    return relations;
  }

  private record Part(String select, String words) {}

  private static String select(String relation, String edition, String catalog) {
    return relation.startsWith("marts.")
        ? "select * from %s.%s".formatted(catalog, relation)
        : "select %s as edition, * from %s.%s".formatted(Sql.text(edition), catalog, relation);
  }

  private static List<String> view(String relation, List<Part> parts) {
    String union =
        parts.stream().map(Part::select).collect(Collectors.joining(" union all by name "));
    return List.of(
        "create view %s as %s".formatted(relation, union),
        "comment on view %s is %s".formatted(relation, Sql.text(parts.get(0).words())));
  }
}
