package vn.tonghop.jobs.record;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the record.
 *
 * @param user who asked for it: the operating system's user, or {@code schedule}
 * @param verb what was done, such as {@code forms} or {@code edition}
 * @param key the business key, such as {@code edition/2024-H1}; the same key means the same thing
 * @param detail why it failed, or what came of it; may be empty
 */
public record Activity(
    Instant at,
    String user,
    String verb,
    String key,
    Map<String, String> parameters,
    Outcome outcome,
    String detail) {

  /** How far an activity has come. */
  public enum Outcome {
    /** It was begun; a later line with the same key says how it ended, unless the process died. */
    STARTED,
    DONE,
    FAILED,
    /** Its time went by while the machine was off, and doing it late would say something untrue. */
    LAPSED;

    /** Whether nothing is left to do about it. */
    public boolean isSettled() {
      return this == DONE || this == LAPSED;
    }
  }

  public Activity {
    parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    if (verb.isBlank() || key.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot record an activity without verb and key: '%s' '%s'".formatted(verb, key));
    }
  }
}
