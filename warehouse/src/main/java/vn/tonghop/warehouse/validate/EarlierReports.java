package vn.tonghop.warehouse.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.validate.rules.ColumnType;
import vn.tonghop.warehouse.validate.rules.HistoryRows;
import vn.tonghop.warehouse.validate.rules.Inherited;
import vn.tonghop.warehouse.validate.rules.PastRows;
import vn.tonghop.warehouse.validate.rules.RuleColumn;
import vn.tonghop.warehouse.validate.rules.SheetRows;
import vn.tonghop.warehouse.workbook.form.Entrusted;
import vn.tonghop.warehouse.workbook.form.OwedRows;
import vn.tonghop.warehouse.workbook.form.RowStanding;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * What an agency reported before, and what those did whose work it took over: from the rows that
 * landed, and from the original where they have not landed yet. Both hold the same, so that a
 * verdict depends on landing alone and not on what has been stored by then. Give it a family's
 * receipts one after another, in the order of their arrival.
 */
final class EarlierReports {

  private static final int YEARS_BACK = 3;
  private final ReadReports reports;
  private final LandedRows landed;
  private final Register register;
  private final ZoneId zone;
  private final OwedRows owed;
  private final Map<String, Set<Receipt>> accepted = new HashMap<>();

  /**
   * @param senders whose receipts it will be given, and whose family's receipts they follow
   */
  EarlierReports(
      ReadReports reports,
      LandedRows landed,
      Verdicts verdicts,
      Register register,
      ZoneId zone,
      Set<String> senders) {
    this.reports = reports;
    this.landed = landed;
    this.register = register;
    this.zone = zone;
    this.owed = new OwedRows(register);
    verdicts.listOf(senders).stream()
        .filter(submission -> submission.isAccepted() && submission.receipt().isIdentified())
        .map(Submission::receipt)
        .forEach(this::take);
  }

  private void take(Receipt receipt) {
    accepted.computeIfAbsent(receipt.sender(), any -> new HashSet<>()).add(receipt);
  }

  /**
   * The rows that stood when this receipt's workbook arrived, of every other collection. Of what
   * predecessors reported only the things of the catalog that its agency is asked about now: the
   * rest of their work went to others, and what they told of themselves is not its own.
   */
  HistoryRows before(Receipt receipt, List<FilledSheet> sheets) {
    return before(receipt, sheets, landed::areThere);
  }

  /** The same, all from the originals. */
  HistoryRows inOriginals(Receipt receipt, List<FilledSheet> sheets) {
    return before(receipt, sheets, any -> false);
  }

  /** What the agency had reported to the same collection when this receipt's workbook arrived. */
  StandingReport ofCollection(Receipt receipt) {
    return ofCollection(receipt.collection(), receipt);
  }

  /** What it had reported to another collection by then. */
  StandingReport ofCollection(String collection, Receipt receipt) {
    StandingReport standing = new StandingReport();
    before(receipt.sender(), receipt)
        .filter(earlier -> earlier.collection().equals(collection))
        .forEach(earlier -> standing.lay(earlier, reports.rows(earlier)));
    return standing;
  }

  private HistoryRows before(
      Receipt receipt, List<FilledSheet> sheets, Predicate<Receipt> isStored) {
    Collection collection = Collection.of(receipt.collection());
    List<Receipt> own = elsewhere(receipt.sender(), receipt);
    List<Receipt> left =
        register.listPredecessors(receipt.sender(), collection).stream()
            .sorted()
            .flatMap(predecessor -> elsewhere(predecessor, receipt).stream())
            .toList();
    Map<String, PastRows> reported = new HashMap<>();
    Map<String, Inherited> inherited = new HashMap<>();
    for (FilledSheet sheet : sheets) {
      String name = sheet.sheet().name();
      reported.put(name, past(sheet, own, isStored));
      if (!left.isEmpty()) {
        Entrusted entrusted = owed.listEntrusted(sheet.sheet(), receipt.sender(), collection);
        if (!entrusted.isNothing()) {
          inherited.put(name, new Inherited(past(sheet, left, isStored), entrusted));
        }
      }
    }
    return new HistoryRows(reported, inherited);
  }

