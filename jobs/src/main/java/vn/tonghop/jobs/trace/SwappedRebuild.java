package vn.tonghop.jobs.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.verify.Difference;
import vn.tonghop.warehouse.verify.Verification;

/**
 * Makes everything of a home again and puts it in the home's own place. Killed anywhere, it goes on
 * when it is run again. Whoever calls it sees to it that nobody else works on the home.
 */
public final class SwappedRebuild {

  private final DataHome home;
  private final Swap swap;

  public SwappedRebuild(DataHome home) {
    this.home = home;
    this.swap = new Swap(home);
  }

  /** Whether an earlier run had made everything and was ended while it swapped. */
  public boolean isHalfSwapped() {
    return swap.isReady();
  }

  /**
   * Makes the new home beside the old one; the old one is as it was.
   *
   * @return the editions made again; if one differs from the old one, landed rows alone are swapped
   */
  public List<Rebuild.Remade> make() {
    swap.clear();
    Rebuild rebuild = new Rebuild(home, swap.fresh());
    rebuild.makeLanded();
    List<Rebuild.Remade> made = rebuild.makeEditions();
    if (made.stream().anyMatch(remade -> !remade.differences().isEmpty())) {
      Folder.remove(swap.fresh().editions());
    }
    swap.ready();
    return made;
  }

  /** Where the new home lies until it is swapped. */
  public Path place() {
    return swap.fresh().root();
  }

  /**
   * Swaps, verifies the editions that now stand, and takes the old away.
   *
   * @return whether editions were swapped too, and not the landed rows alone
   * @throws Failure if what was not marked as ready is to be swapped, or what then stands is not
   *     what its manifests say; the old folders are kept then
   */
  public boolean swap() {
    if (!swap.isReady()) {
      throw new Failure(
          "Cannot swap %s: what was made again is not ready, expected editions equal to the old ones"
              .formatted(home.root()));
    }
    boolean isMore = swap.step();
    while (isMore) {
      isMore = swap.step();
    }
    boolean isWhole = Files.isDirectory(new DataHome(swap.old()).editions());
    if (isWhole) {
      requireAsWritten();
      Editions editions = new Editions(home);
      editions.enterAgain(editions.listAll().values());
    }
    swap.finish();
    return isWhole;
  }

  private void requireAsWritten() {
    List<Difference> differences = new Verification(home).listInEditions();
    if (!differences.isEmpty()) {
      throw new Failure(
          "Cannot take the old folders away: of the new editions' files %d are not what their manifests say, the first is %s; the old ones lie in %s"
              .formatted(differences.size(), differences.get(0).file(), swap.old()));
    }
  }
}
