package vn.tonghop.jobs.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import vn.tonghop.warehouse.consolidate.RelationDifference;
import vn.tonghop.warehouse.consolidate.Relations;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.query.PrintedChange;
import vn.tonghop.warehouse.query.PrintedFigures;

/** What a submission would move if the editions that read it were made again; makes nothing. */
public final class Impact {

  /**
   * One period whose next edition would read the submission.
   *
   * @param number the edition that stands
   * @param isRead whether the standing edition was made from the submission already
   * @param newcomers the submissions that the next edition would read and the standing one did not
   * @param reports the reports that would be made again
   * @param parts from what the next edition would be made otherwise, such as {@code data}
   * @param relations the relations that would differ
   * @param changes the printed texts that would move
   */
  public record Reach(
      Period period,
      int number,
      boolean isRead,
      List<Submission> newcomers,
      List<String> reports,
      List<String> parts,
      List<RelationDifference> relations,
      List<PrintedChange> changes) {
    public Reach {
      newcomers = List.copyOf(newcomers);
      reports = List.copyOf(reports);
      parts = List.copyOf(parts);
      relations = List.copyOf(relations);
      changes = List.copyOf(changes);
    }
  }

  private final Stages stages;
  private final Instant asOf;

  /** As of what is known by now. */
  public Impact(Stages stages) {
    this(stages, stages.knownBy());
  }

  /** As of an instant: what stood, had been received and was written in the catalog by then. */
  public Impact(Stages stages, Instant asOf) {
    this.stages = stages;
    this.asOf = asOf;
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

  /** Every period with a standing edition whose next making would read the submission. */
  public List<Reach> of(Submission submission) {
    Consolidation consolidation = stages.consolidation(asOf);
    String digest = submission.receipt().sha256();
    List<Reach> reached = new ArrayList<>();
    for (EditionFolder folder : new Editions(stages.home()).listStanding(asOf).values()) {
      EditionRecord standing = EditionRecord.in(folder.path());
      EditionPlan plan = consolidation.again(standing, asOf);
      if (submission.isAccepted() && plan.submissionDigests().contains(digest)) {
        reached.add(reach(submission, standing, consolidation, plan));
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
    return new Proposals(stages.home())
        .list(asOf).stream()
            .map(proposal -> reach(proposal, consolidation))
            .filter(reach -> !reach.relations().isEmpty())
            .toList();
  }

  private Reach reach(Proposal proposal, Consolidation consolidation) {
    EditionRecord standing =
        EditionRecord.in(stages.home().edition(proposal.period(), proposal.number()));
    return reach(
        proposal.newcomers().get(0), standing, consolidation, consolidation.again(standing, asOf));
  }

  private Reach reach(
      Submission submission,
      EditionRecord standing,
      Consolidation consolidation,
      EditionPlan plan) {
    List<String> parts = plan.madeFrom().listDifferent(standing.madeFrom());
    List<Submission> newcomers = new Proposals(stages.home()).listNewcomers(standing, asOf);
    Moved moved =
        parts.isEmpty()
            ? new Moved(List.of(), List.of())
            : new MadeAgain(stages).inPassing(consolidation, plan, this::moved);
    return new Reach(
        standing.period(),
        standing.number(),
        newcomers.stream().noneMatch(s -> s.receipt().equals(submission.receipt())),
        newcomers,
        stages.calendar().reportsOf(standing.period()),
        parts,
        moved.relations(),
        moved.changes());
  }

  private record Moved(List<RelationDifference> relations, List<PrintedChange> changes) {}

  private Moved moved(EditionFolder before, EditionFolder again) {
    return new Moved(
        Relations.listDifferences(before, again),
        new PrintedFigures(stages.home()).listChanges(before.warehouse(), again.warehouse()));
  }
}
