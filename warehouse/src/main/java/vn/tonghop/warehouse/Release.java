package vn.tonghop.warehouse;

import java.time.LocalDate;

/**
 * The release of one delivered workbook by the head of its agency, as its release cells have it.
 *
 * @param by who released it; empty if nobody did
 * @param on the day of it in ISO form, such as {@code 2026-01-16}; empty if nobody did
 */
public record Release(String by, String on) {

  /** What nobody released. */
  public static final Release NONE = new Release("", "");

  public Release {
    if (by.isEmpty() != on.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot make a release by '%s' on '%s': expected both or neither".formatted(by, on));
    }
  }

  public static Release of(String by, LocalDate on) {
    return new Release(by, on.toString());
  }

  public boolean isGiven() {
    return !by.isEmpty();
  }
}
