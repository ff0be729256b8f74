package vn.tonghop.jobs.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.jobs.wiring.ReportFiles;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.reports.gate.Fault;
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
 * The reports of a held edition as they are released, and those that were drafts for want of their
 * signature alone: printed from its own relations, without the mark and signed where there is a
 * key. The edition itself stays as it was published.
 */
public record ReleasedEdition(DataHome home, SigningSettings signing) {

  /** By what a report is let go that waited for nobody. */
  private static final String SIGNATURE = "its signature";

  /**
   * Makes the files and gives them their place. What another process put there first, or left when
   * it was killed before the release was entered in the journal, is taken as it lies there.
   *
   * @return the digest of each file, by its name
   * @throws Failure if this program prints the edition otherwise than it was published, or the gate
   *     now says otherwise of it
   */
  public Map<String, String> make(String code, EditionFolder published) {
    return make(code, published, Verdict.in(published).reports());
  }

  /**
   * Signs what could not be signed at the edition's hour and lets it go, once.
   *
   * @return the reports that are signed now
   * @throws Failure as {@link #make} does, and if they cannot be signed now either
   */
  public List<String> sign(String code, EditionFolder published, Instant at) {
    Releases releases = new Releases(home);
    List<String> unsigned = new ArrayList<>(Verdict.in(published).unsigned().reports());
    unsigned.removeAll(releases.reportsOf(code));
    if (unsigned.isEmpty() || signing.equals(SigningSettings.NONE)) {
      return List.of();
    }
    Map<String, String> made = make(code, published, unsigned);
    for (String report : unsigned) {
      Map<String, String> files = new TreeMap<>(made);
      files.keySet().removeIf(file -> !isOf(List.of(report), file));
      releases.add(new Releases.Release(code, report, SIGNATURE, at, files));
    }
    return unsigned;
  }

  private static boolean isOf(List<String> reports, String file) {
    return reports.contains(file.replaceFirst("[/.].*", ""));
  }

  private Map<String, String> make(String code, EditionFolder published, List<String> reports) {
    EditionFolder place = new Releases(home).folder(code);
    if (!Files.isDirectory(place.path())) {
      Folders.inPassing(
          home,
          "release",
          folder -> {
            Path made = print(code, published, reports, folder.resolve("released"));
            requireSame(code, published, reports, folder);
            release(made, place.path());
            return made;
          });
    }
    return digests(place);
  }

  /**
   * The editions of which something was printed again and is gone, though they are not, each with
   * the digests of these files.
   */
  public Map<String, Map<String, String>> listLost() {
    Releases releases = new Releases(home);
    Map<String, Map<String, String>> lost = new TreeMap<>();
    releases.list().stream()
        .filter(let -> !let.files().isEmpty())
        .filter(let -> !Files.exists(releases.folder(let.edition()).path()))
        .filter(let -> Files.isDirectory(home.editions().resolve(let.edition())))
        .forEach(
            let ->
                lost.computeIfAbsent(let.edition(), code -> new TreeMap<>()).putAll(let.files()));
    return lost;
  }

  /**
   * Prints what was released again, and gives it its place if it is what left, byte for byte. What
   * bears a signature or its time is seldom made the same twice.
   *
   * @return the files that are not as they left; empty if they lie in their place again
   * @throws Failure as {@link #make} does
   */
  public List<String> restore(String code, Map<String, String> lost) {
    EditionFolder published = new EditionFolder(home.editions().resolve(code));
    List<String> reports =
        Verdict.in(published).reports().stream()
            .filter(report -> lost.keySet().stream().anyMatch(file -> isOf(List.of(report), file)))
            .toList();
    return Folders.inPassing(
        home,
        "release",
        folder -> {
          Path made = print(code, published, reports, folder.resolve("released"));
          Map<String, String> digests = digests(new EditionFolder(made));
          List<String> others =
              Stream.concat(lost.keySet().stream(), digests.keySet().stream())
                  .distinct()
                  .filter(file -> !Objects.equals(lost.get(file), digests.get(file)))
                  .sorted()
                  .toList();
          if (others.isEmpty()) {
            release(made, new Releases(home).folder(code).path());
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

  private Path print(String code, EditionFolder published, List<String> reports, Path made) {
    Verdict then = Verdict.in(published);
    List<String> held = new ArrayList<>(then.listHeld());
    held.retainAll(reports);
    held.removeAll(then.unsigned().reports());
    EditionFolder folder = new EditionFolder(made);
    Folders.copyFile(published.warehouse(), folder.warehouse());
    ReportFiles files = new ReportFiles(made, signing, Unreleased.NOT_REQUIRED);
    reports.forEach(files::print);
    reports.forEach(files::complete);
    Verdict now = files.examine(reports);
    for (Fault fault : now.unsigned().faults()) {
      throw new Failure(
          "%s; %s of %s stays a draft until the same is run again with a key that signs"
              .formatted(fault.foundVi(), fault.report(), code));
    }
    if (!now.listHeld().equals(held)) {
      throw new Failure(
          "Cannot release %s: the gate holds %s, and held %s when it was published; expected the same, and consolidate makes another edition%s"
              .formatted(
                  code,
                  names(now.listHeld()),
                  names(held),
                  now.faults().stream()
                      .map(fault -> "\n  " + fault.textVi())
                      .collect(Collectors.joining())));
    }
    Folder.remove(folder.warehouse());
    Folder.remove(folder.gate());
    return made;
  }

  /** What is released is the draft without its mark: what this program prints else is another. */
  private static void requireSame(
      String code, EditionFolder published, List<String> reports, Path folder) {
    EditionFolder again = new EditionFolder(folder.resolve("draft"));
    Folders.copyFile(published.warehouse(), again.warehouse());
    new ReportFiles(again.path()).mark(Verdict.in(published));
    List<PageDifference> differences =
        ReportPages.listDifferences(published, again).stream()
            .filter(difference -> isOf(reports, difference.file()))
            .toList();
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
