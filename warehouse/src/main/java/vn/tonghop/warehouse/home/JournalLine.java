package vn.tonghop.warehouse.home;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

/**
 * One line of the journal.
 *
 * @param number 1 for the first
 * @param before the digest of the line before it; empty for the first
 * @param digest of this line as it is written, without its line feed
 */
public record JournalLine(int number, String before, JournalEntry entry, String digest) {

  private static final JsonMapper JSON = new JsonMapper();

  /** As it is written; what is parsed only where it is asked for can be told by its kind. */
  static String text(int number, String before, JournalEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", number);
    line.put("before", before);
    line.put("at", entry.at().toString());
    line.put("by", entry.by());
    line.put("kind", entry.kind().name());
    line.put("about", entry.about());
    return JSON.writeValueAsString(line);
  }

  /** What every line of a kind holds, and no other: in a text, quotes are escaped. */
  static String mark(JournalEntry.Kind kind) {
    return "\"kind\":\"" + kind.name() + "\"";
  }

  /**
   * @throws Failure if it is no line of a journal
   */
  static JournalLine parse(String text) {
    Map<String, Object> line = PlainJson.parse("a line of the journal", text);
    try {
      Map<String, Object> about = new LinkedHashMap<>();
      if (line.get("about") instanceof Map<?, ?> kept) {
        kept.forEach((name, value) -> about.put(name.toString(), value));
      }
      return new JournalLine(
          PlainJson.number(line, "number"),
          PlainJson.text(line, "before"),
          new JournalEntry(
              Instant.parse(PlainJson.text(line, "at")),
              PlainJson.text(line, "by"),
              JournalEntry.Kind.valueOf(PlainJson.text(line, "kind")),
              about),
          Digest.ofText(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new Failure("Cannot read a line of the journal: %s".formatted(e.getMessage()), e);
    }
  }
}
