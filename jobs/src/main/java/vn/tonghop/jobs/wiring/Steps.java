package vn.tonghop.jobs.wiring;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Makes the steps of a job: each a named piece of work that can be run again at any time. */
public final class Steps {

  private static final Duration PORTION = Duration.ofSeconds(5);
  private static final String PART = "part";

  private final JobRoom.Tools tools;

  public Steps(JobRoom.Tools tools) {
    this.tools = tools;
  }

  /** A step that does its work in one go; it is run again on a restart if it had not ended. */
  public Step step(String name, Supplier<Done> work) {
    return new StepBuilder(name, tools.repository())
        .tasklet(
            (contribution, context) -> {
              keep(work.get(), contribution);
              return RepeatStatus.FINISHED;
            },
            tools.transactions())
        .build();
  }

  /**
   * A step whose result lies outside the job repository: it is run again on every restart, and
   * finds by itself that there is nothing left to do.
   */
  public Step repeatableStep(String name, Supplier<Done> work) {
    return new StepBuilder(name, tools.repository())
        .allowStartIfComplete(true)
        .tasklet(
            (contribution, context) -> {
              keep(work.get(), contribution);
              return RepeatStatus.FINISHED;
            },
            tools.transactions())
        .build();
  }

  /**
   * A step that works in portions of a few seconds. After each, what was done is committed and it
   * is seen whether the run is to stop; it ends with the portion that found nothing to do.
   *
   * @param portion works for as long as it may go on
   * @param words what all portions did, in words
   */
  public Step portions(
      String name, Function<BooleanSupplier, Done> portion, Supplier<String> words) {
    return new StepBuilder(name, tools.repository())
        .tasklet(
            (contribution, context) -> {
              long end = System.nanoTime() + PORTION.toNanos();
              Done done =
                  portion.apply(
                      () -> System.nanoTime() < end && !tools.isStopping().getAsBoolean());
              boolean isLast = done.read() == 0;
              keep(isLast ? Done.made(0, words.get()) : done, contribution);
              return RepeatStatus.continueIf(!isLast);
            },
            tools.transactions())
        .build();
  }

  /**
   * A step in parts that do not depend on one another, some of them at the same time. It is run
   * again on every restart, as a {@link #repeatableStep} is.
   *
   * @param parts their names
   * @param work does one part, in a thread of its own
   */
  public Step each(String name, List<String> parts, Function<String, Done> work) {
    Step worker =
        new StepBuilder(name, tools.repository())
            .allowStartIfComplete(true)
            .tasklet(
                (contribution, context) -> {
                  keep(work.apply(partOf(context)), contribution);
                  return RepeatStatus.FINISHED;
                },
                tools.transactions())
            .build();
    SimpleAsyncTaskExecutor pool = new SimpleAsyncTaskExecutor(name + "-");
    pool.setConcurrencyLimit(tools.atOnce());
    return new StepBuilder(name, tools.repository())
        .allowStartIfComplete(true)
        .partitioner(name, gridSize -> contexts(parts))
        .step(worker)
        .gridSize(parts.size())
        .taskExecutor(pool)
        .aggregator(new SumOfParts(parts))
        .build();
  }

  private static Map<String, ExecutionContext> contexts(List<String> parts) {
    Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
    parts.forEach(part -> contexts.put(part, new ExecutionContext(Map.of(PART, part))));
    return contexts;
  }

  private static String partOf(ChunkContext context) {
    return context.getStepContext().getStepExecution().getExecutionContext().getString(PART);
  }

  /** Counts add up by themselves; in words a step in parts says which they were, or what failed. */
  private static final class SumOfParts extends DefaultStepExecutionAggregator {

    private final String words;

    SumOfParts(List<String> parts) {
      this.words = String.join(", ", parts);
    }

    @Override
    public void aggregate(StepExecution whole, Collection<StepExecution> parts) {
      super.aggregate(whole, parts);
      ExitStatus worst =
          parts.stream()
              .map(StepExecution::getExitStatus)
              .filter(exit -> !exit.getExitCode().equals(ExitStatus.COMPLETED.getExitCode()))
              .findFirst()
              .orElse(ExitStatus.COMPLETED.addExitDescription(words));
      whole.setExitStatus(worst);
    }
  }

  private static void keep(Done done, StepContribution contribution) {
    for (long i = 0; i < done.read(); i++) {
      contribution.incrementReadCount();
    }
    contribution.incrementWriteCount(done.written());
    contribution.incrementReadSkipCount(done.skipped());
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(done.words()));
  }
}
