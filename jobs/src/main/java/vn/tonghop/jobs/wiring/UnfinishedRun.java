package vn.tonghop.jobs.wiring;

import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import vn.tonghop.warehouse.Failure;

/** Why a run did not come to its end, in one line for whoever asked for it. */
final class UnfinishedRun {

  private UnfinishedRun() {}

  static Failure failureOf(JobExecution execution) {
    String job = execution.getJobInstance().getJobName();
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return new Failure(
          "Cannot complete job %s: it was asked to stop; run the same command again, or restart %d, to go on from there"
              .formatted(job, execution.getId()));
    }
    List<Throwable> causes = execution.getAllFailureExceptions();
    for (Throwable cause : causes) {
      for (Throwable t = cause; t != null; t = t.getCause()) {
        if (t instanceof Failure failure) {
          return failure;
        }
        if (t instanceof OutOfMemoryError) {
          return new Failure(
              "Cannot complete job %s: out of memory; give Java more, such as -Xmx2g, and run the same command again, or restart %d, to go on from there"
                  .formatted(job, execution.getId()),
              cause);
        }
      }
    }
    if (!causes.isEmpty()) {
      return new Failure(
          "Cannot complete job %s: %s".formatted(job, Failure.said(causes.get(0))), causes.get(0));
    }
    return new Failure("Cannot complete job %s: it ended %s".formatted(job, execution.getStatus()));
  }
}
