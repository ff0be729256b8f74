package vn.tonghop.jobs.runs;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.UnknownCode;

/** The runs that a job store has kept; reading them changes nothing. */
public record RunHistory(JobRepository repository, DataSource store) {

  /** What PostgreSQL and H2 call a table that there is not. */
  private static final List<String> NO_SUCH_TABLE = List.of("42P01", "42S02", "42S04");

  private static final int ALL = -1;

  /**
   * The latest runs, the last one first.
   *
   * @param job only of this job; of any if it is empty
   */
  public List<Run> listLatest(int count, String job) {
    return numbers(count, job).stream().map(this::run).toList();
  }

  /**
   * The run of a number.
   *
   * @throws UnknownCode if there is none
   */
  public Run run(long number) {
    return of(execution(number));
  }

  /**
   * The execution of a number, as Spring Batch has it.
   *
   * @throws UnknownCode if there is none
   */
  public JobExecution execution(long number) {
    return findExecution(number)
        .orElseThrow(
            () ->
                new UnknownCode(
                    "run",
                    Long.toString(number),
                    numbers(1, "").stream()
                        .map("1 to %d"::formatted)
                        .findFirst()
                        .orElse("none, nothing has run yet"),
                    List.of()));
  }

  /** The execution of a number, as Spring Batch has it. */
  public Optional<JobExecution> findExecution(long number) {
    try {
      return Optional.ofNullable(repository.getJobExecution(number));
    } catch (EmptyResultDataAccessException e) {
      // This is how the repository says that it has given no such number.
      return Optional.empty();
    } catch (BadSqlGrammarException e) {
      if (NO_SUCH_TABLE.contains(e.getSQLException().getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** At most {@code count} numbers, the highest first. */
  private List<Long> numbers(int count, String job) {
    return numbers(
        "select e.job_execution_id from batch_job_execution e"
            + " join batch_job_instance i on i.job_instance_id = e.job_instance_id"
            + " where ? in ('', i.job_name) order by e.job_execution_id desc",
        count,
        job);
  }

  /**
   * The executions that are at work, or were when their process died.
   *
   * <p>One that is asked to stop has {@code STOPPED} written upon it at once: until it has, one of
   * its steps still says that it is at work.
   */
  public List<JobExecution> listGoingOn() {
    return numbers(
            "select e.job_execution_id from batch_job_execution e"
                + " where e.status in ('STARTING', 'STARTED', 'STOPPING') or exists ("
                + "select 1 from batch_step_execution s"
                + " where s.job_execution_id = e.job_execution_id"
                + " and s.status in ('STARTING', 'STARTED', 'STOPPING'))"
                + " order by e.job_execution_id",
            ALL)
        .stream()
        .flatMap(number -> findExecution(number).stream())
        .toList();
  }

  private List<Long> numbers(String query, int most, Object... values) {
    JdbcTemplate select = new JdbcTemplate(store);
    select.setMaxRows(most);
    try {
      return select.queryForList(query, Long.class, values);
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLException sql && NO_SUCH_TABLE.contains(sql.getSQLState())) {
        return List.of();
      }
      throw new Failure("Cannot read the job store: " + e.getCause().getMessage(), e);
    }
  }

  /** How far an execution is: stopping until each of its steps has stopped. */
  public static BatchStatus statusOf(JobExecution execution) {
    boolean isAtWork =
        execution.getStepExecutions().stream().anyMatch(step -> step.getStatus().isRunning());
    return isAtWork && !execution.getStatus().isRunning()
        ? BatchStatus.STOPPING
        : execution.getStatus();
  }

  /** A run as Spring Batch has it. */
  public static Run of(JobExecution execution) {
    Map<String, String> keys = new TreeMap<>();
    Map<String, String> particulars = new TreeMap<>();
    for (JobParameter<?> parameter : execution.getJobParameters()) {
      (parameter.identifying() ? keys : particulars)
          .put(parameter.name(), String.valueOf(parameter.value()));
    }
    return new Run(
        execution.getId(),
        execution.getJobInstance().getJobName(),
        keys,
        particulars,
        statusOf(execution),
        started(execution.getStartTime(), execution.getCreateTime()),
        ended(statusOf(execution), execution.getEndTime()),
        execution.getStepExecutions().stream()
            .sorted(Comparator.comparingLong(StepExecution::getId))
            .map(RunHistory::step)
            .toList());
  }

  private static Run.Step step(StepExecution step) {
    return new Run.Step(
        step.getStepName(),
        step.getStatus(),
        started(step.getStartTime(), step.getCreateTime()),
        ended(step.getStatus(), step.getEndTime()),
        step.getReadCount(),
        step.getWriteCount(),
        step.getSkipCount(),
        step.getRollbackCount(),
        message(step.getExitStatus().getExitDescription()));
  }

  /** Our own failures are told without the name of their class, and so is that it was stopped. */
  private static String message(String description) {
    String text = description.strip().replaceFirst("^\\S+\\.JobInterruptedException", "stopped");
    return Failure.plain(text);
  }

  private static Instant started(@Nullable LocalDateTime started, LocalDateTime created) {
    return instant(started == null ? created : started);
  }

  private static Instant ended(BatchStatus status, @Nullable LocalDateTime ended) {
    return ended == null || status.isRunning() ? Run.NOT_YET : instant(ended);
  }

  /** Spring Batch keeps its times as the wall clock of the machine's zone. */
  private static Instant instant(LocalDateTime wallClock) {
    return wallClock.atZone(ZoneId.systemDefault()).toInstant();
  }
}
