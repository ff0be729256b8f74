package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.PlainTable;

/** Of the catalog's rows, those that were known at an instant. */
final class KnownReference {
  private static final List<String> CLOCK_COLUMNS = List.of("recorded_at", "known_on");

  private KnownReference() {}

  /** Leaves out the rows recorded, or known to anyone, only later; a row without a date stays. */
  static PlainTable at(Instant asOf, ZoneId zone, PlainTable table) {
    List<Integer> clocks =
        CLOCK_COLUMNS.stream().map(table.header()::indexOf).filter(at -> at >= 0).toList();
    return new PlainTable(
        table.name(),
        table.header(),
        table.rows().stream()
            .filter(
                row ->
                    clocks.stream().allMatch(at -> isKnown(row.get(at), asOf, zone, table.name())))
            .toList());
  }

  private static boolean isKnown(String moment, Instant asOf, ZoneId zone, String table) {
    return moment.isEmpty() || !instant(moment, zone, table).isAfter(asOf);
  }

  private static Instant instant(String moment, ZoneId zone, String table) {
    try {
      return moment.length() == 10
          ? LocalDate.parse(moment).atStartOfDay(zone).toInstant()
          : moment.endsWith("Z") ? Instant.parse(moment) : OffsetDateTime.parse(moment).toInstant();
    } catch (DateTimeParseException e) {
      throw new Failure(
          "Cannot read the moment '%s' in %s: expected 2024-12-05 or 2024-12-05T08:00:00+07:00"
              .formatted(moment, table),
          e);
    }
  }
}
