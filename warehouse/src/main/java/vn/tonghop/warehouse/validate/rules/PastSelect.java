package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * The select that lays the past of one sheet, under the columns that rules read. Its {@code
 * received_at} is of each delivery another: those of one second lie microseconds apart, in the
 * order of what they are about, so that whatever rule asks for the latest has one answer.
 */
final class PastSelect {

  private static final String RECEIVED_AT = "received_at";

  /** By which the deliveries of a past are told apart, the time of their arrival first. */
  private static final List<RuleColumn> DELIVERY =
      List.of(
          new RuleColumn(RECEIVED_AT, ColumnType.TIMESTAMP),
          new RuleColumn("collection_code", ColumnType.TEXT),
          new RuleColumn("agency_code", ColumnType.TEXT),
          new RuleColumn("submission_sha256", ColumnType.TEXT));

  private final List<RuleColumn> asked;
  private final List<RuleColumn> columns;

  PastSelect(List<RuleColumn> asked) {
    this.asked = List.copyOf(asked);
    Set<RuleColumn> all = new LinkedHashSet<>(asked);
    all.addAll(DELIVERY);
    this.columns = List.copyOf(all);
  }

  String of(String sheet, HistoryRows history) {
    PastRows none = new PastRows(new SheetRows("", columns, List.of()), List.of(), "");
    String own = rows(history.own().getOrDefault(sheet, none), columns);
    Inherited inherited = history.inherited().get(sheet);
    String all = inherited == null ? own : own + " union all by name " + rows(inherited);
    return "select %s from (%s)"
        .formatted(asked.stream().map(PastSelect::apart).collect(Collectors.joining(", ")), all);
  }

  private static String apart(RuleColumn column) {
    return column.name().equals(RECEIVED_AT)
        ? "received_at + to_microseconds(dense_rank() over (order by %s)) as received_at"
            .formatted(names(DELIVERY))
        : names(List.of(column));
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
