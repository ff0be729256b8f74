package vn.tonghop.warehouse.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EditionEntry;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;
import vn.tonghop.warehouse.home.KeptCatalog;
import vn.tonghop.warehouse.home.PlainJson;

/** Which editions were issued, by the journal: also those whose folder is lost. */
final class IssuedEditions {
  private final DataHome home;
  private final Journal journal;

  IssuedEditions(DataHome home) {
    this.home = home;
    this.journal = new Journal(home);
  }

  /** The highest number of each period; before there is a journal, of those that lie there. */
  Map<Period, Integer> highest() {
    return highest(at -> true);
  }

  /** The highest number of each period whose as-of instant is of these; none without a journal. */
  Map<Period, Integer> entered(Predicate<Instant> isKnown) {
    return journal.isBegun() ? highest(isKnown) : Map.of();
  }

  private Map<Period, Integer> highest(Predicate<Instant> isKnown) {
    Map<Period, Integer> highest = new TreeMap<>();
    for (JournalEntry entry : entries()) {
      if (isKnown.test(entry.at())) {
        highest.merge(
            Period.of(entry.text("period")), Integer.valueOf(entry.text("number")), Math::max);
      }
    }
    return highest;
  }

  /**
   * Enters editions that lie in their folders and were never entered, with the files of the catalog
   * that are not as they were.
   */
  void enter(List<Path> folders) {
    List<JournalEntry> known = journal.isBegun() ? entries() : List.of();
    List<JournalEntry> added = new ArrayList<>();
    for (Path folder : folders) {
      JournalEntry entry = EditionEntry.of(folder);
      if (known.stream().noneMatch(other -> isOfTheSame(other, entry))) {
        added.add(entry);
      }
    }
    if (!added.isEmpty()) {
      added.addAll(0, new KeptCatalog(home).keep(added.get(0).at()));
      journal.append(added);
    }
  }

  /** Enters again what lies there with another manifest than the one that was entered. */
  void enterAgain(List<Path> folders) {
    Map<String, String> manifests = new HashMap<>();
    entries().forEach(entry -> manifests.put(EditionEntry.code(entry), entry.text("manifest")));
    journal.append(
        folders.stream()
            .map(EditionEntry::of)
            .filter(
                entry -> !entry.text("manifest").equals(manifests.get(EditionEntry.code(entry))))
            .toList());
  }

  /** What is known of those whose folders are gone, in the order in which they were made. */
  List<EditionRecord> listLost() {
    Map<String, EditionRecord> lost = new LinkedHashMap<>();
    for (JournalEntry entry : entries()) {
      if (!Files.isDirectory(home.editions().resolve(EditionEntry.code(entry)))) {
        lost.put(EditionEntry.code(entry), record(entry));
      }
    }
    return lost.values().stream().sorted(Comparator.comparing(EditionRecord::asOf)).toList();
  }

  /** Whether readers see in a folder what they saw in the edition when it was issued. */
  boolean isAsIssued(String code, Path folder) {
    String content = EditionEntry.of(folder).text("content");
    return entries().stream()
        .filter(entry -> EditionEntry.code(entry).equals(code))
        .allMatch(entry -> entry.text("content").equals(content));
  }

  private static EditionRecord record(JournalEntry entry) {
    return new EditionRecord(
        Period.of(entry.text("period")),
        Integer.parseInt(entry.text("number")),
        entry.at(),
        "",
        entry.text("inputs"),
        MadeFrom.of(Map.of()),
        PlainJson.number(entry.about(), "replaced_number"),
        PlainJson.texts(entry.about(), "compared_editions"),
        List.of(),
        Map.of());
  }

  private List<JournalEntry> entries() {
    return journal.entries(JournalEntry.Kind.EDITION);
  }

  private static boolean isOfTheSame(JournalEntry one, JournalEntry other) {
    return EditionEntry.code(one).equals(EditionEntry.code(other));
  }
}
