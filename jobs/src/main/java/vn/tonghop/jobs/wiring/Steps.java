package vn.tonghop.jobs.wiring;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
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
   * A step whose work is shared out among as many workers as may be at work at the same time, each
   * in a thread of its own and in portions of a few seconds. After a portion what was done is
   * committed and it is seen whether the run is to stop; a share ends with the portion that found
   * nothing to do. A restart shares out anew what is then left.
   *
   * @param shareOut what there is to do, in as many shares at most as it is told
   * @param words what all shares did, in words
   */
  public Step shared(String name, IntFunction<List<Share>> shareOut, Supplier<String> words) {
    Map<String, Share> shares = new ConcurrentHashMap<>();
    Step worker =
        new StepBuilder(name, tools.repository())
            .allowStartIfComplete(true)
            .listener(closing(shares))
            .tasklet(
                (contribution, context) -> portion(shares.get(partOf(context)), contribution),
                tools.transactions())
            .build();
    return inParts(
        name,
        worker,
        () -> {
          shares.clear();
          shareOut
              .apply(tools.atOnce())
              .forEach(share -> shares.put(Integer.toString(shares.size() + 1), share));
          return shares.keySet().stream().sorted().toList();
        },
        words);
  }

  private RepeatStatus portion(Share share, StepContribution contribution) {
    long end = System.nanoTime() + PORTION.toNanos();
    Done done =
        share.work().apply(() -> System.nanoTime() < end && !tools.isStopping().getAsBoolean());
    boolean isLast = done.read() == 0;
    keep(isLast ? Done.made(0, share.words()) : done, contribution);
    return RepeatStatus.continueIf(!isLast);
  }

  private static StepExecutionListener closing(Map<String, Share> shares) {
    return new StepExecutionListener() {
      @Override
      public ExitStatus afterStep(StepExecution execution) {
        shares.get(partOf(execution)).close().run();
        return execution.getExitStatus();
      }
    };
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
    return inParts(name, worker, () -> parts, () -> String.join(", ", parts));
  }

  private Step inParts(
      String name, Step worker, Supplier<List<String>> parts, Supplier<String> words) {
    SimpleAsyncTaskExecutor pool = new SimpleAsyncTaskExecutor(name + "-");
    pool.setConcurrencyLimit(tools.atOnce());
    return new StepBuilder(name, tools.repository())
        .allowStartIfComplete(true)
        .partitioner(name, gridSize -> contexts(parts.get()))
        .step(worker)
        .taskExecutor(pool)
        .aggregator(new SumOfParts(words))
        .build();
  }

  private static Map<String, ExecutionContext> contexts(List<String> parts) {
    Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
    parts.forEach(part -> contexts.put(part, new ExecutionContext(Map.of(PART, part))));
    return contexts;
  }

  private static String partOf(ChunkContext context) {
    return partOf(context.getStepContext().getStepExecution());
  }

  private static String partOf(StepExecution execution) {
    return execution.getExecutionContext().getString(PART);
  }

  /** Counts add up by themselves; in words a step in parts says which they were, or what failed. */
  private static final class SumOfParts extends DefaultStepExecutionAggregator {

    private final Supplier<String> words;

    SumOfParts(Supplier<String> words) {
      this.words = words;
    }

    @Override
    public void aggregate(StepExecution whole, Collection<StepExecution> parts) {
      super.aggregate(whole, parts);
      ExitStatus worst =
          parts.stream()
              .map(StepExecution::getExitStatus)
              .filter(exit -> !exit.getExitCode().equals(ExitStatus.COMPLETED.getExitCode()))
              .findFirst()
              .orElse(ExitStatus.COMPLETED.addExitDescription(words.get()));
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
