package vn.tonghop.jobs.wiring;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.jobs.runs.RunHistory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

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

  /**
   * What a job is built from.
   *
   * @param atOnce how many parts of a step are worked at, at the same time
   * @param signing with which key reports are signed
   * @param isStopping whether the process was asked to end
   */
  public record Tools(
      JobRepository repository,
      PlatformTransactionManager transactions,
      int atOnce,
      SigningSettings signing,
      BooleanSupplier isStopping) {}

  private static final String WORK = "tonghop.work";
  private static final String SIGNING = "tonghop.signing";

  private final ConfigurableApplicationContext context;
  private final JobRepository repository;
  private final JobOperator operator;
  private final ProcessMark mark;
  private final Executions executions;
  private final Stopping stopping;
  private final Runnable closing;

  private JobRoom(ConfigurableApplicationContext context) {
    this.context = context;
    this.repository = context.getBean(JobRepository.class);
    this.operator = context.getBean(JobOperator.class);
    this.mark = new ProcessMark(store());
    this.executions = new Executions(repository, runs(), operator, mark);
    this.stopping = new Stopping(executions, this::closeStore);
    this.closing = stopping::withdraw;
  }

  private JobRoom(JobRoom lender) {
    this.context = lender.context;
    this.repository = lender.repository;
    this.operator = lender.operator;
    this.mark = lender.mark;
    this.executions = lender.executions;
    this.stopping = lender.stopping;
    this.closing = () -> {};
  }

  /**
   * Opens the room of a home.
   *
   * @param settings Spring settings by name, from {@code --set}; they win over files and
   *     environment
   * @throws Failure if another process is at work on the home's embedded repository
   */
  public static JobRoom open(DataHome home, Map<String, String> settings) {
    return open(home, settings, Map.of("logging.level." + RunLog.class.getName(), "warn"));
  }

  /**
   * Opens the room of a home for a process that runs by itself: what is done stands in the log,
   * where after {@link #open(DataHome, Map)} whoever asked for it tells its results.
   *
   * @throws Failure if another process is at work on the home's embedded repository
   */
  public static JobRoom openToServe(DataHome home, Map<String, String> settings) {
    JobRoom room = open(home, settings, Map.of());
    try {
      room.signing().requireKey();
      return room;
    } catch (Failure e) {
      room.close();
      throw e;
    }
  }

  private static JobRoom open(
      DataHome home, Map<String, String> settings, Map<String, String> otherwise) {
    JobRoom room = new JobRoom(JobStore.openToWork(home, settings, otherwise));
    return room.inTurn(
        () -> {
          if (room.isOnlyOne()) {
            JobStore.sign(home);
          }
          room.executions.recoverInterrupted();
          return room;
        });
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
    return run(jobFrom, keys, Map.of());
  }

  /**
   * Runs a job as {@link #run(Function, Map)} does, and keeps in the repository what identifies
   * nothing but is needed to build the job again.
   */
  public JobExecution run(
      Function<Tools, Job> jobFrom, Map<String, String> keys, Map<String, String> particulars) {
    return inTurn(
        () -> {
          Job job = build(jobFrom);
          executions.recoverInterrupted();
          return execute(job, executions.next(job.getName(), keys, particulars));
        });
  }

  /**
   * Goes on with a run that failed or was stopped, from the step where it ended.
   *
   * @param jobFrom builds the job of that run
   * @throws Failure if there is no such run, it is going on, complete or abandoned, or fails again
   */
  public JobExecution restart(long number, Function<Tools, Job> jobFrom) {
    return inTurn(
        () -> {
          executions.recoverInterrupted();
          JobParameters parameters = executions.again(number);
          return execute(build(jobFrom), parameters);
        });
  }

  private Job build(Function<Tools, Job> jobFrom) {
    Binder settings = Binder.get(context.getEnvironment());
    Job job =
        jobFrom.apply(
            new Tools(
                repository,
                context.getBean(PlatformTransactionManager.class),
                settings.bindOrCreate(WORK, WorkSettings.class).atOnce(),
                signing(),
                this::isStopping));
    if (job instanceof AbstractJob told) {
      told.registerJobExecutionListener(new RunLog());
    }
    return job;
  }

  /** With which key reports are signed. */
  public SigningSettings signing() {
    return Binder.get(context.getEnvironment()).bindOrCreate(SIGNING, SigningSettings.class);
  }

  private JobExecution execute(Job job, JobParameters parameters) {
    JobExecution execution = start(job, parameters);
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw UnfinishedRun.failureOf(execution);
    }
    return execution;
  }

  private JobExecution start(Job job, JobParameters parameters) {
    try {
      return operator.start(job, parameters);
    } catch (JobExecutionException e) {
      throw new Failure(
          "Cannot start job %s %s: %s".formatted(job.getName(), parameters, e.getMessage()), e);
    }
  }

  /**
   * Asks a run to stop, in this process or another on the same job store. It ends at the next point
   * where nothing is lost; a restart goes on from there.
   *
   * @throws Failure if it is not going on
   */
  public void stop(long number) {
    executions.stop(number);
  }

  /**
   * Gives up a run that failed or was stopped: it is not gone on with, the same keys begin anew.
   *
   * @throws Failure if it is going on or complete
   */
  public void abandon(long number) {
    executions.abandon(number);
  }

  /**
   * What is to happen when the process is asked to end: {@code first} before the running step is
   * told to stop, {@code last} when it has, while the job store is still open.
   */
  public void onStop(Runnable first, Runnable last) {
    stopping.add(first, last);
  }

  /** Whether the process was asked to end: what takes long and is no job looks here. */
  public boolean isStopping() {
    return stopping.isAsked();
  }

  /** The job store, for what else keeps its state there. */
  public DataSource store() {
    return context.getBean(DataSource.class);
  }

  /** What jobs have run and how they ended, for whoever watches over them. */
  public JobRepository history() {
    return repository;
  }

  /** The runs by number. */
  public RunHistory runs() {
    return new RunHistory(repository, store());
  }

  /** This room, for a guest: it stays open when the guest closes it. */
  public JobRoom lend() {
    return new JobRoom(this);
  }

  /** Whether the job store admits this process only, so that others must ask it. */
  public boolean isOnlyOne() {
    return !mark.isShared();
  }

  /**
   * Does a piece of work, jobs and what prepares them, when no other piece is at work in this room.
   *
   * @throws Failure if the process is asked to end before it has begun
   */
  public <T> T inTurn(Supplier<T> work) {
    return stopping.beforeItEnds(work);
  }

  private void closeStore() {
    mark.close();
    context.close();
  }

  @Override
  public void close() {
    closing.run();
  }
}
