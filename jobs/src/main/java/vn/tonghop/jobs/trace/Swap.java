package vn.tonghop.jobs.trace;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/**
 * Puts what was made again in the place of what it was made from.
 *
 * <p>The new home is made in {@code operations/rebuild/new}; when it is ready, a mark says so and
 * the derived folders change places by renames, one at a time: the old one goes to {@code
 * operations/rebuild/old}, the new one takes its place. What lies where says what is still to do,
 * so that it can be gone on with wherever a crash left it. The old ones stay until {@link #finish}.
 */
final class Swap {

  /** The folders that are a function of landing, catalog and code. */
  private static final List<String> DERIVED = List.of("landed", "editions");

  private final DataHome home;
  private final Path place;

  Swap(DataHome home) {
    this.home = home;
    this.place = home.operations().resolve("rebuild");
  }

  /** The new home while it is made. */
  DataHome fresh() {
    return new DataHome(place.resolve("new"));
  }

  /** Where the old folders lie until the new ones have been verified. */
  Path old() {
    return place.resolve("old");
  }

  /** Whether the new home was complete when an earlier run ended; then it is only to be swapped. */
  boolean isReady() {
    return Files.exists(mark());
  }

  /** Takes away what an earlier run left that was not ready. */
  void clear() {
    if (Files.exists(place)) {
      Folder.remove(place);
    }
    DataHome.makeFolder(place);
  }

  /** Marks the new home as complete: from here on, going on means swapping. */
  void ready() {
    Aside.create(mark(), new byte[0]);
  }

  /** Does the next rename; false if all are done. */
  boolean step() {
    DataHome.makeFolder(old());
    for (String name : DERIVED) {
      Path fresh = fresh().root().resolve(name);
      Path standing = home.root().resolve(name);
      Path aside = old().resolve(name);
      if (Files.exists(fresh)) {
        if (Files.exists(aside)) {
          dropEmpty(standing);
        }
        if (Files.exists(standing)) {
          Aside.beside().put(standing, aside);
        } else {
          Aside.beside().put(fresh, standing);
        }
        return true;
      }
    }
    return false;
  }

  /** Takes away the old folders and what was left of the making; the mark goes first. */
  void finish() {
    DataHome.removeFile(mark());
    Folder.remove(place);
  }

  private Path mark() {
    return place.resolve("ready");
  }

  /** A command that looked in between two renames may have made the folder that was missing. */
  private static void dropEmpty(Path standing) {
    try {
      Files.deleteIfExists(standing);
    } catch (DirectoryNotEmptyException e) {
      throw new Failure(
          "Cannot go on swapping: something was written to %s since, expected nothing; move it away and run rebuild --swap again"
              .formatted(standing),
          e);
    } catch (IOException e) {
      throw new Failure("Cannot remove %s: %s".formatted(standing, e.getMessage()), e);
    }
  }
}
