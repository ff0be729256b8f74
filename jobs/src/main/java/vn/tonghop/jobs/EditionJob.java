package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.trace.MadeAgain;
import vn.tonghop.jobs.trace.ReleasedEdition;
import vn.tonghop.jobs.wiring.Done;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Progress;
import vn.tonghop.jobs.wiring.ReportFiles;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.jobs.wiring.Steps;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionPlan;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;

/**
 * Makes the edition of a period: consolidates what stood at an instant, renders the period's
 * reports and publishes them under the next number.
 *
 * <p>An edition is its content: where the standing one says all that this one would say, nothing is
 * published and nothing is numbered. The same inputs say the same; other inputs may.
 */
public record EditionJob(Stages stages) {

  /** Under which name its runs are kept. */
  public static final String NAME = "edition";

  /** The instant is no input of the edition, but the job is built from it again. */
  private static final String AS_OF = "as_of";

  private static final Logger log = LoggerFactory.getLogger(EditionJob.class);

  /** Which edition a run ended in, and whether the run made it. */
  public record Outcome(Period period, int number, Path folder, boolean isNew) {}

  /**
   * Makes the edition of {@code period} from what had been received by {@code asOf}.
   *
   * @throws vn.tonghop.warehouse.Failure if a step fails; running it again goes on from that step
   */
  public Outcome runIn(JobRoom room, Period period, Instant asOf) {
    Database.loadAhead();
    Consolidation consolidation = stages.consolidation(asOf);
    EditionPlan plan = consolidation.plan(period, asOf);
    int standing = plan.findPublished().orElseGet(() -> sayingTheSame(plan));
    if (standing > 0) {
      // A run that was killed between the rename and current.json left that to be finished.
      Path folder = stages.publish(stages.workspace(period, standing), period, standing);
      return new Outcome(period, standing, folder, false);
    }
    room.run(
        tools -> job(tools, consolidation, plan),
        Map.of(
            "period", period.code(),
            "edition", Integer.toString(plan.number()),
            "inputs", plan.inputsDigest()),
        Map.of(AS_OF, asOf.toString()));
    return new Outcome(period, plan.number(), stages.home().edition(period, plan.number()), true);
  }

  /**
   * Signs what could not be signed at an edition's hour, unless the edition was replaced.
   *
   * @return the reports that are signed now
   * @throws vn.tonghop.warehouse.Failure if they cannot be signed now either: asked again it is
   *     tried again
   */
  public List<String> signIn(JobRoom room, Outcome edition) {
    if (new Editions(stages.home()).highest(edition.period()) > edition.number()) {
      return List.of();
    }
    return new ReleasedEdition(stages.home(), room.signing())
        .sign(
            new EditionCode(edition.period(), edition.number()).toString(),
            new EditionFolder(edition.folder()),
            stages.clock().instant());
  }

  /** The number of the edition that stood then, if it says what this one would; else 0. */
  private int sayingTheSame(EditionPlan plan) {
    Editions editions = new Editions(stages.home());
    OptionalInt number = editions.findStanding(plan.period(), plan.asOf());
    if (number.isEmpty()) {
      return 0;
    }
    EditionRecord standing =
        EditionRecord.in(editions.folder(plan.period(), number.getAsInt()).path());
    return new MadeAgain(stages).saysTheSame(standing, plan) ? standing.number() : 0;
  }

  /**
   * Goes on with a run of this job that failed or was stopped.
   *
   * @throws vn.tonghop.warehouse.Failure if what it was made from has changed since, or it fails
   *     again
   */
  public JobExecution restartIn(JobRoom room, Run run) {
    Period period = Period.of(run.keys().getOrDefault("period", ""));
    Instant asOf = Instant.parse(run.particulars().getOrDefault(AS_OF, ""));
    Consolidation consolidation = stages.consolidation(asOf);
    EditionPlan plan = consolidation.plan(period, asOf);
    if (!plan.inputsDigest().equals(run.keys().get("inputs"))
        || !Integer.toString(plan.number()).equals(run.keys().get("edition"))) {
      throw new Failure(
          "Cannot restart run %d: what edition %s of %s was made from has changed since; consolidate makes the edition of today"
              .formatted(run.number(), run.keys().get("edition"), period));
    }
    return room.restart(run.number(), tools -> job(tools, consolidation, plan));
  }

  private Job job(JobRoom.Tools tools, Consolidation consolidation, EditionPlan plan) {
    Path workspace = stages.workspace(plan.period(), plan.number());
    Steps steps = new Steps(tools);
    Step consolidate =
        steps.repeatableStep(
            "consolidate", task -> consolidate(consolidation, plan, workspace, task));
    List<String> reports = stands(plan) ? List.of() : printable(plan.period());
    ReportFiles files = stages.reportFiles(workspace, plan.period(), plan.asOf(), tools.signing());
    Step render = steps.each("render", reports, "pages", files::print);
    Step edit = steps.each("edit", reports, "files", files::complete);
    Step publish =
        steps.step(
            "publish",
            () ->
                publish(
                    plan,
                    workspace,
                    stands(plan) ? new Verdict(List.of(), List.of()) : files.examine(reports)));
    return new JobBuilder(NAME, tools.repository())
        .start(consolidate)
        .next(render)
        .next(edit)
        .next(publish)
        .build();
  }

  private Done publish(EditionPlan plan, Path workspace, Verdict verdict) {
    List<String> held = verdict.listHeld();
    stages.publish(workspace, plan.period(), plan.number());
    return Done.made(
        1,
        "edition %d of %s%s%s"
            .formatted(
                plan.number(),
                plan.period(),
                held.isEmpty() ? "" : ", as drafts " + String.join(", ", held),
                verdict.unreleased() == Unreleased.HELD ? ", held for its release" : ""));
  }

  /** A run that was killed between the rename and current.json has all but that behind it. */
  private static boolean stands(EditionPlan plan) {
    return plan.findPublished().isPresent();
  }

  private static Done consolidate(
      Consolidation consolidation, EditionPlan plan, Path workspace, Progress.Task task) {
    if (stands(plan)) {
      return Done.made(0, "the edition stands");
    }
    ReportFiles.loadAhead();
    consolidation.build(plan, workspace, (count, total) -> task.reach(count, total, "relations"));
    int submissions = plan.submissionDigests().size();
    return new Done(submissions, 1, 0, "from " + Counted.of(submissions, "submission"));
  }

  /** An edition leaves on time with its data also where a report of the regime is not drawn yet. */
  private List<String> printable(Period period) {
    List<String> reports = stages.calendar().reportsOf(period);
    reports.stream()
        .filter(code -> !Outlines.shipped().listCodes().contains(code))
        .forEach(
            code ->
                log.warn("The edition of {} has no {}: no such report is drawn yet", period, code));
    return reports.stream().filter(Outlines.shipped().listCodes()::contains).toList();
  }
}
