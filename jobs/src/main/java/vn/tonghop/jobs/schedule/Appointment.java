package vn.tonghop.jobs.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that is to be done once, at an instant.
 *
 * @param subject the collection or period, such as {@code 2024-06} or {@code 2024-H1}; for a pull,
 *     the instant itself
 * @param lapsesAt from when on it must no longer be done: a reminder of three days ahead is untrue
 *     after the deadline; {@link #NEVER} for what has to be done however late
 */
public record Appointment(Instant at, Verb verb, String subject, Instant lapsesAt)
    implements Comparable<Appointment> {

  public static final Instant NEVER = Instant.MAX;

  private static final Comparator<Appointment> ORDER =
      Comparator.comparing(Appointment::at)
          .thenComparing(Appointment::verb)
          .thenComparing(Appointment::subject);

  public Appointment {
    if (!lapsesAt.isAfter(at)) {
      throw new IllegalArgumentException(
          "Cannot make appointment %s/%s: lapses at %s, expected after %s"
              .formatted(verb.code(), subject, lapsesAt, at));
    }
  }

  static Appointment of(Instant at, Verb verb, String subject) {
    return new Appointment(at, verb, subject, NEVER);
  }

  /** The business key, such as {@code remind-3d/2024-06}: the same key is never done twice. */
  public String key() {
    return verb.code() + "/" + subject;
  }

  /** The key of what must have been done before. */
  Optional<String> findNeeds() {
    return verb == Verb.DELIVER
        ? Optional.of(Verb.EDITION.code() + "/" + subject)
        : Optional.empty();
  }

  /** In time; at one instant by verb. */
  @Override
  public int compareTo(Appointment other) {
    return ORDER.compare(this, other);
  }
}
