package vn.tonghop.jobs.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.publish.Publisher;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionIndex;
import vn.tonghop.warehouse.consolidate.Ground;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.LoadingAhead;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.store.LandedAnswers;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.validate.Validation;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** The stages over one data home, under one clock. */
public final class Stages {

  private static final Duration SETTLE_TIME = Duration.ofSeconds(2);

  private final DataHome home;
  private final Clock clock;
  private final Ground.Program program;
  private final Catalog catalog;
  private final ReportingCalendar calendar;
  private final Duties duties;
  private final WorkbookReader reader;
  private @Nullable Validation validation;

  /**
   * @throws vn.tonghop.warehouse.Failure if the catalog contradicts itself; the message names file
   *     and line
   */
  public Stages(DataHome home, Clock clock) {
    this(home, clock, Program.packed());
  }

  /**
   * @param program what editions are said to be made by
   */
  public Stages(DataHome home, Clock clock, Ground.Program program) {
    this.home = home;
    this.clock = clock;
    this.program = program;
    this.catalog = Catalog.load(home);
    this.calendar = new ReportingCalendar(catalog);
    this.duties = new Duties(catalog, calendar);
    this.reader = new WorkbookReader(home);
  }

  /**
   * Begins to read the catalog of a home, while the room that it is worked in is opened.
   *
   * @return the stages, or the failure that their constructor tells
   */
  public static Supplier<Stages> begin(DataHome home, Clock clock) {
    return LoadingAhead.begun("catalog", () -> new Stages(home, clock));
  }

  public DataHome home() {
    return home;
  }

  public Clock clock() {
    return clock;
  }

  /**
   * The instant of what is known by now: the clock's, or that of the last receipt if the clock was
   * set back behind it. What has a receipt has been received.
   */
  public Instant knownBy() {
    Instant now = clock.instant();
    return new Landing(home)
        .listReceipts().stream()
            .map(Receipt::receivedAt)
            .filter(now::isBefore)
            .max(Comparator.naturalOrder())
            .orElse(now);
  }

  public Catalog catalog() {
    return catalog;
  }

  public ReportingCalendar calendar() {
    return calendar;
  }

  public Duties duties() {
    return duties;
  }

  /** Issues the workbooks of a collection, with what is known by now beside the cells to fill. */
  public FormIssuer formIssuer(Collection collection) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), calendar.zone());
    return new FormIssuer(home, duties, LandedAnswers.before(home, collection, now));
  }

  /** The folder that agencies drop workbooks into. */
  public Source inbox() {
    return new FolderSource(new FolderSource.Settings("folder", home.inbox(), SETTLE_TIME), clock);
  }

  public Intake intake(Intake.Limits limits) {
    return new Intake(home, duties, clock, limits, reader);
  }

  /** One for the life of these stages: it remembers the workbooks that it has read. */
  public synchronized Validation validation() {
    Validation there = validation;
    if (there == null) {
      there = new Validation(home, duties, book().withCatalog(catalog), reader, new SetAside(home));
      validation = there;
    }
    return there;
  }

  private RuleBook book() {
    return RuleBook.shipped(home.operations().resolve("spill"));
  }

  public Store store() {
    return new Store(home, reader);
  }

  /** Consolidation on the ground of the catalog as it was known at an instant. */
  public Consolidation consolidation(Instant asOf) {
    Catalog known = catalog.asOf(asOf);
    ReportingCalendar dates = new ReportingCalendar(known);
    Duties owed = new Duties(known, dates);
    RuleBook book = book();
    return new Consolidation(
        home,
        new Ground(
            period -> known.tables(period).values().stream().map(CatalogTable::plain).toList(),
            owed::listDuties,
            (period, issued) ->
                dates.issuedReports(period, issued.atZone(known.zone()).toLocalDate()),
            new Ground.Rules(book::checkCollection, book.collectionDigest()),
            program,
            known.marking(),
            known.markingNote()));
  }

  /**
   * The reports of an edition as files, held for a person's release where the regime as it was
   * known asks for it.
   *
   * @param workspace with its relations
   */
  public ReportFiles reportFiles(
      Path workspace, Period period, Instant asOf, SigningSettings signing) {
    return new ReportFiles(
        workspace, signing, catalog.asOf(asOf).regime(period.collection()).unreleasedEdition());
  }

  /**
   * Publishes an edition's workspace as {@link Publisher#publish} does, and lists it for tools.
   *
   * @return the edition's folder
   */
  public Path publish(Path workspace, Period period, int number) {
    Path edition = new Publisher(home).publish(workspace, period, number);
    new EditionIndex(home).write();
    return edition;
  }

  /**
   * Where an edition is made before it is published; a run that was killed finds its work there.
   */
  public Path workspace(Period period, int number) {
    return home.operations().resolve("work").resolve(period.code() + "-" + number);
  }
}
