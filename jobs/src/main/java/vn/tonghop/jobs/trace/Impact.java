package vn.tonghop.jobs.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.jobs.wiring.ReportFiles;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionPlan;
import vn.tonghop.warehouse.consolidate.Proposal;
import vn.tonghop.warehouse.consolidate.Proposals;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.query.PrintedChange;
import vn.tonghop.warehouse.query.PrintedFigures;

/**
 * What a submission would move if the editions that read it were made again; makes nothing.
 *
 * @param asOf by when it stood, had been received and was written in the catalog what counts
 */
public record Impact(Stages stages, Instant asOf) {

  /**
   * One period whose next edition would read the submission.
   *
   * @param standing the edition that stands
   * @param newcomers the submissions that its replacement would read and it did not
   * @param reports the reports that would be made of it
   * @param parts from what it would be made otherwise, such as {@code data}
   * @param changes what its table of changes would tell
   */
  public record Reach(
      EditionRecord standing,
      List<Submission> newcomers,
      List<String> reports,
      List<String> parts,
      List<PrintedChange> changes) {
    public Reach {
      newcomers = List.copyOf(newcomers);
      reports = List.copyOf(reports);
      parts = List.copyOf(parts);
      changes = List.copyOf(changes);
    }

    /** Whether the standing edition was made from the submission already. */
    public boolean isRead(Submission submission) {
      return newcomers.stream().noneMatch(one -> one.receipt().equals(submission.receipt()));
    }
  }

  /** As of what is known by now. */
  public Impact(Stages stages) {
    this(stages, stages.knownBy());
  }

  /**
   * The submissions received by then that have this key, or whose digest begins so: several if the
   * same bytes came from several agencies, or again.
   *
   * @param named such as {@code 2024-06/CTK-0a1b2c3d}, or {@code 0a1b}
   * @throws UnknownCode if there is none
   * @throws Failure if there are several with different bytes
   */
  public List<Submission> listSubmissions(String named) {
    List<Submission> found =
        new Verdicts(stages.home())
            .list().stream()
                .filter(s -> !s.receipt().receivedAt().isAfter(asOf))
                .filter(s -> isNamed(s.receipt(), named))
                .sorted(Submission.BY_ARRIVAL)
                .toList();
    long different = found.stream().map(s -> s.receipt().sha256()).distinct().count();
    if (found.isEmpty()) {
      throw new UnknownCode(
          "submission",
          named,
          "one judged that was received by %s; see: tonghop sql --live \"select submission_key, submission_sha256 from live.submissions\""
              .formatted(WrittenTime.of(asOf)),
          List.of());
    }
    if (different > 1) {
      throw new Failure(
          "Cannot tell which submission '%s' is: the digests of %d begin so, expected more of it"
              .formatted(named, different));
    }
    return found;
  }

  private static boolean isNamed(Receipt receipt, String named) {
    return receipt.key().equals(named) || receipt.sha256().startsWith(named);
  }

  /** Every period with a standing edition whose replacement would read the submission. */
  public List<Reach> of(Submission submission) {
    Consolidation consolidation = stages.consolidation(asOf);
    String digest = submission.receipt().sha256();
    List<Reach> reached = new ArrayList<>();
    for (EditionFolder standing : new Editions(stages.home()).listStanding(asOf).values()) {
      EditionPlan plan = consolidation.replacing(EditionRecord.in(standing.path()), asOf);
      if (submission.isAccepted() && plan.submissionDigests().contains(digest)) {
        reached.add(reach(standing, plan, consolidation));
      }
    }
    return reached;
  }

  /**
   * What the proposed replacements of standing editions would change; none is made. One that would
   * say the same is none.
   */
  public List<Reach> ofProposals() {
    Consolidation consolidation = stages.consolidation(asOf);
    MadeAgain again = new MadeAgain(stages);
    List<Reach> reached = new ArrayList<>();
    for (Proposal proposal : new Proposals(stages.home()).list(asOf)) {
      EditionFolder standing =
          EditionFolder.of(stages.home(), proposal.period(), proposal.number());
      EditionRecord record = EditionRecord.in(standing.path());
      EditionPlan plan = consolidation.replacing(record, asOf);
      if (!again.saysTheSame(record, plan)) {
        reached.add(reach(standing, plan, consolidation));
      }
    }
    return reached;
  }

  /** The replacement is made as it would be, in passing: what it tells of itself is what moves. */
  private Reach reach(EditionFolder standing, EditionPlan plan, Consolidation consolidation) {
    EditionRecord record = EditionRecord.in(standing.path());
    List<String> parts = plan.madeFrom().listDifferent(record.madeFrom());
    List<Submission> newcomers = new Proposals(stages.home()).listNewcomers(record, asOf);
    if (parts.isEmpty()) {
      return new Reach(record, newcomers, reports(standing), parts, List.of());
    }
    return Folders.inPassing(
        stages.home(),
        "replacement",
        workspace -> {
          consolidation.build(plan, workspace);
          EditionFolder replacement = new EditionFolder(workspace);
          return new Reach(
              record,
              newcomers,
              reports(replacement),
              parts,
              PrintedFigures.listTold(replacement.warehouse()));
        });
  }

  private List<String> reports(EditionFolder edition) {
    Period period = EditionRecord.in(edition.path()).period();
    return new ReportFiles(edition.path()).listPrinted(stages.calendar().reportsOf(period));
  }
}
