package vn.tonghop.warehouse.validate.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Aggregation;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.validate.Validation;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** A city whose agencies owe just what a test has them report, through issued workbooks. */
final class ReportingCity implements Register {

  /** What forms print as the unit of an indicator. */
  private static final Catalog CATALOG = Catalog.shipped();

  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Whose work the statistics office took over. */
  static final String BEFORE_CTK = "BEFORE_CTK";

  /** One row of the indicator form: what it is about, and what stands in which columns. */
  record Row(String indicator, String period, Basis basis, Map<String, Object> cells) {}

  private final DataHome home;
  private final RuleBook book;
  private final Map<String, List<Row>> owed = new TreeMap<>();
  private Instant now = Instant.EPOCH;

  ReportingCity(Path folder, RuleBook book) {
    this.home = new DataHome(folder).create();
    this.book = book;
  }

  DataHome home() {
    return home;
  }

  Instant now() {
    return now;
  }

  /**
   * Issues the workbook of these rows, fills it, takes it in and judges it; each by the day before
   * its deadline.
   */
  Submission report(String agency, String collection, List<Row> rows) throws IOException {
    owed.put(agency + collection, List.copyOf(rows));
    Duty duty = findDuty(agency, Collection.of(collection)).orElseThrow();
    Instant dayBefore = duty.deadline().minusDays(1).toInstant();
    now = now.isBefore(dayBefore) ? dayBefore : now.plus(Duration.ofHours(1));
    Clock clock = Clock.fixed(now, VIETNAM);
    Path issued = new FormIssuer(home, this, EarlierAnswers.NONE).issue(duty).orElseThrow();
    Path inbox = home.inbox().resolve(agency);
    Files.createDirectories(inbox);
    Path delivered = inbox.resolve("%s_%s.xlsx".formatted(agency, collection));
    List<FormEntry> entries = new ArrayList<>();
    for (Row row : rows) {
      row.cells()
          .forEach(
              (column, value) ->
                  entries.add(
                      FormEntry.ofFigure(
                          row.indicator(), "CANTHO", row.period(), row.basis(), column, value)));
    }
    if (!new FormFiller().fill(issued, delivered, entries).isEmpty()) {
      throw new IllegalStateException("a row was not in the form");
    }
    Files.setLastModifiedTime(delivered, FileTime.from(now));
    new Intake(home, this, clock, Intake.Limits.STANDARD, new WorkbookReader(home))
        .pull(
            List.of(
                new FolderSource(
                    new FolderSource.Settings("folder", home.inbox(), Duration.ZERO), clock)),
            () -> {});
    return Pending.validate(
            new Validation(home, this, book, new WorkbookReader(home), new SetAside(home)))
        .get(0);
  }

  @Override
  public Optional<Agency> findAgency(String code) {
    return Optional.of(
        new Agency(code, "Đơn vị " + code, "department", true, LocalDate.EPOCH, LocalDate.MAX));
  }

  @Override
  public Optional<Duty> findDuty(String agencyCode, Collection collection) {
    int month = collection.isYear() ? 10 : collection.month();
    ZonedDateTime deadline = ZonedDateTime.of(collection.year(), month, 18, 17, 0, 0, 0, VIETNAM);
    return findAgency(agencyCode)
        .map(
            agency ->
                new Duty(
                    agency,
                    collection,
                    List.of("indicators"),
                    deadline,
                    Unreleased.NOT_REQUIRED,
                    ""));
  }

  @Override
  public Set<String> listPredecessors(String agencyCode, Collection collection) {
    return agencyCode.equals("CTK") ? Set.of(BEFORE_CTK) : Set.of();
  }

  @Override
  public List<String> family(String agencyCode) {
    return agencyCode.equals("CTK") ? List.of(BEFORE_CTK, agencyCode) : List.of(agencyCode);
  }

  @Override
  public List<OwedFigure> listOwedFigures(String agencyCode, Collection collection) {
    return owed.getOrDefault(agencyCode + collection.code(), List.of()).stream()
        .map(
            row ->
                new OwedFigure(
                    new PlanLine(
                        indicator(row.indicator(), agencyCode), "", "", "economic", "Kinh tế"),
                    "CANTHO",
                    row.period(),
                    row.basis(),
                    ""))
        .toList();
  }

  private static Indicator indicator(String code, String owner) {
    return new Indicator(
        code,
        code,
        "unit",
        CATALOG.table("indicators").rows().stream()
            .filter(row -> row.text("code").equals(code))
            .map(row -> row.text("unit_vi"))
            .findFirst()
            .orElse("đơn vị"),
        Nature.FLOW,
        Aggregation.SUM,
        Frequency.YEAR,
        true,
        owner,
        2);
  }
}
