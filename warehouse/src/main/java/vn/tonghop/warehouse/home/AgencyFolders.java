package vn.tonghop.warehouse.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

/**
 * Writes into agencies' folders, of the outbox and of the inbox: one that takes nothing is the
 * trouble of its own agency and keeps no other from what is meant for it.
 */
public record AgencyFolders(DataHome home) {

  private static final int ROOM_BYTES = 1 << 20;

  /**
   * Does what writes into the folder of one agency.
   *
   * @return why the folder did not take it; empty if it did
   * @throws Failure if the home itself is in trouble
   */
  public Optional<Failure> attempt(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (Aside.Unwritable e) {
      requireOfOne(e);
      return Optional.of(e);
    }
  }

  /**
   * Does it for each, whatever becomes of the one before.
   *
   * @param agency whose folder is written into
   * @param work says whether there was something to write
   * @return how often there was
   * @throws Failure after the last one, if there are agencies whose folder did not take it
   */
  public <T> int serve(Stream<T> all, Function<T, String> agency, Predicate<T> work) {
    int written = 0;
    List<String> untaken = new ArrayList<>();
    for (T each : (Iterable<T>) all::iterator) {
      try {
        written += work.test(each) ? 1 : 0;
      } catch (Aside.Unwritable e) {
        requireOfOne(e);
        untaken.add("%s (%s)".formatted(agency.apply(each), e.getMessage()));
      }
    }
    if (!untaken.isEmpty()) {
      throw new Failure(
          "Written: %d, but nothing for %s: mend what is in the way and do it again for them"
              .formatted(written, String.join(", ", untaken)));
    }
    return written;
  }

  /** Throws it on unless one agency's folder takes nothing while the home does. */
  void requireOfOne(Aside.Unwritable trouble) {
    boolean isOfOne =
        Stream.of(home.outbox(), home.inbox())
            .map(Path::toAbsolutePath)
            .anyMatch(all -> trouble.place().startsWith(all) && !trouble.place().equals(all));
    if (!isOfOne) {
      throw trouble;
    }
    requireRoom();
  }

  /** A full disk shows in many ways; whichever it was, nothing can be written then. */
  void requireRoom() {
    new Aside(home).write(home.operations().resolve("room"), new byte[ROOM_BYTES]);
  }
}
