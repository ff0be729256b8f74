package vn.tonghop.jobs.trace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;
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

/** What a submission would move if the editions that read it were made again; makes nothing. */
public final class Impact {

  /**
   * One period whose next edition would read the submission.
   *
   * @param number the edition that stands
   * @param isRead whether the standing edition was made from the submission already
   * @param newcomers the submissions that the next edition would read and the standing one did not
   * @param reports the reports that would be made again
   * @param changes the printed texts that would move
   */
  public record Reach(
      Period period,
      int number,
      boolean isRead,
      List<String> newcomers,
      List<String> reports,
      List<PrintedChange> changes) {
    public Reach {
      newcomers = List.copyOf(newcomers);
      reports = List.copyOf(reports);
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
   * The one submission received by then whose digest begins so.
   *
   * @throws Failure if there is none or more than one
   */
  public Submission submission(String digestPrefix) {
    List<Submission> found =
        new Verdicts(stages.home())
            .list().stream()
                .filter(s -> s.receipt().sha256().startsWith(digestPrefix))
                .filter(s -> !s.receipt().receivedAt().isAfter(asOf))
                .toList();
    if (found.size() != 1) {
      throw new Failure(
          "Cannot find submission '%s': %d judged submissions received by %s begin so, expected one; see: tonghop sql --live \"select submission_sha256, agency_code, collection_code from live.submissions\""
              .formatted(digestPrefix, found.size(), asOf));
    }
    return found.get(0);
  }

  /** Every period with a standing edition whose next making would read the submission. */
  public List<Reach> of(Submission submission) {
    Consolidation consolidation = stages.consolidation(asOf);
    List<Reach> reached = new ArrayList<>();
    for (EditionRecord standing : listStanding()) {
      EditionPlan plan = consolidation.planAfter(standing.period(), standing.number(), asOf);
      if (plan.submissionDigests().contains(submission.receipt().sha256())) {
        reached.add(reach(submission, standing, consolidation, plan));
      }
    }
    return reached;
  }

  private List<EditionRecord> listStanding() {
    return new Editions(stages.home())
        .listStanding(asOf).values().stream().map(e -> EditionRecord.in(e.path())).toList();
  }

  /** What the proposed replacements of standing editions would change; none is made. */
  public List<Reach> ofProposals() {
    Consolidation consolidation = stages.consolidation(asOf);
    return new Proposals(stages.home())
        .list(asOf).stream().map(proposal -> reach(proposal, consolidation)).toList();
  }

  private Reach reach(Proposal proposal, Consolidation consolidation) {
    EditionRecord standing =
        EditionRecord.in(stages.home().edition(proposal.period(), proposal.number()));
    EditionPlan plan = consolidation.planAfter(proposal.period(), proposal.number(), asOf);
    return reach(proposal.newcomers().get(0), standing, consolidation, plan);
  }

  private Reach reach(
      Submission submission,
      EditionRecord standing,
      Consolidation consolidation,
      EditionPlan plan) {
    List<String> newcomers =
        plan.submissionDigests().stream()
            .filter(digest -> !standing.submissions().contains(digest))
            .toList();
    return new Reach(
        standing.period(),
        standing.number(),
        standing.submissions().contains(submission.receipt().sha256()),
        newcomers,
        stages.calendar().reportsOf(standing.period()),
        plan.findPublished().isPresent() ? List.of() : changes(standing, consolidation, plan));
  }

  private List<PrintedChange> changes(
      EditionRecord standing, Consolidation consolidation, EditionPlan plan) {
    Path before = EditionFolder.of(stages.home(), standing.period(), standing.number()).warehouse();
    return Folders.inPassing(
        stages.home(),
        "impact",
        workspace -> {
          consolidation.build(plan, workspace);
          return new PrintedFigures(stages.home())
              .listChanges(before, new EditionFolder(workspace).warehouse());
        });
  }
}
