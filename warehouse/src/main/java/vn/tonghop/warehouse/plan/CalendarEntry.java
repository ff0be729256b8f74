package vn.tonghop.warehouse.plan;

import java.time.ZonedDateTime;

/**
 * A date of the reporting calendar, with its reason.
 *
 * @param kind opens, agency_deadline, report_due, government_deadline or window_closes
 * @param subject the collection or period, and for a report its code, such as {@code 2024-H1
 *     half_year}
 * @param reasonVi why it lies where it does, such as a holiday that moved it; never empty
 * @param source the decision that says so, or {@code assumed}
 */
public record CalendarEntry(
    ZonedDateTime at, String kind, String subject, String whatVi, String reasonVi, String source) {}
