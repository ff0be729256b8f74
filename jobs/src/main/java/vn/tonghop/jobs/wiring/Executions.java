package vn.tonghop.jobs.wiring;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import vn.tonghop.jobs.runs.RunHistory;
import vn.tonghop.warehouse.Failure;

/** The executions in a job repository: which may begin, go on, be stopped or be given up. */
record Executions(
    JobRepository repository, RunHistory history, JobOperator operator, ProcessMark mark) {

  private static final Logger log = LoggerFactory.getLogger(Executions.class);

  /** Which process runs an execution: a parameter that identifies nothing. */
  private static final String PROCESS = "process";

  private static final String AGAIN = "again";

  /**
   * The parameters of a run under business keys: those of one that failed or was stopped, else of a
   * new instance.
   */
  JobParameters next(String jobName, Map<String, String> keys, Map<String, String> particulars) {
    for (int again = 0; ; again++) {
      JobParametersBuilder builder = new JobParametersBuilder();
      keys.forEach(builder::addString);
      if (again > 0) {
        builder.addString(AGAIN, Integer.toString(again));
      }
      particulars.forEach((name, value) -> builder.addString(name, value, false));
      JobParameters parameters = builder.addString(PROCESS, mark.id(), false).toJobParameters();
      JobInstance instance = repository.getJobInstance(jobName, parameters);
      JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
      if (last == null
          || (last.getStatus() != BatchStatus.COMPLETED
              && last.getStatus() != BatchStatus.ABANDONED)) {
        return parameters;
      }
    }
  }

  /**
   * The parameters under which a run goes on.
   *
   * @throws Failure if nothing is left of it to do, or another process is at it
   */
  JobParameters again(long number) {
    JobExecution execution = history.execution(number);
    JobExecution last = repository.getLastJobExecution(execution.getJobInstance());
    if (last != null && last.getId() != number) {
      throw refusal("restart", number, "it went on as run " + last.getId());
    }
    switch (RunHistory.statusOf(execution)) {
      case COMPLETED -> throw refusal("restart", number, "it is complete");
      case ABANDONED -> throw refusal("restart", number, "it was abandoned");
      case STARTING, STARTED, STOPPING ->
          throw refusal("restart", number, "it is going on; stop it first");
      default -> log.debug("Run {} ended {}", number, execution.getStatus());
    }
    return new JobParametersBuilder(execution.getJobParameters())
        .addString(PROCESS, mark.id(), false)
        .toJobParameters();
  }

  /**
   * Asks a run to stop, in whichever process it is; it ends at the next point where nothing is
   * lost.
   *
   * @throws Failure if it is not going on
   */
  void stop(long number) {
    JobExecution execution = history.execution(number);
    try {
      operator.stop(execution);
    } catch (JobExecutionNotRunningException e) {
      throw new Failure(
          "Cannot stop run %d: it is not going on, it is %s"
              .formatted(number, word(RunHistory.statusOf(execution))),
          e);
    }
  }

  /**
   * Gives up a run that failed or was stopped: it is never gone on with.
   *
   * @throws Failure if it is going on or complete
   */
  void abandon(long number) {
    JobExecution execution = history.execution(number);
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      throw refusal("abandon", number, "it is complete");
    }
    if (RunHistory.statusOf(execution).isRunning()) {
      throw refusal("abandon", number, "it is going on; stop it first");
    }
    try {
      operator.abandon(execution);
    } catch (JobExecutionAlreadyRunningException e) {
      throw new Failure("Cannot abandon run %d: %s".formatted(number, e.getMessage()), e);
    }
  }

  private static Failure refusal(String verb, long number, String why) {
    return new Failure("Cannot %s run %d: %s".formatted(verb, number, why));
  }

  private static String word(BatchStatus status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Takes what processes that have ended left as going on for failed. */
  void recoverInterrupted() {
    for (JobExecution execution : history.listGoingOn()) {
      if (!mark.isAlive(processOf(execution))) {
        log.warn(
            "Recovering {} run {}, left behind by a process that ended",
            execution.getJobInstance().getJobName(),
            execution.getId());
        operator.recover(execution);
      }
    }
  }

  /** Asks what this process runs to stop. */
  void stopOwn() {
    for (JobExecution execution : history.listGoingOn()) {
      if (mark.isMine(processOf(execution)) && execution.getStatus().isRunning()) {
        try {
          operator.stop(execution);
        } catch (JobExecutionNotRunningException e) {
          log.info("Run {} is stopping or has ended by itself", execution.getId());
        }
      }
    }
  }

  static String processOf(JobExecution execution) {
    return execution.getJobParameters().getString(PROCESS, "");
  }
}
