package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.workbook.form.Entrusted;

/**
 * Lays what several deliveries are compared with in one sheet: each report is laid once, whoever is
 * compared with it, and of each delivery it is seen by itself what stands before it.
 */
final class PastTogether {

  private static final RuleColumn REPORT = new RuleColumn("report", ColumnType.TEXT);

  private final Database database;
  private final String sheet;
  private final PastSelect select;
  private int laidCount;

  PastTogether(Database database, String sheet, List<RuleColumn> columns) {
    this.database = database;
    this.sheet = sheet;
    this.select = new PastSelect(columns);
  }

  /** A select of the past of each, with its place among them as {@code delivery}. */
  String of(List<HistoryRows> histories) {
    Map<List<Object>, Map<Integer, HistoryRows>> alike = new LinkedHashMap<>();
    for (int i = 0; i < histories.size(); i++) {
      alike
          .computeIfAbsent(shape(histories.get(i)), any -> new LinkedHashMap<>())
          .put(i, histories.get(i));
    }
    return alike.values().stream().map(this::ofAlike).collect(Collectors.joining(" union all "));
  }

  /** What pasts have in common that can lie in the same tables. */
  private List<Object> shape(HistoryRows history) {
    List<Object> shape = new ArrayList<>();
    shape.add(history.own(sheet).columns());
    shape.add(history.own(sheet).standing());
    if (history.inherited().containsKey(sheet)) {
      Inherited left = history.left(sheet);
      shape.add(left.past().columns());
      shape.add(left.past().standing());
      shape.add(left.entrusted().columns());
    }
    return shape;
  }

  private String ofAlike(Map<Integer, HistoryRows> histories) {
    return RuleBatch.each(
        select.of(sheet, histories.values().iterator().next(), new Together(histories)),
        List.copyOf(histories.keySet()));
  }

  /** The pasts of deliveries that are alike, by their places. */
  private final class Together implements PastSelect.Source {

    private final Map<Integer, HistoryRows> histories;

    Together(Map<Integer, HistoryRows> histories) {
      this.histories = histories;
    }

    @Override
    public String rows(Function<HistoryRows, PastRows> which, List<RuleColumn> columns) {
      Map<String, PastRows.Report> reports = new LinkedHashMap<>();
      Set<Path> files = new LinkedHashSet<>();
      List<List<String>> taken = new ArrayList<>();
      histories.forEach(
          (delivery, history) -> {
            PastRows past = which.apply(history);
            for (PastRows.Report report : past.reports()) {
              reports.put(report.delivery(), report);
              taken.add(List.of(delivery.toString(), report.delivery()));
            }
            for (Path file : past.landed()) {
              files.add(file);
              taken.add(List.of(delivery.toString(), file.toString()));
            }
          });
      PastRows first = which.apply(histories.values().iterator().next());
      return laid(
          "select taken.delivery, past.* exclude (report) from (%s) as past join (%s) as taken using (report)"
              .formatted(
                  all(first.columns(), columns, reports.values(), List.copyOf(files)),
                  RuleDatabase.select(
                      new SheetRows("", List.of(RuleBatch.DELIVERY, REPORT), taken))));
    }

    @Override
    public String things(Function<HistoryRows, Entrusted> which, List<RuleColumn> columns) {
      List<List<String>> things = new ArrayList<>();
      histories.forEach(
          (delivery, history) ->
              which
                  .apply(history)
                  .things()
                  .forEach(thing -> things.add(behind(delivery.toString(), thing))));
      List<RuleColumn> all = new ArrayList<>(List.of(RuleBatch.DELIVERY));
      all.addAll(columns);
      return laid(RuleDatabase.select(new SheetRows("", all, things)));
    }
  }

  private static String all(
      List<RuleColumn> columns,
      List<RuleColumn> wanted,
      Collection<PastRows.Report> reports,
      List<Path> files) {
    List<RuleColumn> named = new ArrayList<>(List.of(REPORT));
    named.addAll(columns);
    List<List<String>> rows = new ArrayList<>();
    for (PastRows.Report report : reports) {
      report.rows().get().forEach(row -> rows.add(behind(report.delivery(), row)));
    }
    List<RuleColumn> asked = new ArrayList<>(List.of(REPORT));
    asked.addAll(wanted);
    String select = RuleDatabase.select(new SheetRows("", named, rows).under(asked));
    return files.isEmpty()
        ? select
        : "from (%s) union all by name select * exclude (filename), filename as report from %s"
            .formatted(select, PastSelect.files(files, ", filename = true"));
  }

  private static List<String> behind(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  /** Lays rows with the delivery that they are of, and gives those of the one that is asked. */
  private String laid(String rows) {
    String name = "past_%s_%d".formatted(sheet, ++laidCount);
    RuleBatch.make(database, name, rows);
    return "from together.%s(asked.delivery)".formatted(name);
  }
}
