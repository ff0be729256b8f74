package vn.tonghop.warehouse.home;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the journal is told of one act.
 *
 * @param at when it was done, by the clock of whoever did it
 * @param by the operating system's user, or {@code schedule}
 * @param about what is kept of it: texts, lists and maps of texts
 */
public record JournalEntry(Instant at, String by, Kind kind, Map<String, Object> about) {

  /** What acts there are. */
  public enum Kind {
    /** What lay in a home before it had a journal was entered from receipts and manifests. */
    ADOPTED,
    /** A delivery came to landing. */
    RECEIPT,
    /** An edition was published, or made again with the same content. */
    EDITION,
    /** A file of the catalog was seen for the first time, or otherwise than before. */
    CATALOG,
    /** A person let a report go that the gate held, or an edition that its regime holds. */
    RELEASE,
    /** A command or an appointment was begun or has ended. */
    ACTIVITY
  }

  public JournalEntry {
    about = Collections.unmodifiableMap(new TreeMap<>(about));
  }

  /** By the user of this process. */
  public static JournalEntry of(Instant at, Kind kind, Map<String, ?> about) {
    return new JournalEntry(at, System.getProperty("user.name", ""), kind, new TreeMap<>(about));
  }

  /** What is kept under a name, as a text; empty if nothing is. */
  public String text(String name) {
    return PlainJson.text(about, name);
  }
}
