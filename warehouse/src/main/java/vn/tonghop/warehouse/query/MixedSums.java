package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * What a question adds up as if it were one: a fact once for each edition, a city with its
 * districts, months with what has come since January, amounts of several units, a whole with its
 * parts.
 */
final class MixedSums {
  private static final int NAMED = 4;

  private final Sandbox sandbox;
  private final String sql;
  private final Sums sums;

  private MixedSums(Sandbox sandbox, String sql) {
    this.sandbox = sandbox;
    this.sql = sql;
    this.sums = new Sums(sandbox, sql);
  }

  /**
   * A remark for each relation and what is mixed in the rows of it that the question may mean.
   *
   * @param editions how many are in reach
   */
  static List<String> of(Sandbox sandbox, String sql, int editions) {
    List<List<String>> told = sandbox.query(Question.about("mixed_sums", sql)).texts();
    if (told.isEmpty()) {
      return List.of();
    }
    MixedSums asked = new MixedSums(sandbox, sql);
    List<String> remarks = new ArrayList<>();
    String ofBases = "";
    for (List<String> row : told) {
      String relation = row.get(0);
      String mixed = row.get(1);
      // Of what runs since January every period has those before it in it; who has not chosen a
      // basis is told of that.
      if (mixed.equals("running totals") && ofBases.equals(relation)) {
        continue;
      }
      Optional<String> remark =
          switch (mixed) {
            case "editions" ->
                editions > 1
                    ? Optional.of(ofEditions(relation, editions, row.get(2)))
                    : Optional.empty();
            case "percentages" -> asked.averaged(relation);
            case "months of a task" -> asked.counted(relation, row.get(2), row.get(3));
            case "late workbooks" -> asked.late(relation, row.get(2), row.get(3));
            default -> asked.several(row);
          };
      if (mixed.equals("bases") && remark.isPresent()) {
        ofBases = relation;
      }
      remark.ifPresent(remarks::add);
    }
    return remarks;
  }

  private static String ofEditions(String relation, int editions, String column) {
    return "%s has each fact once an edition and %s are in reach: choose one by its column %s, or ask the schema analysis, where a fact stands once"
        .formatted(relation, editions, column);
  }

  /** Of an average it does not matter how few they are: each counts alike. */
  private Optional<String> averaged(String relation) {
    boolean isOfPercent =
        sums.list().stream()
            .filter(Sums.Sum::isAverage)
            .anyMatch(
                sum ->
                    sum.columns().stream().anyMatch(column -> column.endsWith("percent"))
                        || (sum.columns().contains("value")
                            && sums.found(sum, "unit_vi", "true").orElse(List.of()).contains("%")));
    return isOfPercent
        ? Optional.of(
            "%s has percentages, of which an average counts each alike, however much it is a percentage of: weigh them, or divide the sums that they are made of"
                .formatted(relation))
        : Optional.empty();
  }

  /**
   * A task that is told of month by month is one task.
   *
   * @param earlier which rows are of a month that is not a task's latest
   */
  private Optional<String> counted(String relation, String column, String earlier) {
    List<String> found = left(sums.counts(), relation, column, "true", false);
    return found.size() > 1 && !left(sums.counts(), relation, column, earlier, false).isEmpty()
        ? Optional.of(
            "%s has a row for each task and month (%s), and a task is counted once in each: count(distinct task_code), or choose by its column is_latest"
                .formatted(relation, named(found)))
        : Optional.empty();
  }

  /** A correction that comes after the deadline makes nobody late, nor does what was returned. */
  private Optional<String> late(String relation, String column, String others) {
    List<Sums.Sum> meant = Stream.concat(sums.counts().stream(), sums.list().stream()).toList();
    return left(meant, relation, column, others, false).isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s has each workbook, corrections and returned ones among them, and an agency is late by its first accepted one alone: choose by its column %s, or ask delivery_history"
                .formatted(relation, column));
  }

  private Optional<String> several(List<String> row) {
    String relation = row.get(0);
    String mixed = row.get(1);
    String column = row.get(2);
    List<String> found = found(mixed, relation, column, row.get(3), row.get(4).equals("true"));
    if (mixed.equals("wholes with parts")) {
      found = wholes(found);
      return found.isEmpty() ? Optional.empty() : Optional.of(remark(row, found));
    }
    return found.size() > 1 ? Optional.of(remark(row, found)) : Optional.empty();
  }

  private static String remark(List<String> row, List<String> found) {
    return "%s has rows of several %s (%s), which are added up as one: choose by its column %s"
        .formatted(row.get(0), row.get(1), named(found), row.get(2));
  }

  /**
   * What the question leaves of a column where it adds up most; where its selects do not tell,
   * nothing if it names the column.
   */
  private List<String> found(
      String mixed, String relation, String column, String mixing, boolean isChosen) {
    List<Sums.Sum> meant =
        sums.list().stream()
            .filter(sum -> sum.columns().stream().anyMatch(c -> isOf(mixed, c)))
            .toList();
    return left(meant.isEmpty() ? sums.list() : meant, relation, column, mixing, isChosen);
  }

  /**
   * What the selects of some sums leave of a column, in that group in which they leave most; where
   * they do not tell, what the texts asked for leave of it.
   */
  private List<String> left(
      List<Sums.Sum> of, String relation, String column, String mixing, boolean isChosen) {
    return of.stream()
        .flatMap(sum -> sums.found(sum, column, mixing).stream())
        .max(Comparator.comparing(List::size))
        .orElseGet(() -> isChosen || of.isEmpty() ? List.of() : mixed(relation, column, mixing));
  }

  /** Whether a column of that name adds up what is mixed. */
  private static boolean isOf(String mixed, String column) {
    return mixed.equals("reports since January")
        ? column.contains("cumulative")
            || column.matches("year_count|(plan|carried_over)_billion_vnd")
        : column.equals("value") || column.endsWith("_value");
  }

  /** Each whole beside a part of it that is of the same unit. */
  private List<String> wholes(List<String> codes) {
    return codes.size() < 2
        ? List.of()
        : sandbox.query(Question.text("wholes").formatted(Sql.texts(codes))).firstColumn();
  }

  /**
   * What stands in the column, where the relation's other columns have the texts asked for.
   *
   * @param mixing which rows can mix, as a condition
   */
  private List<String> mixed(String relation, String column, String mixing) {
    String only =
        Compared.condition(
            Compared.in(sandbox, sql).stream()
                .filter(held -> held.relation().equals(relation))
                .toList());
    return sandbox
        .query(
            "select distinct %1$s from %2$s where %1$s is not null and %4$s and %3$s order by all"
                .formatted(Sql.name(column), relation, only, mixing))
        .firstColumn();
  }

  private static String named(List<String> found) {
    return found.size() <= NAMED
        ? String.join(", ", found)
        : "%s to %s".formatted(found.get(0), found.get(found.size() - 1));
  }
}
