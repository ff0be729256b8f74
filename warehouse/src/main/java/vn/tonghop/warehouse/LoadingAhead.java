package vn.tonghop.warehouse;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

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
      Thread loading =
          new Thread(
              () -> {
                try {
                  work.call();
                } catch (Exception | LinkageError e) {
                  // Whoever needs it is told so.
                }
              },
              "load-" + what);
      loading.setDaemon(true);
      loading.start();
    }
  }
}
