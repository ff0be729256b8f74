package vn.tonghop.jobs.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Goes round with the letters that are due, in a thread of his own: a mail server that is slow or
 * dead holds up neither intake nor editions. Several postmen on one home send each letter once.
 */
public final class Postman implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final long SECONDS_TO_FINISH = 10;

  private final DataHome home;
  private final MailSettings settings;
  private final Clock clock;
  private final Instant since;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "postman");
            daemon.setDaemon(true);
            return daemon;
          });
  private Set<String> withoutAddress = Set.of();
  private volatile List<Unsent> unsent = List.of();

  /**
   * @param since when the home began: nobody is written to about a deadline from before
   */
  public Postman(DataHome home, MailSettings settings, Clock clock, Instant since) {
    this.home = home;
    this.settings = settings;
    this.clock = clock;
    this.since = since;
  }

  /**
   * Begins to go round; does nothing while e-mail is off.
   *
   * @throws vn.tonghop.warehouse.Failure if the password's file is not there: better now than with
   *     the first letter
   */
  public void start() {
    if (settings.isOn()) {
      settings.actualPassword();
      thread.scheduleWithFixedDelay(
          this::tryRound, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** What fails is told and tried again next time: the thread must live. */
  private void tryRound() {
    try {
      goRound();
    } catch (RuntimeException e) {
      unsent = List.of(Unsent.of("every letter", e));
      log.error("Cannot send the letters that are due: {}", Failure.said(e), e);
    }
  }

  /** Goes round once and tells what became of each letter. */
  public List<Outcome> goRound() {
    Instant now = clock.instant();
    if (!settings.isOn()) {
      return List.of();
    }
    Round round =
        new DueLetters(home, since)
            .write(new Round(unsent), now.minus(settings.notOlderThan()), now);
    List<Outcome> outcomes = new PostOffice(home, settings, clock).post(round.letters());
    tellWhoHasNoAddress(outcomes);
    tellWhatIsUnsent(
        Stream.concat(
                round.unwritten().stream(),
                outcomes.stream()
                    .filter(outcome -> outcome.state() == Outcome.State.BROKEN)
                    .map(
                        outcome ->
                            new Unsent(
                                outcome.letter().event()
                                    + " to "
                                    + outcome.letter().recipient().code(),
                                outcome.detail())))
            .toList());
    return outcomes;
  }

  /** What the last round could not write or put together, for whoever watches over the sending. */
  public List<Unsent> unsent() {
    return unsent;
  }

  private void tellWhatIsUnsent(List<Unsent> now) {
    now.stream()
        .filter(one -> !unsent.contains(one))
        .forEach(
            one ->
                log.error(
                    "Cannot write the letter about {}: {}; the other letters go out and this is"
                        + " tried again every {} s: put right what it names, or tell its receiver"
                        + " yourself and report this line as a fault of the program",
                    one.about(),
                    one.why(),
                    settings.every().toSeconds()));
    unsent = now;
  }

  private void tellWhoHasNoAddress(List<Outcome> outcomes) {
    Set<String> codes =
        outcomes.stream()
            .filter(outcome -> outcome.state() == Outcome.State.NO_ADDRESS)
            .map(outcome -> outcome.letter().recipient().code())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!codes.equals(withoutAddress) && !codes.isEmpty()) {
      log.warn("Letters are due to recipients without an address in addresses.csv: {}", codes);
    }
    withoutAddress = codes;
  }

  /** Lets the letter at hand go out; the ledger keeps what could not be finished. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        log.warn("A letter is still on its way; the next start looks after it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
