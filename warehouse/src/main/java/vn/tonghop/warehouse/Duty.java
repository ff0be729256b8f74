package vn.tonghop.warehouse;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * Who owes which forms by when: one agency, one collection, one workbook.
 *
 * @param forms the codes of the forms that the workbook holds, in the order of its sheets
 * @param deadline the instant after which a delivery is late, in the city's own zone
 * @param unreleased what becomes of a delivery that the agency's head has not released
 */
public record Duty(
    Agency agency,
    Collection collection,
    List<String> forms,
    ZonedDateTime deadline,
    Unreleased unreleased) {

  /** One of which no release is asked for. */
  public Duty(Agency agency, Collection collection, List<String> forms, ZonedDateTime deadline) {
    this(agency, collection, forms, deadline, Unreleased.NOT_REQUIRED);
  }

  public Duty {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot make a duty of %s for %s: no form, expected at least one"
              .formatted(agency.code(), collection));
    }
  }
}
