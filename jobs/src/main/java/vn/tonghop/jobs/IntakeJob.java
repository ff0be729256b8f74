package vn.tonghop.jobs;

import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.jobs.wiring.Steps;
import vn.tonghop.warehouse.intake.source.Source;

/**
 * Takes in what agencies have delivered: originals to landing, verdicts, answers, typed rows.
 *
 * <p>Each step works off what the data home shows to be undone, so that a run that was killed
 * anywhere is finished by the next one, and a run with nothing to do changes nothing.
 */
public final class IntakeJob {

  private final Stages stages;
  private final List<Source> sources;

  public IntakeJob(Stages stages, List<Source> sources) {
    this.stages = stages;
    this.sources = List.copyOf(sources);
  }

  /** Runs the job; its business key is the instant of the pull. */
  public JobExecution runIn(JobRoom room) {
    return room.run(this::job, Map.of("pulled_at", stages.clock().instant().toString()));
  }

  private Job job(JobRoom.Tools tools) {
    Steps steps = new Steps(tools);
    Step intake = steps.step("intake", () -> stages.intake().pull(sources));
    Step validate = steps.step("validate", () -> stages.validation().validatePending());
    Step store = steps.step("store", () -> stages.store().storePending());
    return new JobBuilder("intake", tools.repository()).start(intake).next(validate).next(store).build();
  }
}
