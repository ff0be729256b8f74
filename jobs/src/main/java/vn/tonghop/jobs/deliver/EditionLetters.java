package vn.tonghop.jobs.deliver;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.edition.Releases.Release;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/**
 * The letters that deliver editions. They go to the consolidator and to whoever issues a report of
 * the period, never past them: number, date and signature are blank until a person gives them. What
 * the gate holds goes to the consolidator alone, until a person lets it go.
 */
final class EditionLetters {

  private static final String HELD_VI =
      "DỰ THẢO, CHƯA QUA KIỂM TRA: %s. Các báo cáo này chỉ gửi đến quý cơ quan, chưa gửi đến cơ quan"
          + " ban hành. Những điểm chưa đạt:\n%s";

  private final DataHome home;
  private final Catalog catalog;
  private final ReportingCalendar calendar;

  EditionLetters(DataHome home, Catalog catalog, ReportingCalendar calendar) {
    this.home = home;
    this.catalog = catalog;
    this.calendar = calendar;
  }

  /**
   * The letters about the editions that were issued last and made from what was known in that time,
   * and about the reports of them that were let go in it.
   */
  List<Letter> list(Instant from, Instant now) {
    List<Release> released =
        new Releases(home).list().stream().filter(release -> !release.at().isAfter(now)).toList();
    List<Letter> letters = new ArrayList<>();
    for (EditionFolder edition : new Editions(home).listIssuedLast().values()) {
      Instant asOf = EditionManifest.in(edition).asOf();
      if (asOf.isAfter(from) && !asOf.isAfter(now)) {
        letters.addAll(deliver(edition, asOf));
      }
      String code = EditionRecord.in(edition.path()).code();
      released.stream()
          .filter(release -> release.edition().equals(code) && release.at().isAfter(from))
          .forEach(release -> letters.addAll(deliver(edition, asOf, release)));
    }
    return letters;
  }

  /** The whole edition to the consolidator; what the gate let pass to those who issue it. */
  private List<Letter> deliver(EditionFolder edition, Instant asOf) {
    EditionRecord made = EditionRecord.in(edition.path());
    Verdict verdict = Verdict.in(edition);
    List<String> passed =
        edition.listReports().stream().filter(r -> !verdict.listHeld().contains(r)).toList();
    Letters compose = new Letters(catalog.zone());
    List<Letter> letters = new ArrayList<>();
    String consolidator = consolidator(made.period(), asOf);
    letters.add(
        compose.edition(
            reader(consolidator), made, files(edition, edition.listReports()), heldVi(verdict)));
    for (String issuer : issuers(made.period(), asOf)) {
      if (!issuer.equals(consolidator) && !passed.isEmpty()) {
        letters.add(compose.edition(reader(issuer), made, files(edition, passed), ""));
      }
    }
    return letters;
  }

  /** A report that a person let go, to those who issue it. */
  private List<Letter> deliver(EditionFolder edition, Instant asOf, Release release) {
    EditionRecord made = EditionRecord.in(edition.path());
    return issuers(made.period(), asOf).stream()
        .filter(issuer -> !issuer.equals(consolidator(made.period(), asOf)))
        .map(
            issuer ->
                new Letters(catalog.zone())
                    .released(
                        reader(issuer), made, files(edition, List.of(release.report())), release))
        .toList();
  }

  private static String heldVi(Verdict verdict) {
    if (verdict.listHeld().isEmpty()) {
      return "";
    }
    String faults =
        verdict.faults().stream()
            .map(fault -> "- %s".formatted(fault.textVi()))
            .collect(Collectors.joining("\n"));
    return HELD_VI.formatted(String.join(", ", verdict.listHeld()), faults);
  }

  private static List<Path> files(EditionFolder edition, List<String> reports) {
    return reports.stream().map(edition::report).toList();
  }

  private Recipient reader(String code) {
    return Recipient.of(catalog.agency(code));
  }

  private String consolidator(Period period, Instant asOf) {
    Regime regime = catalog.regime(calendar.collectionOf(period));
    return catalog.successor(regime.consolidator(), day(asOf));
  }

  private Set<String> issuers(Period period, Instant asOf) {
    Set<String> codes = new LinkedHashSet<>();
    calendar.issuedReports(period, day(asOf)).forEach(report -> codes.add(report.issuer()));
    return codes;
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDate();
  }
}
