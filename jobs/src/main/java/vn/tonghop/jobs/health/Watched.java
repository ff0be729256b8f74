package vn.tonghop.jobs.health;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.tonghop.jobs.deliver.Unsent;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.home.DataHome;

/**
 * What is watched over.
 *
 * @param register who owes what, read anew for every look, so that the catalog of today counts
 * @param sources the places that agencies deliver to
 * @param editions the editions whose hour has come, newest last
 * @param steps the latest runs of the steps of jobs
 * @param unsent the letters that could not be put together
 */
public record Watched(
    DataHome home,
    Clock clock,
    Supplier<Register> register,
    List<Source> sources,
    Supplier<List<ExpectedEdition>> editions,
    Supplier<List<StepRun>> steps,
    Supplier<List<Unsent>> unsent) {

  /**
   * A place that agencies deliver to.
   *
   * @param touch goes there and throws if it cannot be reached
   */
  public record Source(String name, Runnable touch) {}

  /** An edition that has to stand from {@code due} on. */
  public record ExpectedEdition(Period period, Instant due) {}

  /**
   * One run of a step of a job.
   *
   * @param endedAt {@link Instant#MAX} while it runs
   */
  public record StepRun(
      String job, String step, Instant startedAt, Instant endedAt, Result result) {

    /** How a step's run stands. */
    public enum Result {
      RUNNING,
      DONE,
      FAILED,
      STOPPED
    }
  }

  public Watched {
    sources = List.copyOf(sources);
  }
}
