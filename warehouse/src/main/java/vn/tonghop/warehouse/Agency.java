package vn.tonghop.warehouse;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agency of the city's register, effective-dated.
 *
 * @param code the register's code; names are reused for other bodies and never key anything
 * @param reports whether the agency owes reports at all
 * @param validTo the last day, {@link LocalDate#MAX} while the agency stands
 */
public record Agency(
    String code,
    String nameVi,
    String kind,
    boolean reports,
    LocalDate validFrom,
    LocalDate validTo) {

  public Agency {
    if (validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "Cannot make agency %s: valid to %s, expected a day after %s"
              .formatted(code, validTo, validFrom));
    }
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  /** The last day, if the agency has ended or is known to end. */
  public Optional<LocalDate> findEnd() {
    return validTo.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(validTo);
  }
}
