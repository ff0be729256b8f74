package vn.tonghop.jobs.wiring;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.jobs.runs.RunHistory;
import vn.tonghop.warehouse.Receipt;

/**
 * Marks every line of the log with what it is about, whoever writes it: {@code job}, {@code run},
 * {@code step}, {@code period} or {@code collection}, {@code agency}, {@code submission}. Tells
 * what a run did when it has ended.
 */
public final class RunLog implements JobExecutionListener, StepExecutionListener {

  private static final Logger log = LoggerFactory.getLogger(RunLog.class);

  private static final String JOB = "job";
  private static final String RUN = "run";
  private static final String STEP = "step";
  private static final String PERIOD = "period";
  private static final String COLLECTION = "collection";
  private static final String AGENCY = "agency";
  private static final String SUBMISSION = "submission";

  RunLog() {}

  @Override
  public void beforeJob(JobExecution execution) {
    mark(execution);
  }

  @Override
  public void afterJob(JobExecution execution) {
    log.info("{}", RunHistory.of(execution).summary());
    List.of(JOB, RUN, PERIOD, COLLECTION).forEach(MDC::remove);
  }

  /** A step's part is worked at in a thread of its own, which knows nothing of the job yet. */
  @Override
  public void beforeStep(StepExecution execution) {
    mark(execution.getJobExecution());
    MDC.put(STEP, execution.getStepName());
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    MDC.remove(STEP);
    return execution.getExitStatus();
  }

  private static void mark(JobExecution execution) {
    MDC.put(JOB, execution.getJobInstance().getJobName());
    MDC.put(RUN, Long.toString(execution.getId()));
    for (String key : List.of(PERIOD, COLLECTION)) {
      String value = execution.getJobParameters().getString(key, "");
      if (!value.isEmpty()) {
        MDC.put(key, value);
      }
    }
  }

  /** Marks the lines about one delivery, until the work on it is done. */
  public static <T> T about(Receipt receipt, Supplier<T> work) {
    Map<String, String> marks =
        Map.of(
            AGENCY, receipt.sender(),
            COLLECTION, receipt.collection(),
            SUBMISSION, receipt.mark());
    marks.forEach(MDC::put);
    try {
      return work.get();
    } finally {
      marks.keySet().forEach(MDC::remove);
    }
  }

  /** Tells what was done, where nobody else does: a command prints its results itself. */
  public static void tell(String what) {
    log.info("{}", what);
  }
}
