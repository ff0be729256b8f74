package vn.tonghop.jobs.rehearse.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens to the generated city, each thing at its instant, in the order of time. */
final class Timeline {

  /** Something that happens at an instant. */
  record Event(Instant at, Runnable what) {}

  private final List<Event> events = new ArrayList<>();

  void add(Instant at, Runnable what) {
    events.add(new Event(at, what));
  }

  /** The events in the order of time; those of one instant as they were added. */
  List<Event> inOrder() {
    return events.stream().sorted(Comparator.comparing(Event::at)).toList();
  }
}
