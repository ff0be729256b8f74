package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * What a question adds up as if it were one: a fact once for each edition, a city with its
 * districts, months with what has come since January, amounts of several units.
 */
final class MixedSums {
  private static final String EDITIONS = "editions";

  private static final int NAMED = 4;

  private MixedSums() {}

  /**
   * A remark for each relation and what is mixed in the rows of it that the question may mean.
   *
   * @param editions how many are in reach
   */
  static List<String> of(Sandbox sandbox, String sql, int editions) {
    List<String> remarks = new ArrayList<>();
    List<List<String>> told = sandbox.query(Question.about("mixed_sums", sql)).texts();
    boolean isHeld = told.stream().anyMatch(row -> !row.get(1).equals(EDITIONS));
    List<List<String>> held =
        isHeld ? sandbox.query(Question.about("compared_texts", sql)).texts() : List.of();
    for (List<String> row : told) {
      String relation = row.get(0);
      if (!row.get(1).equals(EDITIONS)) {
        List<String> found = mixed(sandbox, held, relation, row.get(2), row.get(3));
        if (found.size() > 1) {
          remarks.add(
              "%s has rows of several %s (%s), which are added up as one: choose by its column %s"
                  .formatted(relation, row.get(1), named(found), row.get(2)));
        }
      } else if (editions > 1) {
        remarks.add(
            "%s has each fact once an edition and %s are in reach: choose one by its column %s, or ask the schema analysis, where a fact stands once"
                .formatted(relation, editions, row.get(2)));
      }
    }
    return remarks;
  }

  /**
   * What stands in the column, where the relation's other columns have the texts asked for.
   *
   * @param held the relation, the column and the text of each comparison
   * @param mixing which rows can mix, as a condition
   */
  private static List<String> mixed(
      Sandbox sandbox, List<List<String>> held, String relation, String column, String mixing) {
    String only =
        held.stream()
            .filter(row -> row.get(0).equals(relation))
            .collect(
                Collectors.groupingBy(
                    row -> Sql.name(row.get(1)),
                    Collectors.mapping(row -> Sql.text(row.get(2)), Collectors.joining(", "))))
            .entrySet()
            .stream()
            .map(texts -> " and %s in (%s)".formatted(texts.getKey(), texts.getValue()))
            .sorted()
            .collect(Collectors.joining());
    return sandbox
        .query(
            "select distinct %1$s from %2$s where %1$s is not null and %4$s%3$s order by all"
                .formatted(Sql.name(column), relation, only, mixing))
        .texts()
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static String named(List<String> found) {
    return found.size() <= NAMED
        ? String.join(", ", found)
        : "%s to %s".formatted(found.get(0), found.get(found.size() - 1));
  }
}
