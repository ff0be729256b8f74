package vn.tonghop.jobs.wiring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;

/**
 * How a process that is asked to end does so: the running step finishes its chunk, then the job
 * store is closed.
 */
final class Stopping {

  private static final Logger log = LoggerFactory.getLogger(Stopping.class);
  private static final long SECONDS = 20;

  private final Executions executions;
  private final Runnable close;
  private final ReentrantLock busy = new ReentrantLock(true);
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private final List<Runnable> first = new CopyOnWriteArrayList<>();
  private final List<Runnable> last = new CopyOnWriteArrayList<>();
  private final Thread hook = new Thread(this::stop, "stop-running-job");

  /**
   * Stands ready for SIGTERM.
   *
   * @param close closes the job store, last of all
   */
  Stopping(Executions executions, Runnable close) {
    this.executions = executions;
    this.close = close;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isAsked() {
    return isAsked.get();
  }

  /** What is to happen before the running step is told to stop, and when it has. */
  void add(Runnable atFirst, Runnable atLast) {
    first.add(atFirst);
    last.add(atLast);
  }

  /**
   * Does a piece of work when no other is at work; an ending process waits for its end.
   *
   * @throws Failure if the process is asked to end before it begins
   */
  <T> T beforeItEnds(Supplier<T> work) {
    awaitTurn();
    try {
      refuseIfAsked();
      return work.get();
    } finally {
      busy.unlock();
    }
  }

  private void awaitTurn() {
    try {
      while (!busy.tryLock(1, TimeUnit.SECONDS)) {
        refuseIfAsked();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Cannot begin: the thread was interrupted", e);
    }
  }

  private void refuseIfAsked() {
    if (isAsked.get()) {
      throw new Failure("Cannot begin: the process was asked to end");
    }
  }

  /** Stands down and closes the job store, unless the process is going down, which closes it. */
  void withdraw() {
    if (standsDown()) {
      close.run();
    }
  }

  private boolean standsDown() {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private void stop() {
    isAsked.set(true);
    first.forEach(Runnable::run);
    try {
      executions.stopOwn();
      if (!busy.tryLock(SECONDS, TimeUnit.SECONDS)) {
        log.warn(
            "The running step did not finish its chunk in {} s; it is recovered at the next start",
            SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    last.forEach(Runnable::run);
    close.run();
  }
}
