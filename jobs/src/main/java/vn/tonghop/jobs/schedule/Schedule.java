package vn.tonghop.jobs.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Keeps the appointments of a home, on time and each once: Quartz in the job store says when, the
 * home's activity record says what has been kept.
 *
 * <p>On PostgreSQL several processes share the work; on the embedded store there is one. The store
 * holds no fact: a schedule over an empty one plans the same and does nothing twice.
 */
public final class Schedule implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Schedule.class);

  private final DataHome home;
  private final CatalogAgenda catalogAgenda;
  private final Rounds rounds;
  private final Clock clock;
  private final Duration betweenPulls;
  private final ClockRow row;
  private final Instant homeCreated;
  private final SchedulerFactoryBean factory = new SchedulerFactoryBean();
  private final Triggers triggers;
  private List<Appointment> planned = List.of();
  private LocalDate plannedOn = LocalDate.MIN;

  /**
   * Prepares the schedule; nothing is done before {@link #start()}.
   *
   * @param store the job store's DataSource
   * @param betweenPulls how often sources are pulled, and the schedule looks after itself
   * @throws Failure if the catalog contradicts itself or the job store cannot be opened
   */
  public Schedule(
      DataHome home, Clock clock, DataSource store, Handler handler, Duration betweenPulls) {
    this.homeCreated = HomeCreation.findOrKeep(home, clock);
    this.home = home;
    this.clock = clock;
    this.betweenPulls = betweenPulls;
    this.catalogAgenda = new CatalogAgenda(home, betweenPulls);
    this.row = new ClockRow(store);
    this.rounds =
        new Rounds(
            catalogAgenda, handler, new ActivityRecord(home, clock), row, clock, homeCreated);
    QuartzTables tables = new QuartzTables(store);
    row.whileLocked(
        pulled -> {
          tables.create();
          return pulled;
        });
    factory.setJobFactory((fired, scheduler) -> new AppointmentJob(this::keepAppointments));
    this.triggers =
        new Triggers(
            open(factory, store, tables.isPostgres()),
            transaction(store, tables.isPostgres()),
            clock);
  }

  /** Within the one process of the embedded store Quartz keeps its threads apart itself. */
  static TransactionOperations transaction(DataSource store, boolean isPostgres) {
    return isPostgres
        ? new TransactionTemplate(new JdbcTransactionManager(store))
        : TransactionOperations.withoutTransaction();
  }

  /** Opens a scheduler in the job store, which on PostgreSQL it shares with other processes'. */
  static Scheduler open(SchedulerFactoryBean factory, DataSource store, boolean isPostgres) {
    factory.setDataSource(store);
    factory.setSchedulerName("tonghop");
    factory.setAutoStartup(false);
    factory.setWaitForJobsToCompleteOnShutdown(true);
    factory.setExposeSchedulerInRepository(false);
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", "2");
    properties.setProperty("org.quartz.jobStore.misfireThreshold", "5000");
    properties.setProperty("org.quartz.jobStore.isClustered", Boolean.toString(isPostgres));
    properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
    if (isPostgres) {
      properties.setProperty(
          "org.quartz.jobStore.driverDelegateClass",
          "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    }
    factory.setQuartzProperties(properties);
    try {
      factory.afterPropertiesSet();
    } catch (Exception e) {
      throw new Failure("Cannot open the schedule: " + e.getMessage(), e);
    }
    return factory.getObject();
  }

  /** Plans, catches up with what came due while nobody was there, and goes on by itself. */
  public void start() {
    row.whileLocked(
        pulled -> {
          triggers.prepare(betweenPulls);
          plan();
          return pulled;
        });
    triggers.catchUp();
    factory.start();
    log.info(
        "The schedule runs; {} appointments in the next {} days",
        planned.size(),
        Triggers.HORIZON.toDays());
  }

  private void keepAppointments() {
    rounds.make();
    row.whileLocked(
        pulled -> {
          plan();
          return pulled;
        });
  }

  /** Plans anew once a day, and whenever the agenda is another than the one that was planned. */
  private synchronized void plan() {
    Instant now = clock.instant();
    Agenda agenda = catalogAgenda.current();
    List<Appointment> coming = agenda.list(now, now.plus(Triggers.HORIZON));
    LocalDate today = now.atZone(home.zone()).toLocalDate();
    if (!today.equals(plannedOn) || !planned.containsAll(coming)) {
      triggers.plan(agenda);
      planned = coming;
      plannedOn = today;
    }
  }

  /** When the home was made: nothing before is owed. */
  public Instant homeCreated() {
    return homeCreated;
  }

  /** Begins no other appointment; the one at work goes on. */
  public void stop() {
    rounds.stop();
  }

  /** Stops, waiting for the appointment at work to end. */
  @Override
  public void close() {
    stop();
    try {
      factory.destroy();
    } catch (SchedulerException e) {
      throw new Failure("Cannot stop the schedule: " + e.getMessage(), e);
    }
  }
}
