package vn.tonghop.warehouse.workbook.form;

import java.util.List;
import java.util.Set;

/**
 * The things of the catalog that a sheet asks an agency about, and that pass on with the work:
 * whoever reported of one before, it is the same thing.
 *
 * @param columns the key columns that say which thing a row is about
 * @param things what stands in them, in the order of the columns
 */
public record Entrusted(List<String> columns, Set<List<String>> things) {

  /** Of a sheet whose rows are about the agency itself. */
  static final Entrusted NOTHING = new Entrusted(List.of(), Set.of());

  public Entrusted {
    columns = List.copyOf(columns);
    things = Set.copyOf(things);
  }

  public boolean isNothing() {
    return things.isEmpty();
  }
}
