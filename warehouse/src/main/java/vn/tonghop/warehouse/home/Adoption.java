package vn.tonghop.warehouse.home;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.JournalEntry.Kind;

/** What a home from the time before the journal says of itself, as entries of a journal. */
record Adoption(DataHome home) {

  /**
   * Everything, after an entry that says so; nothing for a new home.
   *
   * @param entered what is about to be entered of itself
   */
  List<JournalEntry> listWithout(List<JournalEntry> entered) {
    List<JournalEntry> all = new ArrayList<>();
    Map<String, String> counts = new TreeMap<>();
    for (Kind kind : List.of(Kind.RECEIPT, Kind.EDITION, Kind.ACTIVITY)) {
      List<JournalEntry> entries = new ArrayList<>(list(kind));
      entries.removeAll(entered);
      counts.put(kind.name(), Integer.toString(entries.size()));
      all.addAll(entries);
    }
    if (!all.isEmpty()) {
      all.sort(Comparator.comparing(JournalEntry::at));
      counts.put("from", "receipts, manifests and activity/");
      all.add(0, JournalEntry.of(all.get(0).at(), Kind.ADOPTED, counts));
    }
    return all;
  }

  List<JournalEntry> list(Kind kind) {
    return switch (kind) {
      case RECEIPT -> listReceipts();
      case EDITION -> EditionEntry.listFolders(home).stream().map(EditionEntry::of).toList();
      case ACTIVITY -> listActivities();
      case ADOPTED, CATALOG, RELEASE -> List.of();
    };
  }

  private List<JournalEntry> listReceipts() {
    Landing landing = new Landing(home);
    return landing.listReadable().stream().map(landing::entry).toList();
  }

  private List<JournalEntry> listActivities() {
    Path folder = home.root().resolve("activity");
    List<JournalEntry> entries = new ArrayList<>();
    for (String name : Folder.names(folder).stream().filter(n -> n.endsWith(".jsonl")).toList()) {
      EndingFile.text(folder.resolve(name)).lines().forEach(line -> addActivity(line, entries));
    }
    return entries;
  }

  /** A process that died has left half a line; then there is nothing to enter. */
  private static void addActivity(String line, List<JournalEntry> entries) {
    try {
      Map<String, Object> about = PlainJson.parse("an activity", line);
      Instant at = Instant.parse(String.valueOf(about.remove("at")));
      String user = String.valueOf(about.remove("user"));
      entries.add(new JournalEntry(at, user, Kind.ACTIVITY, about));
    } catch (Failure | DateTimeException e) {
      return;
    }
  }
}
