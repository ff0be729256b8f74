package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Database;

/**
 * Submissions of one shape laid together, of which a rule is asked once. A rule is written as for
 * one submission; here its select is run for each of them by itself ({@code lateral}), in one
 * statement, which costs little more than for one. Where it fails on one, it fails on all: they are
 * then asked one by one.
 */
final class RuleBatch {

  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern READ =
      Pattern.compile("\\b(from|join)\\s+(submission|history|shared)\\.(\\w+)");

  /** Which of the submissions a row is of, by its place among them. */
  static final RuleColumn DELIVERY = new RuleColumn("delivery", ColumnType.INTEGER);

  private final Database database;
  private final List<RuleRun> runs;
  private final Set<String> shared = new HashSet<>();

  private RuleBatch(Database database, List<RuleRun> runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Lays submissions of one shape.
   *
   * @param remembered the columns of {@code history} that rules read, by sheet
   */
  static RuleBatch lay(
      Database database, Laid ground, RuleDatabase.History remembered, List<RuleCase> cases) {
    database.execute("drop schema if exists together cascade; create schema together");
    Map<String, SheetRows> first = cases.get(0).rows().sheets();
    List<Map<String, SheetRows>> laid =
        cases.stream().map(one -> RuleDatabase.withIdentity(one.rows())).toList();
    laid.get(0)
        .keySet()
        .forEach(
            name ->
                make(
                    database,
                    "submission_" + name,
                    RuleDatabase.select(
                        numbered(
                            laid.stream()
                                .map(one -> Objects.requireNonNull(one.get(name)))
                                .toList()))));
    Map<String, List<RuleColumn>> past = new HashMap<>();
    List<Set<String>> filled =
        cases.stream().map(any -> (Set<String>) new HashSet<String>()).toList();
    first.forEach(
        (name, sheet) -> {
          if (remembered.isOf(name)) {
            past.put(name, remembered.columns(name, sheet));
            layHistory(database, name, past.get(name), cases, filled);
          }
        });
    return new RuleBatch(
        database,
        IntStream.range(0, cases.size())
            .mapToObj(i -> new RuleRun(database, ground.with(laid.get(i), past, filled.get(i))))
            .toList());
  }

  private static void layHistory(
      Database database,
      String name,
      List<RuleColumn> columns,
      List<RuleCase> cases,
      List<Set<String>> filled) {
    make(
        database,
        "history_" + name,
        new PastTogether(database, name, columns)
            .of(cases.stream().map(RuleCase::history).toList()));
    database
        .query("select distinct delivery from together.all_history_" + name)
        .firstColumn()
        .forEach(delivery -> filled.get(Integer.parseInt(delivery)).add(name));
  }

  private static SheetRows numbered(List<SheetRows> sheets) {
    List<RuleColumn> columns = new ArrayList<>(List.of(DELIVERY));
    columns.addAll(sheets.get(0).columns());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      for (List<String> row : sheets.get(i).rows()) {
        List<String> numbered = new ArrayList<>(List.of(Integer.toString(i)));
        numbered.addAll(row);
        rows.add(numbered);
      }
    }
    return new SheetRows(sheets.get(0).title(), columns, rows);
  }

  /** A table of all deliveries' rows, and what gives those of one. */
  static void make(Database database, String name, String select) {
    database.execute("create table together.all_%s as %s".formatted(name, select));
    database.execute(
        "create macro together.%1$s(number) as table select * exclude (delivery) from together.all_%1$s where delivery = number"
            .formatted(name));
  }

  /** What a rule finds in each submission, in their order. */
  List<RuleYield> of(Rule rule) {
    List<Integer> asked =
        IntStream.range(0, runs.size())
            .filter(i -> runs.get(i).listMissing(rule).isEmpty())
            .boxed()
            .toList();
    Map<Integer, List<RuleRow>> rows = new HashMap<>();
    if (!asked.isEmpty()) {
      rule.shared().forEach(this::share);
      Answer answer = database.query(each(rule.sql(), asked));
      for (List<@Nullable Object> row : answer.rows()) {
        rows.computeIfAbsent(Integer.valueOf(String.valueOf(row.get(0))), any -> new ArrayList<>())
            .add(RuleRun.row(answer, row));
      }
    }
    return IntStream.range(0, runs.size())
        .mapToObj(
            i ->
                asked.contains(i)
                    ? runs.get(i).judged(rule, rows.getOrDefault(i, List.of()), List.of())
                    : RuleRun.notEvaluated(rule, runs.get(i).listMissing(rule)))
        .toList();
  }

  private void share(String relation, String sql) {
    if (shared.add(relation)) {
      List<Integer> all = IntStream.range(0, runs.size()).boxed().toList();
      make(database, "shared_" + relation, each(sql, all));
    }
  }

  /** A select that is written as for one, run for each of some by itself. */
  static String each(String sql, List<Integer> deliveries) {
    String ofOne =
        READ.matcher(COMMENT.matcher(sql).replaceAll(""))
            .replaceAll("$1 together.$2_$3(asked.delivery)");
    return "select asked.delivery, answer.* from (select unnest(%s) as delivery) as asked, lateral (%s) as answer"
        .formatted(deliveries, ofOne);
  }
}
