package vn.tonghop.jobs.deliver;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Sends letters, each event's once. What cannot be sent now stays due: the next round, given the
 * same letters, tries again when its pause is over.
 *
 * <p>A server that does not answer ends the round after one attempt, so that it holds up nothing
 * else for longer than one connection may take.
 */
public final class PostOffice {

  private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

  private final DataHome home;
  private final MailSettings settings;
  private final Clock clock;
  private final Ledger ledger;

  public PostOffice(DataHome home, MailSettings settings, Clock clock) {
    this.home = home;
    this.settings = settings;
    this.clock = clock;
    this.ledger = new Ledger(home, clock, settings.unconfirmedAfter());
  }

  /**
   * Sends what is due, in the order given; sends nothing and says nothing while e-mail is off. A
   * letter that cannot be put together holds up no other.
   */
  public List<Outcome> post(List<Letter> letters) {
    if (!settings.isOn()) {
      return List.of();
    }
    Catalog catalog = Catalog.load(home);
    List<Outcome> outcomes = new ArrayList<>();
    try (MailLine line = new MailLine(settings)) {
      for (Letter letter : letters) {
        Outcome outcome = tried(letter, catalog, line);
        outcomes.add(outcome);
        tell(outcome);
      }
    }
    return outcomes;
  }

  private Outcome tried(Letter letter, Catalog catalog, MailLine line) {
    try {
      return post(letter, catalog.addresses(letter.recipient().code()), line);
    } catch (RuntimeException e) {
      log.debug("Cannot put together letter {}", letter.event(), e);
      return new Outcome(letter, Outcome.State.BROKEN, Unsent.why(e));
    }
  }

  private Outcome post(Letter letter, List<String> addresses, MailLine line) {
    Optional<Attempt> last = ledger.findLast(letter);
    if (last.isPresent() && last.get().state() == Attempt.State.SENT) {
      return new Outcome(letter, Outcome.State.SENT_BEFORE, "");
    }
    if (letter.happenedAt().isBefore(clock.instant().minus(settings.notOlderThan()))) {
      return new Outcome(
          letter,
          Outcome.State.TOO_OLD,
          "older than " + settings.notOlderThan().toDays() + " days");
    }
    if (addresses.isEmpty()) {
      return new Outcome(
          letter,
          Outcome.State.NO_ADDRESS,
          "no address of %s".formatted(letter.recipient().code()));
    }
    if (line.isDead()) {
      return new Outcome(letter, Outcome.State.POSTPONED, "the mail server does not answer");
    }
    MimeMessage message = new Envelope(settings, line.session(), clock).compose(letter, addresses);
    return ledger
        .claim(letter, addresses)
        .map(claim -> send(letter, claim, message, line))
        .orElseGet(() -> notClaimed(letter, last));
  }

  private static Outcome notClaimed(Letter letter, Optional<Attempt> last) {
    boolean refused = last.isPresent() && last.get().state() == Attempt.State.REFUSED;
    return new Outcome(
        letter,
        refused ? Outcome.State.REFUSED : Outcome.State.WAITING,
        last.map(Attempt::detail).orElse(""));
  }

  private Outcome send(Letter letter, Attempt claim, MimeMessage message, MailLine line) {
    MailLine.Answer answer = line.send(message);
    return switch (answer.kind()) {
      case TAKEN -> {
        ledger.markSent(letter, claim, answer.text());
        yield new Outcome(letter, Outcome.State.SENT, answer.text());
      }
      case REFUSED -> {
        ledger.markRefused(letter, claim, answer.text());
        yield new Outcome(letter, Outcome.State.REFUSED, answer.text());
      }
      case LATER -> {
        ledger.markFailed(letter, claim, answer.text());
        yield new Outcome(letter, Outcome.State.POSTPONED, answer.text());
      }
    };
  }

  private static void tell(Outcome outcome) {
    Letter letter = outcome.letter();
    String what = letter.event() + " to " + letter.recipient().code();
    switch (outcome.state()) {
      case SENT -> log.info("Sent letter {}", what);
      case REFUSED, POSTPONED -> log.warn("Did not send letter {}: {}", what, outcome.detail());
      case SENT_BEFORE, NO_ADDRESS, WAITING, TOO_OLD, BROKEN ->
          log.debug("Letter {}: {}", what, outcome.state());
    }
  }
}
