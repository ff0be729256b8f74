package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Folders;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * The city's own register through the reorganisation of 2025, with a bridge that is being built.
 */
final class ReorganisedCity {

  /** What stands in a workbook, for the month that it is of. */
  interface Said {
    FormEntry in(String month);
  }

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String PROJECTS =
      """
      line_code,year,name_vi,capital_source,owner,owner_name_vi,plan_text,note,source_url,recorded_at
      BRIDGE,2025,Cầu qua sông,local,SGTVT,,,,,2025-01-02T08:00:00+07:00
      """;
  private static final String TASKS =
      """
      task_code,group,name_vi,document_vi,coordinating_vi,due_date,owner,opened_on,closed_on,source_url,recorded_at
      T-01,,Rà soát bến thủy,,,2025-06-30,SGTVT,2025-01-02,,,2025-01-02T08:00:00+07:00
      """;
  private static final String SPLIT =
      """
      from_code,to_code,effective,kind,weight,confidence,answers_for,note,recorded_at
      %s,%s,2025-03-01,split,,general,%s,,2025-03-10T08:00:00+07:00
      """;

  private final DataHome home;
  private final Map<String, Path> issued = new HashMap<>();
  private Catalog catalog;
  private Duties duties;
  private Instant now = Instant.EPOCH;

  ReorganisedCity(Path folder) throws IOException {
    this.home = new DataHome(folder).create();
    Files.writeString(home.catalog().resolve("projects.csv"), PROJECTS);
    Files.writeString(home.catalog().resolve("tasks.csv"), TASKS);
    this.catalog = Catalog.load(home);
    this.duties = duties(catalog);
  }

  /** Another city to which the same was delivered of these collections, byte by byte. */
  ReorganisedCity twin(Path folder, List<String> collections) throws IOException {
    ReorganisedCity twin = new ReorganisedCity(folder);
    // By which the workbooks are sealed.
    Folders.copy(home.catalog().resolve("keys"), twin.home.catalog().resolve("keys"));
    for (String collection : collections) {
      twin.land(this, collection);
    }
    return twin;
  }

  /** Whatever was delivered to another of a collection, with its receipts. */
  void land(ReorganisedCity other, String collection) throws IOException {
    Landing from = new Landing(other.home);
    Landing to = new Landing(home);
    List<Receipt> receipts = new ArrayList<>();
    for (Receipt receipt : from.listReceipts()) {
      if (receipt.collection().equals(collection)) {
        Files.createDirectories(to.original(receipt).getParent());
        Files.copy(from.original(receipt), to.original(receipt));
        receipts.add(receipt);
      }
    }
    to.writeAll(receipts);
  }

  DataHome home() {
    return home;
  }

  Register register() {
    return duties;
  }

  private static Duties duties(Catalog catalog) {
    return new Duties(catalog, new ReportingCalendar(catalog));
  }

  Validation validation() {
    return new Validation(
        home,
        duties,
        RuleBook.shipped(Path.of("target", "spill")).withCatalog(catalog),
        new WorkbookReader(home),
        new SetAside(home));
  }

  /** Another successor is named for one indicator. */
  void split(String from, String to, String indicator) throws IOException {
    Files.writeString(
        home.catalog().resolve("agency_succession.csv"), SPLIT.formatted(from, to, indicator));
    catalog = Catalog.load(home);
    duties = duties(catalog);
  }

  /** Issues a workbook, or finds the one that was. */
  Path issue(String agency, String collection) {
    return issued.computeIfAbsent(
        agency + collection,
        any ->
            new FormIssuer(home, register(), EarlierAnswers.NONE)
                .issue(register().findDuty(agency, Collection.of(collection)).orElseThrow())
                .orElseThrow());
  }

  /**
   * Fills a workbook and takes it in; nothing is judged. Each comes an hour after the one before.
   */
  void deliver(String agency, String collection, Said... said) throws IOException {
    Instant dayBefore =
        register()
            .findDuty(agency, Collection.of(collection))
            .orElseThrow()
            .deadline()
            .minusDays(1)
            .toInstant();
    now = now.isBefore(dayBefore) ? dayBefore : now.plus(Duration.ofHours(1));
    drop(agency, collection, agency + "/" + agency + "_" + collection + ".xlsx", now, said);
    pull(now);
  }

  /** Fills a workbook and puts it into the inbox; nothing is taken in. */
  void drop(String agency, String collection, String place, Instant savedAt, Said... said)
      throws IOException {
    Path dropped = home.inbox().resolve(place);
    Files.createDirectories(dropped.getParent());
    List<FormEntry> entries = Stream.of(said).map(one -> one.in(collection)).toList();
    if (!new FormFiller().fill(issue(agency, collection), dropped, entries).isEmpty()) {
      throw new IllegalStateException("a row was not in the form");
    }
    Files.setLastModifiedTime(dropped, FileTime.from(savedAt));
  }

  /** Takes in what lies in the inbox at an instant; nothing is judged. */
  void pull(Instant at) {
    Clock clock = Clock.fixed(at, VIETNAM);
    new Intake(home, register(), clock, Intake.Limits.STANDARD, new WorkbookReader(home))
        .pull(
            List.of(
                new FolderSource(
                    new FolderSource.Settings("folder", home.inbox(), Duration.ZERO), clock)),
            () -> {});
  }
}
