package vn.tonghop.warehouse;

import java.time.LocalDate;
import java.util.List;

/**
 * A report of a period, who issues it and to whom, each by the code of whoever stands on the day.
 *
 * @param code the report's code, such as {@code half_year}
 * @param recipients whom it is addressed to, in the order of the regime; empty if it says so itself
 * @param editionDate the day on which the edition of its period is to be made
 * @param source the document that asks for it, by its code in the catalog, or {@code assumed}
 */
public record IssuedReport(
    String code, String issuer, List<String> recipients, LocalDate editionDate, String source) {

  public IssuedReport {
    recipients = List.copyOf(recipients);
  }
}
