package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.IssuedReport;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** Lays out what the models read: the schemas reference, run, landed and previous. */
final class SourceLayout {
  private final Database database;
  private final DataHome home;
  private final ZoneId zone;
  private final Ground ground;
  private final SourceTypes types = SourceTypes.shipped();

  SourceLayout(Database database, DataHome home, Ground ground) {
    this.database = database;
    this.home = home;
    this.zone = home.zone();
    this.ground = ground;
  }

  void lay(EditionPlan plan, Inputs inputs) {
    layReference(plan.period());
    layRuleBook();
    layEdition(plan);
    layReports(plan);
    Map<String, Duty> duties = layDuties(plan.period());
    LandedLayout landed = new LandedLayout(database, home, types);
    ReleasesAsked releases = ReleasesAsked.of(inputs.accepted(), ground.duties());
    landed.lay(inputs.accepted().stream().filter(one -> !releases.isHeld(one)).toList());
    Set<String> standing = landed.listStanding();
    laySubmissions(inputs, duties, standing);
    layReleases(inputs, releases, standing);
    layFindings(inputs);
    new EarlierEditions(database, home, types).lay(plan);
  }

  private void layReference(Period period) {
    for (PlainTable table : ground.tables().of(period)) {
      types.load(database, "reference." + table.name(), table.header(), table.rows());
    }
  }

  private void layRuleBook() {
    Map<String, String> book = ShippedFiles.below("rules/tables");
    for (String relation : types.list()) {
      if (relation.startsWith("book.")) {
        String name = relation.substring("book.".length());
        PlainTable table = PlainTable.ofCsv(name, book.get(name + ".csv"));
        types.load(database, relation, table.header(), table.rows());
      }
    }
  }

  private void layEdition(EditionPlan plan) {
    Period period = plan.period();
    load(
        "run.edition",
        List.of(
            List.of(
                period.code(),
                period.kind().name().toLowerCase(java.util.Locale.ROOT),
                period.nameVi(),
                Integer.toString(period.year()),
                Integer.toString(period.firstMonth()),
                Integer.toString(period.lastMonth()),
                Boolean.toString(period.kind() == Period.Kind.YEAR),
                Integer.toString(plan.number()),
                period.collection().code(),
                wallTime(plan.asOf()),
                period.windowFrom().toString(),
                period.windowTo().toString(),
                period.elapsedPercent().toPlainString(),
                ground.markingVi(),
                ground.markingNoteVi())));
  }

  private void layReports(EditionPlan plan) {
    List<List<String>> rows = new ArrayList<>();
    for (IssuedReport report : ground.reports().of(plan.period(), plan.asOf())) {
      List<String> recipients = report.recipients().isEmpty() ? List.of("") : report.recipients();
      for (String recipient : recipients) {
        rows.add(
            List.of(
                report.code(),
                report.issuer(),
                recipient,
                Integer.toString(rows.size() + 1),
                report.editionDate().toString(),
                report.source()));
      }
    }
    load("run.reports", rows);
  }

  private Map<String, Duty> layDuties(Period period) {
    Map<String, Duty> duties = new HashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (Collection collection : Inputs.collectionsReadBy(period)) {
      for (Duty duty : ground.duties().of(collection)) {
        duties.put(duty.agency().code() + " " + collection.code(), duty);
        rows.add(
            List.of(
                collection.code(),
                duty.agency().code(),
                wallTime(duty.deadline().toInstant()),
                String.join(" ", duty.forms()),
                duty.assumedVi()));
      }
    }
    load("landed.duties", rows);
    return duties;
  }

  private void laySubmissions(Inputs inputs, Map<String, Duty> duties, Set<String> standing) {
    LandedRows landed = new LandedRows(home);
    List<List<String>> rows = new ArrayList<>();
    for (Submission submission : inputs.known()) {
      Receipt receipt = submission.receipt();
      Duty duty = duties.get(receipt.sender() + " " + receipt.collection());
      long rejects = submission.findings().stream().filter(f -> f.rejects()).count();
      rows.add(
          List.of(
              receipt.sha256(),
              receipt.sender(),
              receipt.collection(),
              wallTime(receipt.receivedAt()),
              wallTime(receipt.arrivedAt().truncatedTo(ChronoUnit.SECONDS)),
              receipt.originalName(),
              receipt.source(),
              submission.verdict().code(),
              submission.form(),
              Integer.toString(submission.formVersion()),
              Integer.toString(submission.owedCount()),
              Integer.toString(submission.answeredCount()),
              Long.toString(rejects),
              Long.toString(submission.findings().size() - rejects),
              Boolean.toString(standing.contains(landed.told(receipt))),
              duty == null ? "" : wallTime(duty.deadline().toInstant()),
              duty == null ? "" : duty.lateHours(receipt.arrivedAt()).toPlainString()));
    }
    load("landed.submissions", rows);
  }

  private void layReleases(Inputs inputs, ReleasesAsked releases, Set<String> standing) {
    LandedRows landed = new LandedRows(home);
    List<List<String>> rows = new ArrayList<>();
    for (Submission submission : inputs.accepted()) {
      Receipt receipt = submission.receipt();
      if (releases.of(submission).isAskedFor()) {
        rows.add(
            List.of(
                receipt.sha256(),
                receipt.sender(),
                receipt.collection(),
                wallTime(receipt.receivedAt()),
                Boolean.toString(standing.contains(landed.told(receipt))),
                releases.of(submission).code(),
                submission.release().by(),
                submission.release().on()));
      }
    }
    load("landed.releases", rows);
  }

  private void layFindings(Inputs inputs) {
    List<List<String>> rows = new ArrayList<>();
    for (Submission submission : inputs.known()) {
      Receipt receipt = submission.receipt();
      submission
          .findings()
          .forEach(
              f ->
                  rows.add(
                      List.of(
                          receipt.sha256(),
                          receipt.sender(),
                          receipt.collection(),
                          wallTime(receipt.receivedAt()),
                          f.code(),
                          f.severity().code(),
                          f.sheet(),
                          f.cell(),
                          f.found(),
                          f.expected(),
                          f.messageVi(),
                          f.messageEn())));
    }
    load("landed.findings", rows);
  }

  private void load(String relation, List<List<String>> rows) {
    types.load(database, relation, List.copyOf(types.columns(relation).keySet()), rows);
  }

  private String wallTime(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).toString();
  }
}
