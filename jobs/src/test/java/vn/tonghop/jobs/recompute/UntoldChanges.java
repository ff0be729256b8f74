package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Every printed text of an edition that its replacement prints otherwise: either the table of
 * changes tells it, or {@code untold_changes.csv} says by name from what that is told it follows.
 */
public final class UntoldChanges {

  /**
   * What was found.
   *
   * @param told the texts that the tables of changes tell
   * @param following those that follow from what is told
   * @param untold the others
   */
  public record Outcome(int told, int following, List<String> untold) {

    public String words() {
      return "%d printed texts changed and told, %d that follow, %d untold"
          .formatted(told, following, untold.size());
    }
  }

  /**
   * A printed text that need not be told.
   *
   * @param list the list as in printed_figures, or the relation that only one report prints
   * @param measure its measure or column
   * @param follows of which lists something is told whenever it changes; own: of what it is about;
   *     any: of whatever list; nothing: it is reckoned to the edition's own moment
   */
  private record Following(Pattern list, Pattern measure, Set<String> follows) {

    boolean explains(String changedList, String changedMeasure, Set<String> told) {
      return list.matcher(changedList).matches()
          && measure.matcher(changedMeasure).matches()
          && follows.stream().anyMatch(told::contains);
    }
  }

  private static final String FIGURES =
      """
      with older as (from older.core.printed_figures where list_code <> 'changes'),
      newer as (from newer.core.printed_figures where list_code <> 'changes'),
      told as (from newer.core.fct_changes)
      select list_code, measure_code, indicator_code,
        coalesce(older.printed_text, ''), coalesce(newer.printed_text, ''),
        (list_code, indicator_code, measure_code) in (select (list_code, indicator_code, measure_code) from told),
        indicator_code in (select indicator_code from told)
      from newer full join older using (list_code, indicator_code, measure_code)
      where coalesce(older.printed_text, '') <> coalesce(newer.printed_text, '')
      order by all
      """;

  private static final String COLUMNS =
      """
      select table_name, column_name from duckdb_columns() where database_name = 'newer' and schema_name = 'marts'
        and (not starts_with(table_name, 'edition__') or table_name = 'edition__revisions')
        and (table_name, column_name) in (select (table_name, column_name) from duckdb_columns() where database_name = 'older' and schema_name = 'marts')
        and column_name <> 'edition_number'
      order by all
      """;

  private static final String DIFFERS =
      "select (select list(%1$s order by %1$s) from older.marts.%2$s) is distinct from (select list(%1$s order by %1$s) from newer.marts.%2$s)";

  private final List<Following> known = known();
  private final List<String> untold = new ArrayList<>();
  private int told;
  private int following;

  private UntoldChanges() {}

  /** Holds every edition of a home against the one that it replaced. */
  public static Outcome of(Path home) throws IOException, SQLException {
    UntoldChanges changes = new UntoldChanges();
    try (Stream<Path> folders = Files.walk(home.resolve("editions"), 2)) {
      for (Path edition :
          folders.filter(f -> f.getFileName().toString().matches("[2-9]")).toList()) {
        int number = Integer.parseInt(edition.getFileName().toString());
        Path replaced = edition.resolveSibling(Integer.toString(number - 1));
        changes.compare(replaced.resolve("warehouse.duckdb"), edition.resolve("warehouse.duckdb"));
      }
    }
    return new Outcome(changes.told, changes.following, changes.untold);
  }

  private static List<Following> known() {
    List<Following> known = new ArrayList<>();
    try (CSVParser csv =
        CSVParser.parse(
            Path.of("src/test/resources/untold_changes.csv"),
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      csv.forEach(
          line ->
              known.add(
                  new Following(
                      Pattern.compile(line.get("list")),
                      Pattern.compile(line.get("measure")),
                      Set.of(line.get("follows").split(" ")))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return known;
  }

  private void compare(Path older, Path newer) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("attach '%s' as older (read_only)".formatted(older));
      statement.execute("attach '%s' as newer (read_only)".formatted(newer));
      Set<String> lists = new HashSet<>(Set.of("nothing"));
      for (List<String> row :
          ask(statement, "select distinct list_code from newer.core.fct_changes")) {
        lists.addAll(List.of(row.get(0), "any"));
      }
      for (List<String> row : ask(statement, FIGURES)) {
        Set<String> of = new HashSet<>(lists);
        if (row.get(6).equals("true")) {
          of.add("own");
        }
        sort(newer, row.subList(0, 5), row.get(5).equals("true"), of);
      }
      for (List<String> column : ask(statement, COLUMNS)) {
        String differs = DIFFERS.formatted("\"" + column.get(1) + "\"", column.get(0));
        if (ask(statement, differs).get(0).get(0).equals("true")) {
          sort(newer, column, false, lists);
        }
      }
    }
  }

  private void sort(Path edition, List<String> change, boolean isTold, Set<String> lists) {
    if (isTold) {
      told++;
    } else if (known.stream().anyMatch(k -> k.explains(change.get(0), change.get(1), lists))) {
      following++;
    } else {
      Path folder = edition.getParent();
      untold.add(
          "%s/%s: %s".formatted(folder.getParent().getFileName(), folder.getFileName(), change));
    }
  }

  private static List<List<String>> ask(Statement statement, String select) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet answer = statement.executeQuery(select)) {
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(answer.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
