package vn.tonghop.warehouse.validate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.edition.ProgramCode;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Handling;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.validate.rules.OpenBook;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.annotate.EarlierReport;
import vn.tonghop.warehouse.workbook.read.FindingTexts;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Gives each landed delivery its verdict and its sender the answer. A function of landing. */
public final class Validation {

  /** By what the structure is judged; asked for once a process. */
  private static final class JudgedBy {
    static final List<String> DIGESTS =
        List.of(FindingTexts.structure().digest(), ProgramCode.digest(List.of(Validation.class)));
  }

  private final Landing landing;
  private final Verdicts verdicts;
  private final Register register;
  private final ZoneId zone;
  private final RuleBook book;
  private final WorkbookReader reader;
  private final ReadReports reports;
  private final LandedRows landed;
  private final Answer answer;
  private final SetAside setAside;
  private final Handling handling;

  /**
   * @param book the rules that the figures must satisfy, with the catalog that they read
   * @param reader one that remembers what other stages read
   * @param setAside what was set aside, by this version of the program and by others
   */
  public Validation(
      DataHome home, Register register, RuleBook book, WorkbookReader reader, SetAside setAside) {
    this.landing = new Landing(home);
    this.verdicts = new Verdicts(home);
    this.register = register;
    this.zone = home.zone();
    this.book = book;
    this.reader = reader;
    this.reports = new ReadReports(landing, reader);
    this.landed = new LandedRows(home);
    this.answer = new Answer(home, register, reader);
    this.setAside = setAside;
    this.handling = new Handling(home, setAside);
  }

  /**
   * What has a receipt and no verdict yet, by family, each family's in the order of arrival,
   * because a workbook is compared with what its agency and its predecessors reported before; what
   * this version of the program has set aside waits for the next.
   */
  public List<Receipt> listPending() {
    return landing.listReceipts().stream()
        .filter(receipt -> !verdicts.exists(receipt) && !setAside.holds(receipt))
        .sorted(Comparator.comparing(this::familyOf).thenComparing(Receipt.BY_ARRIVAL))
        .toList();
  }

  /**
   * The family whose workbooks are judged one after another, by the code of the first in it: what
   * its sender's successor sends later is compared with this.
   */
  public String familyOf(Receipt receipt) {
    return register.family(receipt.sender()).get(0);
  }

  /**
   * The forms that its sender owes, in an order of their own: whose are the same is asked alike.
   */
  public String formsOf(Receipt receipt) {
    return receipt.isIdentified()
        ? register
            .findDuty(receipt.sender(), Collection.of(receipt.collection()))
            .map(duty -> duty.forms().stream().sorted().collect(Collectors.joining(" ")))
            .orElse("")
        : "";
  }

  /** Whose earlier deliveries a delivery is compared with: its sender's and its predecessors'. */
  Set<String> comparedWith(Receipt receipt) {
    Set<String> senders = new HashSet<>(Set.of(receipt.sender()));
    if (receipt.isIdentified()) {
      Collection collection = Collection.of(receipt.collection());
      senders.addAll(register.listPredecessors(receipt.sender(), collection));
    }
    return senders;
  }

  /**
   * Opens a sitting on these receipts. Several may sit at the same time, in a thread each, if no
   * {@link #familyOf family's} receipts are before two of them; the verdicts are the same.
   */
  public Sitting sit(List<Receipt> pending) {
    return new Sitting(pending);
  }

  /** Judges one receipt after another; for one thread at a time. */
  public final class Sitting implements AutoCloseable {

    private final EarlierReports earlier;
    private final OpenBook open;
    private final ContentRules rules;

    private final Ahead ahead;

    private Sitting(List<Receipt> pending) {
      Set<String> senders =
          pending.stream()
              .map(Receipt::sender)
              .distinct()
              .flatMap(sender -> register.family(sender).stream())
              .collect(Collectors.toSet());
      this.earlier = new EarlierReports(reports, landed, verdicts, register, zone, senders);
      this.open = book.open();
      this.rules = new ContentRules(open, earlier);
      // Where a process ended in the middle, it is found by itself which delivery ends it.
      boolean isQuiet = pending.stream().noneMatch(handling::isBegun);
      this.ahead =
          new Ahead(
              Ahead.inTurns(pending, Validation.this::familyOf),
              isQuiet ? List.of() : pending,
              Validation.this::comparedWith,
              receipt -> draft(receipt, earlier),
              (draft, reports) -> Judged.of(draft, rules, reports).submission().isAccepted(),
              earlier,
              rules,
              open);
    }

