package vn.tonghop.jobs;

import org.springframework.batch.core.job.JobExecution;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Failure;

/** Builds the job of an earlier run again and goes on with it from the step where it ended. */
public record Restart(Stages stages, Sources sources, HousekeepingSettings housekeeping) {

  /**
   * Goes on with a run that failed or was stopped.
   *
   * @throws Failure if there is nothing to go on with, or it fails again
   */
  public Run runIn(JobRoom room, long number) {
    Run run = room.runs().run(number);
    JobExecution execution =
        switch (run.job()) {
          case EditionJob.NAME -> new EditionJob(stages).restartIn(room, run);
          case IntakeJob.NAME -> new IntakeJob(stages, sources).restartIn(room, run);
          case HousekeepJob.NAME ->
              new HousekeepJob(stages.home(), housekeeping, stages.clock()).restartIn(room, run);
          default ->
              throw new Failure(
                  "Cannot restart run %d: job %s is none of this program's"
                      .formatted(number, run.job()));
        };
    return room.runs().run(execution.getId());
  }
}
