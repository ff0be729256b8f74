package vn.tonghop.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.jobs.housekeep.Housekeeping;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.wiring.Done;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Steps;
import vn.tonghop.warehouse.home.DataHome;

/** Takes away old job history and what crashes left aside; once a day is plenty. */
public record HousekeepJob(DataHome home, HousekeepingSettings settings, Clock clock) {

  /** Under which name its runs are kept. */
  public static final String NAME = "housekeep";

  /** Runs the job; its business key is the day. */
  public JobExecution runIn(JobRoom room) {
    String day = LocalDate.ofInstant(clock.instant(), home.zone()).toString();
    return room.run(this::job, Map.of("day", day));
  }

  /** Goes on with a run of this job that failed or was stopped. */
  public JobExecution restartIn(JobRoom room, Run run) {
    return room.restart(run.number(), this::job);
  }

  private Job job(JobRoom.Tools tools) {
    Step sweep = new Steps(tools).step("sweep", () -> sweep(tools));
    return new JobBuilder(NAME, tools.repository()).start(sweep).build();
  }

  private Done sweep(JobRoom.Tools tools) {
    Housekeeping.Swept swept = new Housekeeping(home, settings, clock).sweep(tools.repository());
    return Done.made(
        swept.jobInstances() + swept.temporaryFiles(),
        "%d old runs and %d temporary files taken away"
            .formatted(swept.jobInstances(), swept.temporaryFiles()));
  }
}
