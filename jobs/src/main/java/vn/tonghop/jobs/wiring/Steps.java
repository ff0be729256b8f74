package vn.tonghop.jobs.wiring;

import java.util.function.Supplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Makes the steps of a job: each a named piece of work that can be run again at any time. */
public final class Steps {

  private final JobRoom.Tools tools;

  public Steps(JobRoom.Tools tools) {
    this.tools = tools;
  }

  /** A step that does its work in one go; it is run again on a restart if it had not ended. */
  public Step step(String name, Supplier<Done> work) {
    return new StepBuilder(name, tools.repository())
        .tasklet(
            (contribution, context) -> {
              keep(work.get(), contribution);
              return RepeatStatus.FINISHED;
            },
            tools.transactions())
        .build();
  }

  /**
   * A step whose result lies outside the job repository: it is run again on every restart, and
   * finds by itself that there is nothing left to do.
   */
  public Step repeatableStep(String name, Supplier<Done> work) {
    return new StepBuilder(name, tools.repository())
        .allowStartIfComplete(true)
        .tasklet(
            (contribution, context) -> {
              keep(work.get(), contribution);
              return RepeatStatus.FINISHED;
            },
            tools.transactions())
        .build();
  }

  private static void keep(Done done, StepContribution contribution) {
    for (long i = 0; i < done.read(); i++) {
      contribution.incrementReadCount();
    }
    contribution.incrementWriteCount(done.written());
    contribution.incrementReadSkipCount(done.skipped());
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(done.words()));
  }
}
