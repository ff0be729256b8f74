package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sql;

/** The select that lays the past of one sheet, under the columns that rules read. */
final class PastSelect {

  private final List<RuleColumn> columns;

  PastSelect(List<RuleColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  String of(String sheet, HistoryRows history) {
    PastRows none = new PastRows(new SheetRows("", columns, List.of()), List.of(), "");
    String own = rows(history.own().getOrDefault(sheet, none), columns);
    Inherited inherited = history.inherited().get(sheet);
    return inherited == null || inherited.past().isEmpty()
        ? own
        : own + " union all by name " + rows(inherited);
  }

  /** Only the rows about what the agency answers for now. */
  private String rows(Inherited inherited) {
    List<RuleColumn> about =
        inherited.entrusted().columns().stream()
            .map(name -> new RuleColumn(name, ColumnType.TEXT))
            .toList();
    Set<RuleColumn> all = new LinkedHashSet<>(columns);
    all.addAll(about);
    SheetRows things = new SheetRows("", about, List.copyOf(inherited.entrusted().things()));
    return "select %s from (%s) semi join (%s) using (%s)"
        .formatted(
            names(columns),
            rows(inherited.past(), List.copyOf(all)),
            RuleDatabase.select(things),
            names(about));
  }

  private static String rows(PastRows past, List<RuleColumn> columns) {
    return past.standing().isEmpty()
        ? RuleDatabase.select(past.rows().under(columns))
        : "select %s from (%s) qualify %s"
            .formatted(
                columns.stream().map(PastSelect::cast).collect(Collectors.joining(", ")),
                all(past),
                past.standing());
  }

  private static String all(PastRows past) {
    String rows = RuleDatabase.select(past.rows());
    // A file of an older form may lack a column: it takes part by name, typed by the first part.
    return past.landed().isEmpty()
        ? rows
        : "from (%s) union all by name from read_parquet(%s, union_by_name = true, hive_partitioning = false)"
            .formatted(rows, Sql.texts(past.landed().stream().map(Path::toString).toList()));
  }

  private static String names(List<RuleColumn> columns) {
    return columns.stream()
        .map(column -> "\"%s\"".formatted(column.name()))
        .collect(Collectors.joining(", "));
  }

  private static String cast(RuleColumn column) {
    return "cast(\"%1$s\" as %2$s) as \"%1$s\"".formatted(column.name(), column.type().sql());
  }
}
