package vn.tonghop.jobs.deliver;

/** What became of a letter in one round. */
public record Outcome(Letter letter, State state, String detail) {

  /** The states that a round leaves letters in. */
  public enum State {
    /** Handed to the mail server in this round. */
    SENT,
    /** Handed over before; nothing was done. */
    SENT_BEFORE,
    /** Tried before, or being tried by another process; its time comes again. */
    WAITING,
    /** Could not be handed over now; a later round tries again. */
    POSTPONED,
    /** The server refused it for good: a person has to look at the address. */
    REFUSED,
    /** The list of addresses has none for the recipient. */
    NO_ADDRESS,
    /** The event is too far back to write about. */
    TOO_OLD,
    /** Could not be put together: a person has to see to it; every round tries again. */
    BROKEN
  }
}
