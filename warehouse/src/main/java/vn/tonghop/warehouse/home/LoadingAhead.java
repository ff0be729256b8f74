package vn.tonghop.warehouse.home;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import vn.tonghop.warehouse.Failure;

/** Loads what a process will need soon while it does something else. */
public final class LoadingAhead {

  private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

  private LoadingAhead() {}

  /**
   * Begins to load something, once a process and in a thread of its own. Trouble is no trouble
   * here: whoever needs it is told so.
   *
   * @param what names it and its thread
   */
  public static void begin(String what, Callable<?> work) {
    if (BEGUN.add(what)) {
      start(what, new FutureTask<>(work));
    }
  }

  /**
   * Begins to make something in a thread of its own.
   *
   * @param what names the thread
   * @return waits for what is made, and throws what stood against it
   */
  public static <T> Supplier<T> begun(String what, Supplier<T> work) {
    return begun(making -> start(what, making), work);
  }

  /** The same, by whoever works. */
  public static <T> Supplier<T> begun(Executor worker, Supplier<T> work) {
    FutureTask<T> making = new FutureTask<>(work::get);
    worker.execute(making);
    return () -> made(making);
  }

  private static void start(String what, Runnable work) {
    Thread thread = new Thread(work, "load-" + what);
    thread.setDaemon(true);
    thread.start();
  }

  private static <T> T made(FutureTask<T> making) {
    try {
      return making.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while something was loaded", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
