package vn.tonghop.jobs.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** The one Quartz job: a trigger fires, whichever it is, and a round is made. */
@DisallowConcurrentExecution
record AppointmentJob(Runnable round) implements Job {

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      round.run();
    } catch (RuntimeException e) {
      throw new JobExecutionException(
          "Cannot keep the appointments after %s: %s"
              .formatted(context.getTrigger().getKey(), e.getMessage()),
          e);
    }
  }
}
