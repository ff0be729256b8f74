package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether every body that issues a report, or is written to, has a letterhead on each day on which
 * that can change: a succession, a letterhead's end.
 */
record Letterheads(Map<String, CatalogTable> tables, List<Regime> regimes, Agencies agencies) {

  void check(Problems problems) {
    Set<String> told = new TreeSet<>();
    for (Regime regime : regimes) {
      for (LocalDate day : days(regime.validFrom())) {
        for (Regime.ReportRule report : regime.reports()) {
          Stream.concat(Stream.of(report.issuer()), report.to().stream())
              .map(body -> agencies.answerable(body, Agencies.REST, day))
              .filter(body -> !hasOne(body, day) && told.add(body))
              .forEach(
                  body ->
                      problems.error(
                          "reference/letterheads.csv",
                          1,
                          "no letterhead of '%s' on %s, expected a row: report %s is issued by it or sent to it"
                              .formatted(body, day, report.code())));
        }
      }
    }
  }

  private Set<LocalDate> days(LocalDate from) {
    Set<LocalDate> days = new TreeSet<>(Set.of(from));
    Stream.concat(
            rows("agency_succession").stream().map(row -> LocalDate.parse(row.text("effective"))),
            rows("letterheads").stream()
                .filter(row -> !row.text("valid_to").isEmpty())
                .map(row -> LocalDate.parse(row.text("valid_to")).plusDays(1)))
        .filter(day -> day.isAfter(from))
        .forEach(days::add);
    return days;
  }

  private boolean hasOne(String body, LocalDate day) {
    return rows("letterheads").stream()
        .filter(row -> row.text("agency_code").equals(body))
        .anyMatch(row -> Lifetimes.isValidOn(row, day));
  }

  private List<CatalogTable.Row> rows(String table) {
    return tables.get(table).rows();
  }
}
