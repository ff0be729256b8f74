package vn.tonghop.jobs.health;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;

/**
 * Looks at everything again and again, in a thread of its own: a source that hangs holds up neither
 * the readers of health nor the jobs, and the age of the last look tells that it does.
 */
final class Watch implements AutoCloseable {

  /** The last look, or why there is none. */
  sealed interface Seen {
    record Ok(Look look) implements Seen {}

    record Trouble(String why) implements Seen {}
  }

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private final Watched watched;
  private final Duration refresh;
  private final AtomicReference<Seen> seen =
      new AtomicReference<>(new Seen.Trouble("nothing looked at yet"));
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "health-watch");
            daemon.setDaemon(true);
            return daemon;
          });

  Watch(Watched watched, Duration refresh) {
    this.watched = watched;
    this.refresh = refresh;
  }

  /** Begins to look; every look is handed to {@code reader}. */
  void start(Consumer<Look> reader) {
    thread.scheduleWithFixedDelay(
        () -> lookOnce(reader), 0, refresh.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void lookOnce(Consumer<Look> reader) {
    try {
      Look look = Look.at(watched);
      reader.accept(look);
      seen.set(new Seen.Ok(look));
    } catch (RuntimeException e) {
      // Kept as the state that readers see; the next look may fare better.
      seen.set(new Seen.Trouble(Failure.said(e)));
      log.error("Cannot look after the health of {}", watched.home().root(), e);
    }
  }

  Seen seen() {
    return seen.get();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
