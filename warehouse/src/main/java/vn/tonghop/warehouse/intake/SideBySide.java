package vn.tonghop.warehouse.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.LoadingAhead;
import vn.tonghop.warehouse.intake.source.Arrival;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.intake.source.SourceUnavailable;

/**
 * Pulls sources side by side, so that a slow or dead one delays no other: several bring their files
 * at a time, one at a time lands, and a source that takes too long is given up until the next pull.
 * A folder is our own disk and is taken as a whole.
 */
final class SideBySide {

  /** Fetches one arrival of a source, and gives what lands it in its turn. */
  @FunctionalInterface
  interface Bringing {
    Supplier<Intaken> fetch(Source source, Arrival arrival, Turn turn);
  }

  /** How many workbooks are looked into at a time, while another lands. */
  private static final int LOOKED_INTO = Runtime.getRuntime().availableProcessors();

  private final Intake.Limits limits;
  private final ReentrantLock landing = new ReentrantLock();

  private final ExecutorService looking =
      Executors.newFixedThreadPool(LOOKED_INTO, r -> thread(r, "look"));

  /** Counts those that are pulled; one that is given up and does not notice counts no longer. */
  private final Semaphore pulled;

  SideBySide(Intake.Limits limits) {
    this.limits = limits;
    this.pulled = new Semaphore(limits.atOnce(), true);
  }

  /** What came of each source, in the order of the sources. */
  List<Intaken> pull(List<Source> sources, Bringing bringing) {
    ExecutorService pool = Executors.newCachedThreadPool(r -> thread(r, "pull"));
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(r -> thread(r, "pull-watch"));
    try {
      List<Turn> turns = sources.stream().map(Turn::new).toList();
      for (Turn turn : turns) {
        pulled.acquireUninterruptibly();
        pool.execute(() -> turn.take(bringing, watch));
      }
      return turns.stream().flatMap(turn -> turn.end.join().stream()).toList();
    } finally {
      pool.shutdownNow();
      looking.shutdownNow();
      watch.shutdownNow();
    }
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** One source's turn in one pull. */
  final class Turn {

    private final Source source;
    private final List<Intaken> taken = new ArrayList<>();
    private final CompletableFuture<List<Intaken>> end = new CompletableFuture<>();

    private Turn(Source source) {
      this.source = source;
    }

    /** Begins to look into what was fetched; what is given waits for what is found. */
    <T> Supplier<T> look(Supplier<T> into) {
      return LoadingAhead.begun(looking, into);
    }

    /**
     * Lands while no other source does.
     *
     * @throws SourceUnavailable if the source has been given up meanwhile
     */
    <T> T alone(Supplier<T> work) {
      landing.lock();
      try {
        if (end.isDone()) {
          throw new SourceUnavailable("its time was over");
        }
        return work.get();
      } finally {
        landing.unlock();
      }
    }

    private void take(Bringing bringing, ScheduledExecutorService watch) {
      List<ScheduledFuture<?>> limit = source.isAtHand() ? List.of() : limit(watch);
      try {
        Deque<Supplier<Intaken>> fetched = new ArrayDeque<>();
        Iterator<Arrival> left = source.listArrivals().iterator();
        while (left.hasNext() && !end.isDone()) {
          fetched.add(bringing.fetch(source, left.next(), this));
          if (fetched.size() > LOOKED_INTO) {
            add(fetched.remove().get());
          }
        }
        fetched.forEach(one -> add(one.get()));
        source.listTroubles().stream()
            .map(it -> new Intaken.Failed(source.name(), it.agency(), it.thing(), it.why().en()))
            .forEach(this::add);
      } catch (RuntimeException | Error e) {
        add(new Intaken.Failed(source.name(), "", "", Failure.said(e)));
      } finally {
        limit.forEach(one -> one.cancel(false));
        leave(() -> {});
      }
    }

    private List<ScheduledFuture<?>> limit(ScheduledExecutorService watch) {
      Thread me = Thread.currentThread();
      Duration most = limits.atMost();
      return List.of(
          watch.schedule(() -> giveUp(me, most), most.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What it has landed counts; what it is at is left to the next pull. */
    private void giveUp(Thread puller, Duration most) {
      add(
          new Intaken.Failed(
              source.name(),
              "",
              "",
              "it takes longer than %s and is left to the next pull".formatted(most)));
      leave(puller::interrupt);
    }

    private void add(Intaken one) {
      landing.lock();
      try {
        if (!end.isDone()) {
          taken.add(one);
        }
      } finally {
        landing.unlock();
      }
    }

    /** From here on the thread is another source's, and must not be interrupted for this one. */
    private void leave(Runnable whenLeft) {
      landing.lock();
      try {
        if (end.complete(List.copyOf(taken))) {
          pulled.release();
          whenLeft.run();
        }
      } finally {
        landing.unlock();
      }
    }
  }
}
