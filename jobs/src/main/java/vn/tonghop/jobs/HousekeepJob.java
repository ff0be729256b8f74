package vn.tonghop.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.jobs.housekeep.Housekeeping;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Steps;
import vn.tonghop.warehouse.DataHome;

/** Takes away old job history and what crashes left aside; once a day is plenty. */
public final class HousekeepJob {

  private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Housekeeping housekeeping;
  private final Clock clock;

  public HousekeepJob(DataHome home, HousekeepingSettings settings, Clock clock) {
    this.housekeeping = new Housekeeping(home, settings, clock);
    this.clock = clock;
  }

  /** Runs the job; its business key is the day. */
  public JobExecution runIn(JobRoom room) {
    String day = LocalDate.ofInstant(clock.instant(), CITY).toString();
    return room.run(this::job, Map.of("day", day));
  }

  private Job job(JobRoom.Tools tools) {
    Step sweep = new Steps(tools).step("sweep", () -> housekeeping.sweep(tools.repository()));
    return new JobBuilder("housekeep", tools.repository()).start(sweep).build();
  }
}
