package vn.tonghop.warehouse.catalog;

import java.util.List;

/**
 * What there is to say of a catalog.
 *
 * @param errors each with its file, its place, what was found and expected, and what depends on it
 * @param errorCount how many cells and rows they name; one error may name several
 * @param warnings what is odd but stops nothing
 */
public record Review(List<String> errors, int errorCount, List<String> warnings) {

  public Review {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
