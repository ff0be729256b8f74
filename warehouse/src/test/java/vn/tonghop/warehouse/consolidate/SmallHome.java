package vn.tonghop.warehouse.consolidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.validate.rules.RuleBook;

/** A home of the shipped catalog with figures of one row a workbook, landed without intake. */
final class SmallHome {
  static final Ground.Program PROGRAM = new Ground.Program("1.0", "classes", reports -> "layouts");

  private static final Pattern RELATION = Pattern.compile("\\b(?:core|marts)\\.\\w+");

  final DataHome home;
  private final Path folder;

  SmallHome(Path folder) {
    this.folder = folder;
    this.home = new DataHome(folder).create();
  }

  /** Consolidation over the shipped catalog; further tables take the place of shipped ones. */
  Consolidation consolidation(PlainTable... further) {
    return consolidation(Catalog.shipped(), further);
  }

  Consolidation consolidation(Catalog catalog, PlainTable... further) {
    return new Consolidation(home, ground(catalog, further));
  }

  Ground ground(PlainTable... further) {
    return ground(Catalog.shipped(), further);
  }

  private Ground ground(Catalog catalog, PlainTable... further) {
    ReportingCalendar calendar = new ReportingCalendar(catalog);
    Duties duties = new Duties(catalog, calendar);
    List<String> replaced = Stream.of(further).map(PlainTable::name).toList();
    RuleBook book = RuleBook.shipped(folder.resolve("spill"));
    return new Ground(
        period ->
            Stream.concat(
                    catalog.tables(period).values().stream()
                        .filter(t -> !replaced.contains(t.name()))
                        .map(t -> t.plain()),
                    Stream.of(further))
                .toList(),
        duties::listDuties,
        (period, asOf) -> calendar.issuedReports(period, period.windowTo()),
        new Ground.Rules(book::checkCollection, book.collectionDigest()),
        PROGRAM,
        "THỬ",
        "");
  }

  Path built(Consolidation consolidation, Period period, Instant asOf) {
    EditionPlan plan = consolidation.plan(period, asOf);
    Path workspace = folder.resolve("work").resolve(period.code() + "-" + plan.number());
    consolidation.build(plan, workspace);
    return workspace;
  }

  void publish(Path workspace, Period period, int number) throws IOException {
    Path edition = home.edition(period, number);
    Files.createDirectories(edition.getParent());
    Files.move(workspace, edition);
  }

  /** Answers as an edition would, of which no more is made than what is asked about. */
  List<String> tell(Catalog catalog, Period period, Instant asOf, String sql) {
    Ground ground = ground(catalog);
    EditionPlan plan = new Consolidation(home, ground).plan(period, asOf);
    Models models = Models.shipped();
    List<Model> asked =
        RELATION
            .matcher(sql)
            .results()
            .map(found -> models.find(found.group()).orElseThrow())
            .toList();
    try (Database database = database()) {
      Macros.define(database);
      new SourceLayout(database, home, ground)
          .lay(plan, Inputs.of(period, asOf, new Verdicts(home)));
      database.execute("create schema staging; create schema core; create schema marts");
      for (Model model : models.ordered(asked)) {
        database.execute("create table %s as %s".formatted(model.relation(), model.sql()));
        if (model.relation().equals(CollectionChecks.READS)) {
          new CollectionChecks(database, ground.rules()).lay();
        }
      }
      return database.query(sql).firstColumn();
    }
  }

  List<String> ask(Path workspace, String sql) {
    try (Database database = database()) {
      database.execute(
          "attach %s as edition (read_only)"
              .formatted(Sql.text(workspace.resolve("warehouse.duckdb").toString())));
      database.execute("use edition");
      return database.query(sql).firstColumn();
    }
  }

  private Database database() {
    return Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION);
  }

  void deliver(
      String agency,
      String collection,
      String at,
      String indicator,
      String period,
      String basis,
      String value) {
    deliver(Release.NONE, agency, collection, at, indicator, period, basis, value);
  }

  void deliver(
      Release release,
      String agency,
      String collection,
      String at,
      String indicator,
      String period,
      String basis,
      String value) {
    Receipt receipt =
        new Receipt(
            Digest.ofText(at + indicator + value),
            agency,
            collection,
            "a.xlsx",
            1,
            Instant.parse(at),
            Instant.parse(at),
            Instant.parse(at),
            "folder",
            "landing/a.xlsx");
    new Verdicts(home)
        .write(
            new Submission(receipt, Verdict.ACCEPTED, List.of(), "indicators", 1, 1, 1, release),
            List.of(),
            List.of());
    Path file =
        home.landed()
            .resolve("indicators__figures")
            .resolve(Verdicts.placeOf(receipt) + ".parquet");
    DataHome.makeFolder(file.getParent());
    try (Database database = database()) {
      database.execute(
          """
          copy (select '%s' as submission_sha256, '%s' as agency_code, '%s' as collection_code,
            timestamp '%s' as received_at, 'figures' as sheet, 4 as row_number,
            '%s' as indicator_code, 'CANTHO' as area_code, '%s' as period_code, '%s' as basis,
            cast(%s as decimal(28,6)) as value, 'exact' as qualifier, 'E' as status, 'H4' as value_cell)
          to %s (format parquet)
          """
              .formatted(
                  receipt.sha256(),
                  agency,
                  collection,
                  LocalDateTime.ofInstant(receipt.receivedAt(), home.zone()),
                  indicator,
                  period,
                  basis,
                  value,
                  Sql.text(file.toString())));
    }
  }
}