  /** What of a sender's had been accepted when a receipt's workbook arrived, as it arrived. */
  private Stream<Receipt> before(String sender, Receipt receipt) {
    return accepted.getOrDefault(sender, Set.of()).stream()
        .filter(earlier -> Receipt.BY_ARRIVAL.compare(earlier, receipt) < 0)
        .sorted(Receipt.BY_ARRIVAL);
  }

  /** The same, of every other collection that is near enough. */
  private List<Receipt> elsewhere(String sender, Receipt receipt) {
    return before(sender, receipt)
        .filter(earlier -> isNear(earlier, receipt))
        .filter(earlier -> !earlier.collection().equals(receipt.collection()))
        .toList();
  }

  private PastRows past(FilledSheet sheet, List<Receipt> earlier, Predicate<Receipt> isStored) {
    Map<Boolean, List<Receipt>> parted =
        earlier.stream().collect(Collectors.partitioningBy(isStored));
    return new PastRows(
        columns(sheet),
        reports(sheet, parted.get(false)),
        files(sheet, parted.get(true)),
        RowStanding.isStanding(sheet.sheet()));
  }

  private List<Path> files(FilledSheet sheet, List<Receipt> stored) {
    return stored.stream()
        .map(one -> landed.file(sheet.relation(), one))
        .filter(Files::exists)
        .sorted()
        .toList();
  }

  /** Keeps what is accepted for its family's next receipt. */
  void keep(Receipt receipt, List<FilledSheet> sheets) {
    if (receipt.isIdentified()) {
      take(receipt);
      reports.keep(receipt, sheets);
    }
  }

  /** Forgets what was kept and is not accepted after all. */
  void forget(Receipt receipt) {
    accepted.getOrDefault(receipt.sender(), Set.of()).remove(receipt);
  }

  private static boolean isNear(Receipt earlier, Receipt receipt) {
    return Collection.of(earlier.collection()).year()
        >= Collection.of(receipt.collection()).year() - YEARS_BACK;
  }

  private static List<RuleColumn> columns(FilledSheet sheet) {
    List<RuleColumn> columns = new ArrayList<>(SheetRows.columns(sheet));
    columns.add(new RuleColumn("collection_code", ColumnType.TEXT));
    columns.add(new RuleColumn("received_at", ColumnType.TIMESTAMP));
    columns.add(new RuleColumn("agency_code", ColumnType.TEXT));
    columns.add(new RuleColumn("submission_sha256", ColumnType.TEXT));
    return columns;
  }

  private List<PastRows.Report> reports(FilledSheet sheet, List<Receipt> pending) {
    return pending.stream()
        .map(earlier -> new PastRows.Report(earlier.landed(), () -> rows(sheet, earlier)))
        .toList();
  }

  /** A report's rows under the columns of the sheet at hand, whatever version it was in. */
  private List<List<String>> rows(FilledSheet sheet, Receipt earlier) {
    SheetRows then = reports.rows(earlier).get(sheet.relation());
    return then == null
        ? List.of()
        : then.under(SheetRows.columns(sheet)).rows().stream()
            .map(row -> placed(row, earlier))
            .toList();
  }

  private List<String> placed(List<String> row, Receipt receipt) {
    List<String> placed = new ArrayList<>(row);
    placed.add(receipt.collection());
    // As the landed rows keep it.
    LocalDateTime received = LocalDateTime.ofInstant(receipt.receivedAt(), zone);
    placed.add(received.truncatedTo(ChronoUnit.MICROS).toString());
    placed.add(receipt.sender());
    placed.add(receipt.sha256());
    return placed;
  }
}
