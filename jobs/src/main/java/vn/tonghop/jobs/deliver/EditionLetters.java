package vn.tonghop.jobs.deliver;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/**
 * The letters that deliver editions. They go to the consolidator and to whoever issues a report of
 * the period, never past them: number, date and signature are blank until a person gives them.
 */
final class EditionLetters {

  private final DataHome home;
  private final Catalog catalog;
  private final ReportingCalendar calendar;

  EditionLetters(DataHome home, Catalog catalog, ReportingCalendar calendar) {
    this.home = home;
    this.catalog = catalog;
    this.calendar = calendar;
  }

  /**
   * The letters about the editions that were issued last and made from what was known in that time.
   */
  List<Letter> list(Instant from, Instant now) {
    List<Letter> letters = new ArrayList<>();
    for (EditionFolder edition : new Editions(home).listIssuedLast().values()) {
      Instant asOf = EditionManifest.in(edition).asOf();
      if (asOf.isAfter(from) && !asOf.isAfter(now)) {
        letters.addAll(deliver(edition, asOf));
      }
    }
    return letters;
  }

  private List<Letter> deliver(EditionFolder edition, Instant asOf) {
    EditionRecord made = EditionRecord.in(edition.path());
    Period period = made.period();
    List<Path> reports = edition.listReports().stream().map(edition::report).toList();
    return readers(period, asOf.atZone(calendar.zone()).toLocalDate()).stream()
        .map(catalog::agency)
        .map(Recipient::of)
        .map(
            reader ->
                new Letters(catalog.zone()).edition(reader, period, made.number(), asOf, reports))
        .toList();
  }

  private Set<String> readers(Period period, LocalDate day) {
    Regime regime = catalog.regime(calendar.collectionOf(period));
    Set<String> codes = new LinkedHashSet<>();
    codes.add(catalog.successor(regime.consolidator(), day));
    calendar.issuedReports(period, day).forEach(report -> codes.add(report.issuer()));
    return codes;
  }
}
