package vn.tonghop.jobs.deliver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.catalog.Catalog;
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
 * the gate or the regime holds goes to the consolidator alone, until a person lets it go.
 */
record EditionLetters(DataHome home, Catalog catalog, ReportingCalendar calendar) {

  private static final String HELD_VI =
      "DỰ THẢO, CHƯA QUA KIỂM TRA: %s. Các báo cáo này chỉ gửi đến quý cơ quan, chưa gửi đến cơ quan"
          + " ban hành. Những điểm chưa đạt:\n%s";

  private static final String UNRELEASED_VI =
      "DỰ THẢO, CHƯA PHÁT HÀNH: các báo cáo này chỉ gửi đến quý cơ quan, chưa gửi đến cơ quan ban"
          + " hành. Khi người có thẩm quyền cho phép phát hành, đề nghị dùng lệnh \"tonghop release %s"
          + " --by <họ và tên>\".";

  /**
   * Writes the letters about the editions that were issued last and made from what was known in
   * that time, and about the reports of them that were let go in it; each edition's by themselves.
   */
  void write(Round round, Instant from, Instant now) {
    List<Release> released =
        new Releases(home).list().stream().filter(release -> !release.at().isAfter(now)).toList();
    new Editions(home)
        .listIssuedLast()
        .forEach(
            (code, edition) ->
                round.write("edition " + code, () -> of(edition, released, from, now)));
  }

  private List<Letter> of(
      EditionFolder edition, List<Release> released, Instant from, Instant now) {
    List<Letter> letters = new ArrayList<>();
    Instant asOf = EditionManifest.in(edition).asOf();
    if (asOf.isAfter(from) && !asOf.isAfter(now)) {
      letters.addAll(deliver(edition, asOf));
    }
    String code = EditionRecord.in(edition.path()).code();
    List<Release> own = released.stream().filter(let -> let.edition().equals(code)).toList();
    for (Release release : own) {
      if (release.at().isAfter(from)) {
        letters.addAll(deliver(edition, release, own.subList(0, own.indexOf(release))));
      }
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
            reader(consolidator),
            made,
            files(edition, edition.listReports()),
            heldVi(made.code(), verdict)));
    for (String issuer : issuers(made.period(), asOf)) {
      if (!issuer.equals(consolidator)
          && !passed.isEmpty()
          && verdict.unreleased() != Unreleased.HELD) {
        letters.add(compose.edition(reader(issuer), made, files(edition, passed), ""));
      }
    }
    return letters;
  }

  /**
   * What was let go, to those who then issue it, and what was printed again for it to the
   * consolidator as well. A report of an edition that still waits for its release goes with that.
   */
  private List<Letter> deliver(EditionFolder edition, Release release, List<Release> before) {
    EditionRecord made = EditionRecord.in(edition.path());
    Set<String> readers = issuers(made.period(), release.at());
    String consolidator = consolidator(made.period(), release.at());
    readers.remove(consolidator);
    if (release.isOfTheEdition() || !release.files().isEmpty()) {
      readers.add(consolidator);
    }
    List<Path> files = released(edition, release, before);
    return readers.stream()
        .filter(reader -> !files.isEmpty())
        .map(reader -> new Letters(catalog.zone()).released(reader(reader), made, files, release))
        .toList();
  }

  /**
   * The files that a release lets go, in the order in which the edition has them.
   *
   * @param before what of the edition was let go before
   */
  private List<Path> released(EditionFolder edition, Release release, List<Release> before) {
    boolean isHeld = edition.unreleased() == Unreleased.HELD;
    if (!isHeld && release.files().isEmpty()) {
      return files(edition, List.of(release.report()));
    }
    EditionFolder made = new Releases(home).folder(release.edition());
    if (!Files.isDirectory(made.path())) {
      // What is lost verify tells; other letters go out all the same.
      return List.of();
    }
    if (!release.isOfTheEdition()) {
      return !isHeld || before.stream().anyMatch(Release::isOfTheEdition)
          ? files(made, List.of(release.report()))
          : List.of();
    }
    Set<String> waiting = new LinkedHashSet<>(Verdict.in(edition).listHeld());
    before.forEach(let -> waiting.remove(let.report()));
    return files(made, made.listReports().stream().filter(r -> !waiting.contains(r)).toList());
  }

  private static String heldVi(String code, Verdict verdict) {
    return Stream.of(
            verdict.unreleased() == Unreleased.HELD ? UNRELEASED_VI.formatted(code) : "",
            heldVi(verdict))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
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
    return Recipient.of(catalog.agencies().of(code));
  }

  private String consolidator(Period period, Instant at) {
    return catalog.consolidator(period.collection(), day(at)).code();
  }

  private Set<String> issuers(Period period, Instant at) {
    Set<String> codes = new LinkedHashSet<>();
    calendar.issuedReports(period, day(at)).forEach(report -> codes.add(report.issuer()));
    return codes;
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDate();
  }
}
