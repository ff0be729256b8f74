package vn.tonghop.warehouse.consolidate;

import java.util.List;

/**
 * A relation whose rows are not those of another making of the edition.
 *
 * @param relation such as {@code core.fct_results}
 * @param newCount rows that only the newer one has
 * @param goneCount rows that only the older one has
 * @param changedCount rows of one key that say something else
 * @param columns the columns that only one of them has
 * @param agencies whose rows these are, where the relation tells
 */
public record RelationDifference(
    String relation,
    long newCount,
    long goneCount,
    long changedCount,
    List<String> columns,
    List<String> agencies) {
  public RelationDifference {
    columns = List.copyOf(columns);
    agencies = List.copyOf(agencies);
  }

  boolean isNone() {
    return newCount == 0 && goneCount == 0 && changedCount == 0 && columns.isEmpty();
  }
}
