package vn.tonghop.jobs.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The letters of one round, each written by itself: one that cannot be holds up no other. */
final class Round {

  private static final Logger log = LoggerFactory.getLogger(Round.class);

  private final List<Unsent> before;
  private final List<Letter> letters = new ArrayList<>();
  private final List<Unsent> unwritten = new ArrayList<>();

  /**
   * @param before what the round before this could not send
   */
  Round(List<Unsent> before) {
    this.before = before;
  }

  /** Keeps the letters about something, or why there are none. */
  void write(String about, Supplier<List<Letter>> writing) {
    attempt(about, () -> letters.addAll(writing.get()));
  }

  /** Goes on where what is about several letters cannot even be begun. */
  void attempt(String about, Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException e) {
      log.debug("Cannot write the letters about {}", about, e);
      unwritten.add(Unsent.of(about, e));
    }
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  List<Unsent> unwritten() {
    return List.copyOf(unwritten);
  }

  /** What this round or the one before it could not send. */
  List<Unsent> listUnsent() {
    return Stream.concat(before.stream(), unwritten.stream()).distinct().toList();
  }
}
