package vn.tonghop.jobs.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.warehouse.Failure;

/**
 * The triggers that wake the scheduler: one for each appointment of the coming weeks, under its
 * key, and one that beats all the time, which pulls, tries again what failed, and plans anew.
 *
 * <p>Over a scheduler in the job store.
 *
 * @param transaction in which a step is all done or not at all: without one each statement of
 *     Quartz stands by itself, and its lock of a row is gone before the next
 */
record Triggers(Scheduler scheduler, TransactionOperations transaction, Clock clock) {

  static final Duration HORIZON = Duration.ofDays(40);

  private static final JobKey JOB = JobKey.jobKey("keep-appointments");
  private static final String GROUP = "agenda";
  private static final TriggerKey BEAT = TriggerKey.triggerKey("beat");

  @FunctionalInterface
  private interface Step {
    void take() throws SchedulerException;
  }

  private void together(Step step) {
    transaction.executeWithoutResult(
        status -> {
          try {
            step.take();
          } catch (SchedulerException e) {
            throw new Failure("Cannot plan the schedule: " + e.getMessage(), e);
          }
        });
  }

  /** Makes the job and the beat, as they are to be from now on. */
  void prepare(Duration beat) {
    long step = beat.toMillis();
    long next = (System.currentTimeMillis() / step + 1) * step;
    put(
        List.of(
            TriggerBuilder.newTrigger()
                .withIdentity(BEAT)
                .startAt(new Date(next))
                .withSchedule(
                    SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(step)
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build()));
  }

  /** Asks for a round at once: what came due while the machine was off. */
  void catchUp() {
    together(() -> scheduler.triggerJob(JOB));
  }

  /** Makes the triggers of the coming weeks what the agenda says, and touches no other. */
  void plan(Agenda agenda) {
    Instant now = clock.instant();
    Map<TriggerKey, Trigger> wanted = new HashMap<>();
    for (Appointment appointment : agenda.list(now, now.plus(HORIZON))) {
      Trigger trigger = trigger(appointment, now);
      wanted.put(trigger.getKey(), trigger);
    }
    together(
        () -> {
          for (TriggerKey key :
              scheduler.getTriggerKeys(GroupMatcher.<TriggerKey>groupEquals(GROUP))) {
            Trigger standing = scheduler.getTrigger(key);
            if (standing != null && isGone(standing, wanted)) {
              scheduler.unscheduleJob(key);
            }
          }
        });
    put(wanted.values());
  }

  /** A trigger whose time has come is left to fire; only one that lies ahead can be called off. */
  private static boolean isGone(Trigger standing, Map<TriggerKey, Trigger> wanted) {
    return !wanted.containsKey(standing.getKey())
        && standing.getStartTime().getTime() > System.currentTimeMillis();
  }

  /**
   * Puts what does not stand as it is to be. Whatever another process has put since is replaced:
   * only what is stored as one is stored under Quartz's lock.
   */
  private void put(Collection<Trigger> wanted) {
    together(
        () -> {
          Set<Trigger> other = new HashSet<>();
          for (Trigger trigger : wanted) {
            if (!isMeant(scheduler.getTrigger(trigger.getKey()), trigger)) {
              other.add(trigger);
            }
          }
          scheduler.scheduleJobs(Map.of(job(), other), true);
        });
  }

  private static boolean isMeant(Trigger standing, Trigger trigger) {
    return standing != null
        && Math.abs(standing.getStartTime().getTime() - trigger.getStartTime().getTime()) <= 1000;
  }

  private static JobDetail job() {
    return JobBuilder.newJob(AppointmentJob.class)
        .withIdentity(JOB)
        .storeDurably()
        .requestRecovery()
        .build();
  }

  private static Trigger trigger(Appointment appointment, Instant now) {
    // By how far the instant lies ahead, so that a clock that is set apart is followed.
    long ahead = Duration.between(now, appointment.at()).toMillis();
    return TriggerBuilder.newTrigger()
        .withIdentity(appointment.key(), GROUP)
        .withDescription(appointment.at().toString())
        .startAt(new Date(System.currentTimeMillis() + ahead))
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
        .build();
  }
}
