package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.StatementFailure;

/**
 * Asks a rule whose select fails again without the rows it fails on, which it finds by halving: the
 * others are judged as if those were blank. What it takes away lies there again afterwards.
 */
final class Retrial {

  /** Past so many rows it is the rule that fails, and not on them. */
  private static final int MOST_SET_ASIDE = 100;

  /** Past so many rows laid again it costs the other deliveries more than it tells this one. */
  private static final long MOST_ROWS_LAID = 300_000;

  private static final String OBSERVATIONS = "core.fct_observations";

  private final Database database;
  private final Rule rule;
  private final List<Row> setAside = new ArrayList<>();

  private final List<Row> rows;
  private long rowsLaid;

  /** A row that a rule is about. */
  private record Row(String relation, String id, String place) {}

  /**
   * @param titles the sheets as the officer sees them, by name
   */
  Retrial(Database database, Rule rule, Map<String, String> titles) {
    this.database = database;
    this.rule = rule;
    this.rows =
        rule.needs().keySet().stream()
            .filter(relation -> relation.startsWith("submission.") || relation.equals(OBSERVATIONS))
            .filter(relation -> !relation.equals("submission.identity"))
            .sorted()
            .flatMap(relation -> rows(relation, titles).stream())
            .toList();
  }

  private List<Row> rows(String relation, Map<String, String> titles) {
    String sheet = relation.substring(relation.indexOf('.') + 1);
    String place =
        relation.equals(OBSERVATIONS) ? "agency_code || ' ' || sheet || '!' || cell" : "row_number";
    return database
        .query("select rowid, %s from %s order by rowid".formatted(place, relation))
        .texts()
        .stream()
        .map(
            row ->
                new Row(
                    relation,
                    row.get(0),
                    relation.equals(OBSERVATIONS)
                        ? row.get(1)
                        : titles.getOrDefault(sheet, sheet) + "!" + row.get(1)))
        .toList();
  }

  /**
   * The answer without the rows set aside; nothing where the rule fails without any row at all, or
   * on more rows than can be found in time.
   */
  Optional<Answer> ask() {
    if (askOf(List.of()).isEmpty()) {
      return Optional.empty();
    }
    List<Row> good = List.of();
    List<Row> rest = rows;
    Optional<Answer> answer = askOf(rows);
    while (answer.isEmpty() && setAside.size() < MOST_SET_ASIDE && rowsLaid < MOST_ROWS_LAID) {
      int first = firstThatFails(good, rest);
      setAside.add(rest.get(first));
      good = joined(good, rest.subList(0, first));
      rest = rest.subList(first + 1, rest.size());
      answer = askOf(joined(good, rest));
    }
    return answer;
  }

  /** Where the rows were that had to be set aside. */
  List<String> setAside() {
    return setAside.stream().map(Row::place).toList();
  }

  private int firstThatFails(List<Row> good, List<Row> rest) {
    int answered = 0;
    int failed = rest.size();
    while (failed - answered > 1) {
      int middle = (answered + failed) / 2;
      if (askOf(joined(good, rest.subList(0, middle))).isPresent()) {
        answered = middle;
      } else {
        failed = middle;
      }
    }
    return failed - 1;
  }

  private static List<Row> joined(List<Row> some, List<Row> more) {
    List<Row> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private Optional<Answer> askOf(List<Row> kept) {
    rowsLaid += rows.size();
    database.execute("begin transaction");
    try {
      keepOnly(kept);
      rule.shared()
          .forEach(
              (name, sql) ->
                  database.execute("create or replace table shared.%s as %s".formatted(name, sql)));
      return Optional.of(database.query(rule.sql()));
    } catch (StatementFailure e) {
      return Optional.empty();
    } finally {
      database.execute("rollback");
    }
  }

  private void keepOnly(List<Row> kept) {
    Map<String, String> ids =
        kept.stream()
            .collect(
                Collectors.groupingBy(
                    Row::relation, Collectors.mapping(Row::id, Collectors.joining(", "))));
    rows.stream()
        .map(Row::relation)
        .distinct()
        .forEach(
            relation ->
                database.execute(
                    "delete from %s where rowid not in (%s)"
                        .formatted(relation, ids.getOrDefault(relation, "-1"))));
  }
}
