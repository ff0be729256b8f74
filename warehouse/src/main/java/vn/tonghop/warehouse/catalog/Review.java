package vn.tonghop.warehouse.catalog;

import java.util.List;

/**
 * What there is to say of a catalog.
 *
 * @param errors each with its file, its place, what was found and expected, and what depends on it
 * @param warnings what is odd but stops nothing
 */
public record Review(List<String> errors, List<String> warnings) {

  public Review {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