    /** What of that which is left before this sitting is judged fastest; empty if nothing is. */
    public Optional<Receipt> findNext() {
      return ahead.findNext();
    }

    /** Judges all that is left before this sitting. */
    public void judgeAll(Consumer<Submission> done) {
      for (Optional<Receipt> next = findNext(); next.isPresent(); next = findNext()) {
        done.accept(judge(next.get()));
      }
    }

    /**
     * Gives a receipt its verdict and its sender the answer; a family's in the order of arrival.
     * What cannot be handled is set aside, and its sender is told that it is not its fault.
     *
     * @throws vn.tonghop.warehouse.Failure if the home or the rules are in trouble that all share
     */
    public Submission judge(Receipt receipt) {
      Submission judged =
          handling.of(
              receipt,
              Handling.Step.JUDGE,
              () -> judged(receipt),
              this::setAside,
              answer::tellSetAside);
      ahead.settle(judged);
      return judged;
    }

    private Submission judged(Receipt receipt) {
      Draft draft = ahead.draft(receipt);
      Judged one = Judged.of(draft, rules, ahead.reports(receipt));
      answer.give(
          one.submission(),
          landing.original(receipt),
          one.changesVi(),
          Validation.this.earlier(draft));
      verdicts.write(one.submission(), JudgedBy.DIGESTS, one.outcomes());
      if (one.submission().isAccepted()) {
        earlier.keep(receipt, one.sheets());
      }
      return one.submission();
    }

    /** The book may have been left half laid; that it can be laid says that the rules are well. */
    private Submission setAside(Submission unhandled) {
      open.layAnew();
      return unhandled;
    }

    @Override
    public void close() {
      open.close();
    }
  }

  private Draft draft(Receipt receipt, EarlierReports earlier) {
    List<Finding> findings = new ArrayList<>(new SenderRules(register).check(receipt));
    Reading reading = reader.read(landing.original(receipt));
    if (!(reading instanceof Reading.Delivered whole)) {
      String file = receipt.originalName();
      reading.findings().forEach(finding -> findings.add(finding.inFile(file)));
      return new Draft.Foreign(receipt, findings);
    }
    findings.addAll(reading.findings());
    findings.addAll(new IdentityRules(register, zone).check(receipt, whole.identity()));
    findings.addAll(new HeadRules(register).check(receipt, whole.sheets()));
    StandingReport standing = earlier.ofCollection(receipt);
    ReleaseRules.Checked released =
        new ReleaseRules(register, zone).check(receipt, whole, standing);
    findings.addAll(released.findings());
    Reading.Delivered delivered = whole.withoutRelease();
    Content content = new Content(register, receipt, delivered, standing);
    findings.addAll(content.check());
    findings.addAll(new OrderRules(standing, zone).check(receipt, delivered.sheets()));
    findings.addAll(
        new NextPeriod(receipt.collection(), standing, code -> earlier.ofCollection(code, receipt))
            .check(delivered.sheets()));
    return new Draft.Ours(
        receipt, SaidOnce.of(findings), delivered, released.release(), standing, content);
  }

  /** Where a release is asked for, what was accepted may still wait for it. */
  private EarlierReport earlier(Draft draft) {
    Receipt receipt = draft.receipt();
    if (!(draft instanceof Draft.Ours ours) || !receipt.isIdentified()) {
      return EarlierReport.UNKNOWN;
    }
    if (ours.standing().isEmpty()) {
      return EarlierReport.NONE;
    }
    return register
        .findDuty(receipt.sender(), Collection.of(receipt.collection()))
        .filter(duty -> duty.unreleased() == Unreleased.HELD)
        .map(duty -> EarlierReport.UNKNOWN)
        .orElse(EarlierReport.STANDS);
  }
}
