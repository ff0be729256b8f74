package vn.tonghop.jobs.rehearse.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens to the generated city, each thing at its instant, in the order of time. */
final class Timeline {

  /**
   * Something that happens at an instant.
   *
   * @param remember what of it must be known to what comes later, when it has been played before
   */
  record Event(Instant at, Runnable remember, Runnable what) {}

  private final List<Event> events = new ArrayList<>();

  void add(Instant at, Runnable what) {
    add(at, () -> {}, what);
  }

  void add(Instant at, Runnable remember, Runnable what) {
    events.add(new Event(at, remember, what));
  }

  /** The events in the order of time; those of one instant as they were added. */
  List<Event> inOrder() {
    return events.stream().sorted(Comparator.comparing(Event::at)).toList();
  }
}
