package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.jobs.wiring.Steps;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionPlan;

/**
 * Makes the edition of a period: consolidates what stood at an instant, renders the period's
 * reports and publishes them under the next number.
 *
 * <p>The same inputs make the same edition: where it stands already, nothing is run and nothing is
 * numbered.
 */
public final class EditionJob {

  private static final Logger log = LoggerFactory.getLogger(EditionJob.class);

  private final Stages stages;

  public EditionJob(Stages stages) {
    this.stages = stages;
  }

  /** Which edition a run ended in, and whether the run made it. */
  public record Outcome(Period period, int number, Path folder, boolean isNew) {}

  /**
   * Makes the edition of {@code period} from what had been received by {@code asOf}.
   *
   * @throws vn.tonghop.warehouse.Failure if a step fails; running it again goes on from that step
   */
  public Outcome runIn(JobRoom room, Period period, Instant asOf) {
    Consolidation consolidation = stages.consolidation(asOf);
    EditionPlan plan = consolidation.plan(period, asOf);
    if (plan.findPublished().isPresent()) {
      // A run that was killed between the rename and current.json left that to be finished.
      stages
          .publisher()
          .publish(
              stages.workspace(period, plan.publishedNumber()), period, plan.publishedNumber());
      return new Outcome(
          period,
          plan.publishedNumber(),
          stages.home().edition(period, plan.publishedNumber()),
          false);
    }
    room.run(
        tools -> job(tools, consolidation, plan),
        Map.of(
            "period", period.code(),
            "edition", Integer.toString(plan.number()),
            "inputs", plan.inputsDigest()));
    return new Outcome(period, plan.number(), stages.home().edition(period, plan.number()), true);
  }

  private Job job(JobRoom.Tools tools, Consolidation consolidation, EditionPlan plan) {
    Path workspace = stages.workspace(plan.period(), plan.number());
    Steps steps = new Steps(tools);
    Step consolidate =
        steps.repeatableStep("consolidate", () -> consolidation.build(plan, workspace));
    Step render =
        steps.repeatableStep(
            "render", () -> stages.renderer().render(workspace, printable(plan.period())));
    Step edit =
        steps.repeatableStep(
            "edit", () -> stages.editableReports().write(workspace, printable(plan.period())));
    Step publish =
        steps.step(
            "publish", () -> stages.publisher().publish(workspace, plan.period(), plan.number()));
    return new JobBuilder("edition", tools.repository())
        .start(consolidate)
        .next(render)
        .next(edit)
        .next(publish)
        .build();
  }

  /** An edition leaves on time with its data also where a report of the regime is not drawn yet. */
  private List<String> printable(Period period) {
    List<String> reports = stages.calendar().reportsOf(period);
    reports.stream()
        .filter(code -> !Report.exists(code))
        .forEach(
            code ->
                log.warn("The edition of {} has no {}: no such report is drawn yet", period, code));
    return reports.stream().filter(Report::exists).toList();
  }
}
