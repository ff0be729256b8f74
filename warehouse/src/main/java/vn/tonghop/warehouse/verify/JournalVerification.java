package vn.tonghop.warehouse.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EditionEntry;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;
import vn.tonghop.warehouse.home.KeptCatalog;
import vn.tonghop.warehouse.home.Landing;

/** What stands in a home held against its journal, and the journal against itself. */
final class JournalVerification {

  private static final String NO_LINE = "none: the next run enters it";

  private final DataHome home;
  private final Verification.Scope scope;
  private final Journal journal;

  JournalVerification(DataHome home, Verification.Scope scope) {
    this.home = home;
    this.scope = scope;
    this.journal = new Journal(home);
  }

  /** What is lost or changed, and what was never entered; the journal's own breaks first. */
  List<Difference> listDifferences() {
    List<Difference> differences = new ArrayList<>();
    if (!journal.isBegun()) {
      differences.add(
          difference(
              home.relative(journal.file()),
              "the journal",
              "no file: what was lost does not show; put it back from a copy, or let intake begin it"));
    }
    for (Journal.Break broken : journal.listBreaks()) {
      String line = "%s line %d".formatted(home.relative(journal.file()), broken.lineNumber());
      differences.add(difference(line, broken.expected(), broken.found()));
    }
    differences.addAll(listReceipts());
    differences.addAll(listEditions());
    differences.addAll(listReleased());
    if (scope.equals(Verification.Scope.ALL)) {
      differences.addAll(listStanding());
      differences.addAll(listCatalog());
    }
    return differences;
  }

  private List<Difference> listReceipts() {
    List<Difference> differences = new ArrayList<>();
    Map<String, String> entered = new LinkedHashMap<>();
    for (JournalEntry entry : entries(JournalEntry.Kind.RECEIPT)) {
      if (isKnown(entry.at())) {
        entered.put(home.relative(receiptOf(entry.text("landed"))), entry.text("receipt"));
      }
    }
    entered.forEach((receipt, digest) -> hold(home.root().resolve(receipt), digest, differences));
    for (Receipt receipt : new Landing(home).listReadable()) {
      String file = home.relative(receiptOf(receipt.landed()));
      if (isKnown(receipt.receivedAt()) && !entered.containsKey(file)) {
        differences.add(difference(file, "a line of the journal", NO_LINE));
      }
    }
    return differences;
  }

  private Path receiptOf(String landed) {
    return Landing.receiptOf(home.root().resolve(landed));
  }

  private List<Difference> listEditions() {
    Map<String, String> entered = new LinkedHashMap<>();
    for (JournalEntry entry : entries(JournalEntry.Kind.EDITION)) {
      String code = EditionEntry.code(entry);
      if (isAsked(code, entry.at())) {
        entered.put(code, entry.text("manifest"));
      }
    }
    List<Difference> differences = new ArrayList<>();
    entered.forEach(
        (code, manifest) -> {
          Path folder = home.editions().resolve(code);
          if (!Files.isDirectory(folder)) {
            differences.add(difference("editions/" + code, "the edition", "no folder"));
          } else if (!EditionEntry.manifestDigest(folder).equals(manifest)) {
            differences.add(
                difference(
                    "editions/" + code + "/" + EditionFolder.MANIFEST,
                    manifest,
                    EditionEntry.manifestDigest(folder)));
          }
        });
    return differences;
  }

  /** What was released is not made again: it lies there as it left. */
  private List<Difference> listReleased() {
    Releases releases = new Releases(home);
    List<Difference> differences = new ArrayList<>();
    for (Releases.Release release : releases.list()) {
      if (isAsked(release.edition(), release.at())) {
        new TreeMap<>(release.files())
            .forEach(
                (name, digest) ->
                    hold(
                        releases.folder(release.edition()).path().resolve(name),
                        digest,
                        differences));
      }
    }
    return differences;
  }

  private boolean isAsked(String edition, Instant at) {
    return scope.editions().isEmpty() ? isKnown(at) : scope.editions().contains(edition);
  }

  private List<Difference> listStanding() {
    Set<String> entered = new HashSet<>();
    entries(JournalEntry.Kind.EDITION).forEach(entry -> entered.add(EditionEntry.code(entry)));
    try {
      return new Editions(home)
          .listStanding().keySet().stream()
              .filter(code -> !entered.contains(code))
              .map(code -> difference("editions/" + code, "a line of the journal", NO_LINE))
              .toList();
    } catch (Failure e) {
      return List.of(
          difference(Editions.CURRENT, "the editions issued last", String.valueOf(e.getMessage())));
    }
  }

  private List<Difference> listCatalog() {
    List<Difference> differences = new ArrayList<>();
    KeptCatalog kept = new KeptCatalog(home);
    kept.copies().forEach((copy, digest) -> hold(copy, digest, differences));
    for (KeptCatalog.Lost lost : kept.listLost()) {
      String copy =
          Files.exists(lost.copy()) ? " (as it was: %s)".formatted(home.relative(lost.copy())) : "";
      boolean isThere = Files.exists(home.catalog().resolve(lost.file()));
      if (!isThere || lost.lines().isEmpty()) {
        differences.add(
            difference(
                "catalog/" + lost.file(),
                "the file" + copy,
                isThere ? "another" : EndingFile.NONE));
      } else {
        lost.lines()
            .forEach(
                line ->
                    differences.add(
                        difference(
                            "catalog/" + lost.file(),
                            "the row " + line + copy,
                            "it was changed in place or taken out")));
      }
    }
    return differences;
  }

  private void hold(Path file, String digest, List<Difference> differences) {
    String found = EndingFile.digestOrNone(file);
    if (!found.equals(digest)) {
      differences.add(difference(home.relative(file), digest, found));
    }
  }

  private List<JournalEntry> entries(JournalEntry.Kind kind) {
    return journal.entries(kind);
  }

  private boolean isKnown(Instant at) {
    return !at.isAfter(scope.until());
  }

  private static Difference difference(String file, String expected, String found) {
    return new Difference(file, expected, found, List.of());
  }
}
