package vn.tonghop.warehouse.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;

/** The reports that a person let go although the gate held them, by the journal. */
public final class Releases {

  private final Journal journal;

  /**
   * One report that was let go.
   *
   * @param edition such as {@code 2024-H1/1}
   * @param by the name of whoever answers for it
   */
  public record Release(String edition, String report, String by, Instant at) {

    public Release {
      if (by.isBlank()) {
        throw new Failure(
            "Cannot release %s of %s: expected the name of whoever answers for it"
                .formatted(report, edition));
      }
    }
  }

  public Releases(DataHome home) {
    this.journal = new Journal(home);
  }

  /** Enters one into the journal. */
  public void add(Release release) {
    journal.append(
        List.of(
            new JournalEntry(
                release.at(),
                System.getProperty("user.name", ""),
                JournalEntry.Kind.RELEASE,
                Map.of(
                    "edition", release.edition(),
                    "report", release.report(),
                    "released_by", release.by()))));
  }

  /** Every one in the order in which they were entered. */
  public List<Release> list() {
    return journal.entries(JournalEntry.Kind.RELEASE).stream()
        .map(
            entry ->
                new Release(
                    entry.text("edition"),
                    entry.text("report"),
                    entry.text("released_by"),
                    entry.at()))
        .toList();
  }

  /** The reports of an edition that were let go. */
  public Set<String> reportsOf(String edition) {
    return list().stream()
        .filter(release -> release.edition().equals(edition))
        .map(Release::report)
        .collect(Collectors.toSet());
  }
}
