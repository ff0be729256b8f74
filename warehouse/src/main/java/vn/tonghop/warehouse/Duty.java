package vn.tonghop.warehouse;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * Who owes which forms by when: one agency, one collection, one workbook.
 *
 * @param forms the codes of the forms that the workbook holds, in the order of its sheets
 * @param deadline the instant after which a delivery is late, in the city's own zone
 */
public record Duty(
    Agency agency, Collection collection, List<String> forms, ZonedDateTime deadline) {

  public Duty {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot make a duty of %s for %s: no form, expected at least one"
              .formatted(agency.code(), collection));
    }
  }
}
