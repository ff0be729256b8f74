package vn.tonghop.warehouse.consolidate;

import java.util.Set;

/**
 * One model: one file, one select, one relation.
 *
 * @param schema staging, core or marts
 * @param references the relations it reads, as {@code schema.name}
 */
record Model(String schema, String name, String sql, Contract contract, Set<String> references) {
  Model {
    references = Set.copyOf(references);
  }

  /** Whether an edition has it as a Parquet file too. */
  boolean isParquet() {
    return schema.equals("marts") || contract.forTools();
  }

  /** Whether an edition holds it. */
  boolean isPublished() {
    return !schema.equals("staging") && contract.isPublished();
  }

  String relation() {
    return schema + "." + name;
  }
}
