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
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
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
  private final Progress progress = Progress.ofProcess();

  public Steps(JobRoom.Tools tools) {
    this.tools = tools;
  }

  /** A step that does its work in one go; it is run again on a restart if it had not ended. */
  public Step step(String name, Supplier<Done> work) {
    return inOneGo(builder(name), name, task -> work.get());
  }

  /**
   * A step whose result lies outside the job repository: it is run again on every restart, and
   * finds by itself that there is nothing left to do.
   *
   * @param work tells the task that it is given how far it has come
   */
  public Step repeatableStep(String name, Function<Progress.Task, Done> work) {
    return inOneGo(builder(name).allowStartIfComplete(true), name, work);
  }

  private StepBuilder builder(String name) {
    return new StepBuilder(name, tools.repository()).listener(new RunLog());
  }

  private Step inOneGo(StepBuilder builder, String name, Function<Progress.Task, Done> work) {
    return builder
        .tasklet(
            (contribution, context) -> {
              try (Progress.Task task = progress.begin(name)) {
                keep(work.apply(task), contribution);
              }
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
   * @param unit what is done one after another, such as workbooks
   * @param shareOut what there is to do, in as many shares at most as it is told
   * @param words what all shares did, in words
   */
  public Step shared(
      String name, String unit, IntFunction<List<Share>> shareOut, Supplier<String> words) {
    Map<String, Share> shares = new ConcurrentHashMap<>();
    ShownStep shown = new ShownStep(progress, name, unit);
    Step worker =
        builder(name)
            .allowStartIfComplete(true)
            .listener(closing(shares))
            .tasklet(
                (contribution, context) ->
                    portion(shares.get(partOf(context)), shown, contribution),
                tools.transactions())
            .build();
    return inParts(
        name,
        worker,
        shown,
        () -> {
          shares.clear();
          shareOut
              .apply(tools.atOnce())
              .forEach(share -> shares.put(Integer.toString(shares.size() + 1), share));
          shown.expect(shares.values().stream().mapToLong(Share::size).sum());
          return shares.keySet().stream().sorted().toList();
        },
        words);
  }

  private RepeatStatus portion(Share share, ShownStep shown, StepContribution contribution) {
    long end = System.nanoTime() + PORTION.toNanos();
    long done = 0;
    long skipped = 0;
    Share.Next next = share.doNext().get();
    while (next != Share.Next.NONE_LEFT) {
      done += next == Share.Next.DONE ? 1 : 0;
      skipped += next == Share.Next.SKIPPED ? 1 : 0;
      shown.advance();
      if (System.nanoTime() >= end || tools.isStopping().getAsBoolean()) {
        break;
      }
      next = share.doNext().get();
    }
    long read = done + skipped;
    keep(read == 0 ? Done.made(0, share.words()) : new Done(read, done, skipped, ""), contribution);
    return RepeatStatus.continueIf(read > 0);
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
   * A step that makes reports which do not depend on one another, some of them at the same time. It
   * is run again on every restart, as a {@link #repeatableStep} is.
   *
   * @param parts their names
   * @param made what the work makes, such as pages
   * @param work does one part, in a thread of its own, and counts what it made
   */
  public Step each(String name, List<String> parts, String made, ToIntFunction<String> work) {
    ShownStep shown = new ShownStep(progress, name, "reports");
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    Step worker =
        builder(name)
            .allowStartIfComplete(true)
            .tasklet(
                (contribution, context) -> {
                  String part = partOf(context);
                  int count = work.applyAsInt(part);
                  counts.put(part, count);
                  shown.advance();
                  keep(
                      new Done(1, count, 0, "%s, %d %s".formatted(part, count, made)),
                      contribution);
                  return RepeatStatus.FINISHED;
                },
                tools.transactions())
            .build();
    return inParts(
        name,
        worker,
        shown,
        () -> {
          shown.expect(parts.size());
          return parts;
        },
        () -> words(parts, counts, made));
  }

  /** Of what there was nothing to make, such as a report of no project, it says so. */
  private static String words(List<String> parts, Map<String, Integer> counts, String made) {
    Map<Boolean, List<String>> byWhetherMade =
        parts.stream().collect(Collectors.partitioningBy(part -> counts.getOrDefault(part, 0) > 0));
    String of = String.join(", ", byWhetherMade.get(true));
    String nothing = String.join(", ", byWhetherMade.get(false));
    return "%d %s%s%s"
        .formatted(
            counts.values().stream().mapToInt(Integer::intValue).sum(),
            made,
            of.isEmpty() ? "" : " of " + of,
            nothing.isEmpty() ? "" : "; nothing to make of " + nothing);
  }

  private Step inParts(
      String name,
      Step worker,
      ShownStep shown,
      Supplier<List<String>> parts,
      Supplier<String> words) {
    SimpleAsyncTaskExecutor pool = new SimpleAsyncTaskExecutor(name + "-");
    pool.setConcurrencyLimit(tools.atOnce());
    return builder(name)
        .allowStartIfComplete(true)
        .listener(shown)
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
