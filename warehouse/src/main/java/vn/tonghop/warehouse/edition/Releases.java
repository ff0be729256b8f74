package vn.tonghop.warehouse.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;
import vn.tonghop.warehouse.home.PlainJson;

/**
 * What persons let go, by the journal: reports that the gate held, editions that the regime held.
 */
public record Releases(DataHome home) {

  /**
   * One act of letting go.
   *
   * @param edition such as {@code 2024-H1/1}
   * @param report the one that the gate held; empty if the edition is let go as a whole
   * @param by the name of whoever answers for it
   * @param files of what was printed again, the digest of each file, by its name in {@link
   *     #folder}; none of a report that left as it lay in its edition
   */
  public record Release(
      String edition, String report, String by, Instant at, Map<String, String> files) {

    public Release {
      if (by.isBlank()) {
        throw new Failure(
            "Cannot release %s%s: expected the name of whoever answers for it"
                .formatted(report.isEmpty() ? "" : report + " of ", edition));
      }
      files = Map.copyOf(files);
    }

    /** Of a report that the gate held. */
    public Release(String edition, String report, String by, Instant at) {
      this(edition, report, by, at, Map.of());
    }

    public boolean isOfTheEdition() {
      return report.isEmpty();
    }

    private boolean isOfTheSameAs(Release other) {
      return edition.equals(other.edition) && report.equals(other.report);
    }
  }

  /** Where the files of a held edition lie, or would lie, as they were released. */
  public EditionFolder folder(String edition) {
    return new EditionFolder(home.released().resolve(edition));
  }

  /**
   * Enters one into the journal, unless the same was let go before.
   *
   * @return who let it go before; empty if this one is entered
   */
  public Optional<Release> add(Release release) {
    Map<String, Object> about = new TreeMap<>();
    about.put("edition", release.edition());
    about.put("released_by", release.by());
    if (!release.files().isEmpty()) {
      about.put("files", release.files());
    }
    if (!release.isOfTheEdition()) {
      about.put("report", release.report());
    }
    JournalEntry entry = JournalEntry.of(release.at(), JournalEntry.Kind.RELEASE, about);
    return new Journal(home)
        .appendFirst(entry, before -> release.isOfTheSameAs(release(before)))
        .map(Releases::release);
  }

  private static Release release(JournalEntry entry) {
    return new Release(
        entry.text("edition"),
        entry.text("report"),
        entry.text("released_by"),
        entry.at(),
        PlainJson.textsByName(entry.about(), "files"));
  }

  /** Every one in the order in which they were entered. */
  public List<Release> list() {
    return new Journal(home)
        .entries(JournalEntry.Kind.RELEASE).stream().map(Releases::release).toList();
  }

  /** The reports of an edition that the gate held and that were let go. */
  public Set<String> reportsOf(String edition) {
    return list().stream()
        .filter(release -> release.edition().equals(edition) && !release.isOfTheEdition())
        .map(Release::report)
        .collect(Collectors.toSet());
  }

  /** By whom and when an edition was let go as a whole; the first counts. */
  public Optional<Release> findOf(String edition) {
    return Optional.ofNullable(ofEditions(Instant.MAX).get(edition));
  }

  /** By whom and when editions were let go as a whole until an instant, by their codes. */
  public Map<String, Release> ofEditions(Instant then) {
    Map<String, Release> first = new TreeMap<>();
    list().stream()
        .filter(release -> release.isOfTheEdition() && !release.at().isAfter(then))
        .forEach(release -> first.putIfAbsent(release.edition(), release));
    return first;
  }

  /** The editions issued last that were held and not let go at an instant, by their codes. */
  public List<EditionRecord> listAwaited(Instant then) {
    Set<String> released = ofEditions(then).keySet();
    return new Editions(home)
        .listIssuedLast().values().stream()
            .filter(folder -> folder.unreleased() == Unreleased.HELD)
            .map(folder -> EditionRecord.in(folder.path()))
            .filter(edition -> !edition.asOf().isAfter(then))
            .filter(edition -> !released.contains(edition.code()))
            .toList();
  }
}
