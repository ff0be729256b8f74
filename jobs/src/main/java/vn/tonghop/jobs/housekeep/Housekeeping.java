package vn.tonghop.jobs.housekeep;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/** Takes away job history and temporary files that have had their time. */
public record Housekeeping(DataHome home, HousekeepingSettings settings, Clock clock) {

  /** What one round took away. */
  public record Swept(int jobInstances, int temporaryFiles) {}

  private static final int INSTANCES_AT_ONCE = 100;

  /** Sweeps once; running it again takes away nothing more. */
  public Swept sweep(JobRepository history) {
    Instant before = clock.instant().minus(settings.keepTemporaryFiles());
    return new Swept(sweepHistory(history), Aside.sweep(home.operations(), before));
  }

  private int sweepHistory(JobRepository history) {
    // Spring Batch keeps its times as the wall clock of the machine's zone.
    LocalDateTime before =
        LocalDateTime.ofInstant(
            clock.instant().minus(settings.keepJobHistory()), ZoneId.systemDefault());
    int swept = 0;
    for (String job : history.getJobNames()) {
      int from = 0;
      for (var page = history.getJobInstances(job, from, INSTANCES_AT_ONCE);
          !page.isEmpty();
          page = history.getJobInstances(job, from, INSTANCES_AT_ONCE)) {
        for (JobInstance instance : page) {
          if (hasEndedBefore(history, instance, before)) {
            history.deleteJobInstance(instance);
            swept++;
          } else {
            from++;
          }
        }
      }
    }
    return swept;
  }

  private static boolean hasEndedBefore(
      JobRepository history, JobInstance instance, LocalDateTime before) {
    for (JobExecution execution : history.getJobExecutions(instance)) {
      LocalDateTime ended = execution.getEndTime();
      if (ended == null || !ended.isBefore(before)) {
        return false;
      }
    }
    return true;
  }
}
