package vn.tonghop.jobs.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.jobs.wiring.ReportFiles;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.reports.pages.PageDifference;
import vn.tonghop.reports.pages.ReportPages;
import vn.tonghop.reports.publish.Publisher;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;

/**
 * The reports of a held edition as they are released: printed from its own relations, without the
 * mark "chưa phát hành" and signed where there is a key. The edition itself stays as it was
 * published.
 */
public final class ReleasedEdition {

  private final DataHome home;
  private final SigningSettings signing;

  public ReleasedEdition(DataHome home, SigningSettings signing) {
    this.home = home;
    this.signing = signing;
  }

  /**
   * Makes the files and gives them their place. What another process put there first, or left when
   * it was killed before the release was entered in the journal, is taken as it lies there.
   *
   * @return the digest of each file, by its name
   * @throws Failure if this program prints the edition otherwise than it was published, or the gate
   *     now says otherwise of it
   */
  public Map<String, String> make(String code, EditionFolder published) {
    EditionFolder place = new Releases(home).folder(code);
    if (!Files.isDirectory(place.path())) {
      Folders.inPassing(
          home,
          "release",
          folder -> {
            Path made = print(code, published, folder.resolve("released"));
            requireSame(code, published, folder);
            release(made, place.path());
            return made;
          });
    }
    return digests(place);
  }

  /** The editions that were let go and whose released files are gone, though they are not. */
  public List<Releases.Release> listLost() {
    Releases releases = new Releases(home);
    return releases.ofEditions(Instant.MAX).values().stream()
        .filter(let -> !Files.exists(releases.folder(let.edition()).path()))
        .filter(let -> Files.isDirectory(home.editions().resolve(let.edition())))
        .toList();
  }

  /**
   * Prints what was released again, and gives it its place if it is what left, byte for byte. What
   * bears a signature or its time is seldom made the same twice.
   *
   * @return the files that are not as they left; empty if they lie in their place again
   * @throws Failure as {@link #make} does
   */
  public List<String> restore(Releases.Release lost) {
    EditionFolder published = new EditionFolder(home.editions().resolve(lost.edition()));
    return Folders.inPassing(
        home,
        "release",
        folder -> {
          Path made = print(lost.edition(), published, folder.resolve("released"));
          Map<String, String> digests = digests(new EditionFolder(made));
          List<String> others =
              Stream.concat(lost.files().keySet().stream(), digests.keySet().stream())
                  .distinct()
                  .filter(file -> !Objects.equals(lost.files().get(file), digests.get(file)))
                  .sorted()
                  .toList();
          if (others.isEmpty()) {
            release(made, new Releases(home).folder(lost.edition()).path());
          }
          return others;
        });
  }

  private static Map<String, String> digests(EditionFolder place) {
    Map<String, String> digests = new TreeMap<>();
    place.listFiles().forEach(f -> digests.put(f, EndingFile.digest(place.path().resolve(f))));
    return digests;
  }

  /** Trouble while what we made is still here and another's lies in its place is none. */
  private void release(Path made, Path place) {
    try {
      new Publisher(home).release(made, place);
    } catch (Failure e) {
      boolean isOfAnother = Files.isDirectory(place) && Files.exists(made);
      if (!isOfAnother) {
        throw e;
      }
    }
  }

  private Path print(String code, EditionFolder published, Path made) {
    Verdict then = Verdict.in(published);
    EditionFolder folder = new EditionFolder(made);
    Folders.copyFile(published.warehouse(), folder.warehouse());
    ReportFiles files = new ReportFiles(made, signing, Unreleased.NOT_REQUIRED);
    then.reports().forEach(files::print);
    then.reports().forEach(files::complete);
    Verdict now = files.examine(then.reports());
    if (!now.listHeld().equals(then.listHeld())) {
      throw new Failure(
          "Cannot release %s: the gate holds %s, and held %s when it was published; expected the same, and consolidate makes another edition%s"
              .formatted(
                  code,
                  names(now.listHeld()),
                  names(then.listHeld()),
                  now.faults().stream()
                      .map(fault -> "\n  " + fault.textVi())
                      .collect(Collectors.joining())));
    }
    Folder.remove(folder.warehouse());
    Folder.remove(folder.gate());
    return made;
  }

  /** What is released is the draft without its mark: what this program prints else is another. */
  private static void requireSame(String code, EditionFolder published, Path folder) {
    EditionFolder again = new EditionFolder(folder.resolve("draft"));
    Folders.copyFile(published.warehouse(), again.warehouse());
    new ReportFiles(again.path()).mark(Verdict.in(published));
    List<PageDifference> differences = ReportPages.listDifferences(published, again);
    if (!differences.isEmpty()) {
      throw new Failure(
          "Cannot release %s: this program prints %s otherwise than it was published; expected the same, and consolidate makes another edition, which can be released"
              .formatted(code, names(differences.stream().map(PageDifference::file).toList())));
    }
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }
}
