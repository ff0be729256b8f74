package vn.tonghop.warehouse.query;

import java.util.List;
import vn.tonghop.warehouse.duckdb.Sandbox;

/** Why an answer may say nothing: a relation that the question reads has no row at all. */
final class EmptyRelations {
  private EmptyRelations() {}

  /** A remark for each such relation. */
  static List<String> of(Sandbox sandbox, String sql) {
    return sandbox.query(Question.about("read_relations", sql)).firstColumn().stream()
        .filter(relation -> isEmpty(sandbox, relation))
        .map("%s has no row: nothing in reach tells of any"::formatted)
        .toList();
  }

  /**
   * @param relation as {@code schema.name}
   */
  static boolean isEmpty(Sandbox sandbox, String relation) {
    return sandbox
        .query("select not exists(from %s)".formatted(relation))
        .firstColumn()
        .get(0)
        .equals("true");
  }
}
