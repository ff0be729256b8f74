package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.workbook.form.Entrusted;

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

  /** Where what is laid is read from: of one delivery's past, or of those of many. */
  interface Source {

    /** A select of rows, under these columns, before it is seen which stand. */
    String rows(Function<HistoryRows, PastRows> which, List<RuleColumn> columns);

    /** A select of the things that an agency now answers for, under these columns. */
    String things(Function<HistoryRows, Entrusted> which, List<RuleColumn> columns);
  }

  /** One past, written out. */
  private record WrittenOut(HistoryRows history) implements Source {

    @Override
    public String rows(Function<HistoryRows, PastRows> which, List<RuleColumn> columns) {
      PastRows past = which.apply(history);
      String rows = RuleDatabase.select(past.under(columns));
      return past.landed().isEmpty()
          ? rows
          : "from (%s) union all by name from %s".formatted(rows, files(past.landed(), ""));
    }

    @Override
    public String things(Function<HistoryRows, Entrusted> which, List<RuleColumn> columns) {
      return RuleDatabase.select(
          new SheetRows("", columns, List.copyOf(which.apply(history).things())));
    }
  }

  private final List<RuleColumn> asked;
  private final List<RuleColumn> columns;

  PastSelect(List<RuleColumn> asked) {
    this.asked = List.copyOf(asked);
    this.columns = joined(asked, DELIVERY);
  }

  /** The past of a sheet, written out. */
  String of(String sheet, HistoryRows history) {
    return of(sheet, history, new WrittenOut(history));
  }

  /**
   * The past of a sheet.
   *
   * @param history the past, or one of those that are alike
   */
  String of(String sheet, HistoryRows history, Source source) {
    String own = rows(past -> past.own(sheet), history, columns, source);
    return "select %s from (%s)"
        .formatted(
            asked.stream().map(PastSelect::apart).collect(Collectors.joining(", ")),
            history.inherited().containsKey(sheet)
                ? own + " union all by name " + left(sheet, history, source)
                : own);
  }

  private static String apart(RuleColumn column) {
    return column.name().equals(RECEIVED_AT)
        ? "received_at + to_microseconds(dense_rank() over (order by %s)) as received_at"
            .formatted(names(DELIVERY))
        : names(List.of(column));
  }

  /** Only the rows about what the agency answers for now. */
  private String left(String sheet, HistoryRows history, Source source) {
    List<RuleColumn> about =
        history.left(sheet).entrusted().columns().stream()
            .map(name -> new RuleColumn(name, ColumnType.TEXT))
            .toList();
    return "select %s from (%s) semi join (%s) using (%s)"
        .formatted(
            names(columns),
            rows(past -> past.left(sheet).past(), history, joined(columns, about), source),
            source.things(past -> past.left(sheet).entrusted(), about),
            names(about));
  }

  private static String rows(
      Function<HistoryRows, PastRows> which,
      HistoryRows history,
      List<RuleColumn> wanted,
      Source source) {
    PastRows past = which.apply(history);
    return "select %s from (%s)%s"
        .formatted(
            wanted.stream().map(PastSelect::cast).collect(Collectors.joining(", ")),
            source.rows(which, joined(past.columns(), wanted)),
            past.standing().isEmpty() ? "" : " qualify " + past.standing());
  }

  /**
   * The files in which rows landed, as a table. One of an older form may lack a column: it takes
   * part by name, typed by what it is united with.
   *
   * @param option of how they are read, behind a comma; empty if none
   */
  static String files(List<Path> landed, String option) {
    return "read_parquet(%s, union_by_name = true, hive_partitioning = false%s)"
        .formatted(Sql.texts(landed.stream().map(Path::toString).toList()), option);
  }

  private static List<RuleColumn> joined(List<RuleColumn> some, List<RuleColumn> more) {
    Set<RuleColumn> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
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
