package vn.tonghop.jobs.deliver;

import java.time.Instant;
import java.util.List;
import vn.tonghop.warehouse.Coded;

/**
 * One attempt to send a letter, as the ledger keeps it.
 *
 * @param number 1 for the first
 * @param messageId the same for every attempt, so that mail systems recognise a second copy
 * @param at when it came into this state
 * @param nextAt from when the next attempt may be made
 */
record Attempt(
    String event,
    int number,
    State state,
    String messageId,
    List<String> addresses,
    Instant at,
    Instant nextAt,
    String process,
    String detail) {

  /** A sent or refused letter is not tried again. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  enum State implements Coded {
    CLAIMED,
    SENT,
    FAILED,
    REFUSED
  }

  Attempt {
    addresses = List.copyOf(addresses);
  }

  /** The same attempt in the state that it ended in. */
  Attempt ended(State end, Instant when, Instant next, String why) {
    return new Attempt(event, number, end, messageId, addresses, when, next, process, why);
  }

  /** Whether another attempt may be made now: a new address reopens what the old one refused. */
  boolean mayBeRepeated(Instant now, List<String> addressesNow) {
    return state == State.REFUSED ? !addresses.equals(addressesNow) : !now.isBefore(nextAt);
  }
}
