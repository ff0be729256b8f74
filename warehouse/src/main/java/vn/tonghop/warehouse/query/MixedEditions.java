package vn.tonghop.warehouse.query;

import java.util.List;
import vn.tonghop.warehouse.duckdb.Sandbox;

/** Relations with a row for each edition that a question adds up over, as if a fact stood once. */
final class MixedEditions {

  private MixedEditions() {}

  /**
   * A remark for each such relation.
   *
   * @param editions how many are in reach
   */
  static List<String> of(Sandbox sandbox, String sql, int editions) {
    return sandbox.query(Question.about("mixed_editions", sql)).texts().stream()
        .map(
            row ->
                "%s has each fact once an edition and %s are in reach: choose one by its column %s, or ask the schema analysis, where a fact stands once"
                    .formatted(row.get(0), editions, row.get(1)))
        .toList();
  }
}
