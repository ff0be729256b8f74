package vn.tonghop.jobs.health;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.jobs.health.Watched.StepRun;
import vn.tonghop.jobs.health.Watched.StepRun.Result;

/** Reads the latest runs of steps from the history of jobs, whichever process ran them. */
public record StepRuns(JobRepository history) {

  private static final int INSTANCES_OF_EACH_JOB = 5;

  /** The step runs of the last few runs of each job. */
  public List<StepRun> listLatest() {
    List<StepRun> runs = new ArrayList<>();
    for (String job : history.getJobNames()) {
      for (JobInstance instance : history.getJobInstances(job, 0, INSTANCES_OF_EACH_JOB)) {
        for (JobExecution execution : history.getJobExecutions(instance)) {
          for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStartTime() != null) {
              runs.add(run(job, step));
            }
          }
        }
      }
    }
    return runs;
  }

  private static StepRun run(String job, StepExecution step) {
    LocalDateTime ended = step.getEndTime();
    return new StepRun(
        job,
        step.getStepName(),
        instant(step.getStartTime()),
        ended == null ? Instant.MAX : instant(ended),
        ended == null ? Result.RUNNING : result(step.getStatus()));
  }

  private static Result result(BatchStatus status) {
    return switch (status) {
      case COMPLETED, ABANDONED -> Result.DONE;
      case STOPPED, STOPPING -> Result.STOPPED;
      case FAILED, UNKNOWN -> Result.FAILED;
      case STARTING, STARTED -> Result.RUNNING;
    };
  }

  /** Spring Batch keeps its times as the wall clock of the machine's zone. */
  private static Instant instant(LocalDateTime wallClock) {
    return wallClock.atZone(ZoneId.systemDefault()).toInstant();
  }
}
