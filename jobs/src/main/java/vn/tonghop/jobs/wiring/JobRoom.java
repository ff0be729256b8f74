package vn.tonghop.jobs.wiring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;

/**
 * The room that jobs run in: the job repository of one data home, and nothing else of Spring.
 *
 * <p>The repository is an embedded database under {@code operations/} unless {@code
 * spring.datasource.url} says otherwise. It holds no fact: losing it loses no data. A second
 * process on the same embedded repository is told so and leaves.
 *
 * <p>On SIGTERM the running step finishes its chunk, commits and the execution is left {@code
 * STOPPED}; what an earlier process left {@code STARTED} is recovered when the room opens.
 */
public final class JobRoom implements AutoCloseable {

  /** What a job is built from. */
  public record Tools(JobRepository repository, PlatformTransactionManager transactions) {}

  private static final Logger log = LoggerFactory.getLogger(JobRoom.class);
  private static final long STOP_SECONDS = 20;
  private static final int EMBEDDED_DATABASE_IN_USE = 90020;

  /** Which process runs an execution: a parameter that identifies nothing. */
  private static final String PROCESS = "process";

  private final ConfigurableApplicationContext context;
  private final JobRepository repository;
  private final JobOperator operator;
  private final ReentrantLock busy = new ReentrantLock();
  private final Thread stopper;
  private final ProcessMark mark;
  private final List<Runnable> whenStopping = new CopyOnWriteArrayList<>();
  private final List<Runnable> whenStopped = new CopyOnWriteArrayList<>();

  private JobRoom(ConfigurableApplicationContext context) {
    this.context = context;
    this.repository = context.getBean(JobRepository.class);
    this.operator = context.getBean(JobOperator.class);
    this.mark = new ProcessMark(store());
    this.stopper = new Thread(this::stopRunning, "stop-running-job");
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /**
   * Opens the room of a home.
   *
   * @param settings Spring settings by name, from {@code --set}; they win over files and
   *     environment
   * @throws Failure if another process is at work on the home's embedded repository
   */
  public static JobRoom open(DataHome home, Map<String, String> settings) {
    Map<String, Object> defaults = new TreeMap<>();
    defaults.put(
        "spring.datasource.url",
        "jdbc:h2:file:"
            + home.operations().resolve("jobs")
            + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    ConfigurableApplicationContext context;
    try {
      context =
          new SpringApplicationBuilder(BatchWiring.class)
              .web(WebApplicationType.NONE)
              .registerShutdownHook(false)
              .properties(defaults)
              .run(
                  settings.entrySet().stream()
                      .map(s -> "--" + s.getKey() + "=" + s.getValue())
                      .toArray(String[]::new));
    } catch (RuntimeException e) {
      throw isInUse(e)
          ? new Failure(
              "Cannot open the job store of %s: another process is at work on this home; wait for it, or use PostgreSQL to share the work"
                  .formatted(home.root()),
              e)
          : e;
    }
    JobRoom room = new JobRoom(context);
    room.recoverInterrupted();
    return room;
  }

  /**
   * Runs a job to its end in this thread.
   *
   * <p>The parameters are business keys. A run that failed or was stopped under the same keys goes
   * on from the step that failed; one that completed is run again as a new instance, because
   * whether there is anything to do is decided by the data home, never by the job repository.
   *
   * @throws Failure if the job does not complete; the cause is the step's own
   */
  public JobExecution run(Function<Tools, Job> jobFrom, Map<String, String> keys) {
    Job job =
        jobFrom.apply(new Tools(repository, context.getBean(PlatformTransactionManager.class)));
    recoverInterrupted();
    JobParameters parameters = nextParameters(job.getName(), keys);
    JobExecution execution;
    try {
      busy.lock();
      execution = operator.start(job, parameters);
    } catch (JobExecutionException e) {
      throw new Failure(
          "Cannot start job %s %s: %s".formatted(job.getName(), keys, e.getMessage()), e);
    } finally {
      busy.unlock();
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw failureOf(job, execution);
    }
    return execution;
  }

  /**
   * What is to happen when the process is asked to end: {@code first} before the running step is
   * told to stop, {@code last} when it has, while the job store is still open.
   */
  public void onStop(Runnable first, Runnable last) {
    whenStopping.add(first);
    whenStopped.add(last);
  }

  /** The job store, for what else keeps its state there. */
  public DataSource store() {
    return context.getBean(DataSource.class);
  }

  private JobParameters nextParameters(String jobName, Map<String, String> keys) {
    for (int again = 0; ; again++) {
      JobParametersBuilder builder = new JobParametersBuilder();
      keys.forEach(builder::addString);
      if (again > 0) {
        builder.addString("again", Integer.toString(again));
      }
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

  private static Failure failureOf(Job job, JobExecution execution) {
    for (Throwable cause : execution.getAllFailureExceptions()) {
      for (Throwable t = cause; t != null; t = t.getCause()) {
        if (t instanceof Failure failure) {
          return failure;
        }
      }
      return new Failure("Cannot complete job %s: %s".formatted(job.getName(), cause), cause);
    }
    return new Failure(
        "Cannot complete job %s: it ended %s; run the same command again to go on from there"
            .formatted(job.getName(), execution.getStatus()));
  }

  private void recoverInterrupted() {
    for (String name : repository.getJobNames()) {
      for (JobExecution execution : repository.findRunningJobExecutions(name)) {
        if (mark.isAlive(processOf(execution))) {
          continue;
        }
        log.info(
            "Recovering {} execution {}, left behind by a process that ended",
            name,
            execution.getId());
        operator.recover(execution);
      }
    }
  }

  private static String processOf(JobExecution execution) {
    return execution.getJobParameters().getString(PROCESS, "");
  }

  private void stopRunning() {
    whenStopping.forEach(Runnable::run);
    try {
      for (String name : repository.getJobNames()) {
        for (JobExecution execution : repository.findRunningJobExecutions(name)) {
          if (mark.isMine(processOf(execution))) {
            operator.stop(execution);
          }
        }
      }
      if (!busy.tryLock(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn(
            "The running step did not finish its chunk in {} s; it is recovered at the next start",
            STOP_SECONDS);
      }
    } catch (JobExecutionNotRunningException e) {
      log.info("The job ended by itself while the process was asked to stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    whenStopped.forEach(Runnable::run);
    mark.close();
    context.close();
  }

  /** What jobs have run and how they ended, for whoever watches over them. */
  public JobRepository history() {
    return repository;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // The machine is already going down and the hook closes the room.
      return;
    }
    mark.close();
    context.close();
  }

  private static boolean isInUse(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof java.sql.SQLException e && e.getErrorCode() == EMBEDDED_DATABASE_IN_USE) {
        return true;
      }
    }
    return false;
  }
}
