package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Who owes which forms by when: one agency, one collection, one workbook.
 *
 * @param forms the codes of the forms that the workbook holds, in the order of its sheets
 * @param deadline the instant after which a delivery is late, in the city's own zone
 * @param unreleased what becomes of a delivery that the agency's head has not released
 * @param assumedVi what whoever is told the deadline has to know of it: by what it is assumed;
 *     empty where a document of its year says it
 */
public record Duty(
    Agency agency,
    Collection collection,
    List<String> forms,
    ZonedDateTime deadline,
    Unreleased unreleased,
    String assumedVi) {

  public Duty {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot make a duty of %s for %s: no form, expected at least one"
              .formatted(agency.code(), collection));
    }
  }

  /** Whether what came then came after the deadline. */
  public boolean isLate(Instant at) {
    return at.isAfter(deadline.toInstant());
  }

  /** Hours after the deadline with two decimals: 0 of what came in time, and of nothing else. */
  public BigDecimal lateHours(Instant at) {
    if (!isLate(at)) {
      return BigDecimal.ZERO.setScale(2);
    }
    return BigDecimal.valueOf(Duration.between(deadline.toInstant(), at).toSeconds())
        .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP)
        .max(new BigDecimal("0.01"));
  }
}
