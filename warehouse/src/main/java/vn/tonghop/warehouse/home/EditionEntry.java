package vn.tonghop.warehouse.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

/** What the journal keeps of an edition: its number, and by which digests it is known. */
public final class EditionEntry {

  /** The edition's manifest, by its name in the folder. */
  public static final String MANIFEST = "manifest.json";

  /** What the edition says of its own making, by its name in the folder. */
  public static final String RECORD = "consolidation.json";

  private EditionEntry() {}

  /** The edition in a folder {@code <period>/<number>} as it lies there. */
  public static JournalEntry of(Path folder) {
    Map<String, Object> about = new TreeMap<>();
    about.put("period", folder.getParent().getFileName().toString());
    about.put("number", folder.getFileName().toString());
    about.put("manifest", EndingFile.digestOrNone(folder.resolve(MANIFEST)));
    Instant at = Instant.EPOCH;
    Map<String, Object> record = readable(folder.resolve(RECORD));
    if (!PlainJson.text(record, "as_of").isEmpty()) {
      at = Instant.parse(PlainJson.text(record, "as_of"));
      about.put("inputs", PlainJson.text(record, "inputs_digest"));
      about.put("replaced_number", PlainJson.text(record, "replaced_number"));
      about.put("compared_editions", PlainJson.texts(record, "compared_editions"));
      about.put("content", content(folder, record));
    }
    return JournalEntry.of(at, JournalEntry.Kind.EDITION, about);
  }

  /** Which edition an entry is about, such as {@code 2024-H1/1}. */
  public static String code(JournalEntry entry) {
    return entry.text("period") + "/" + entry.text("number");
  }

  /** The digest of an edition's manifest, which names all its files. */
  public static String manifestDigest(Path folder) {
    return EndingFile.digestOrNone(folder.resolve(MANIFEST));
  }

  /** What readers see: the rows of every relation and the pages of every report. */
  private static String content(Path folder, Map<String, Object> record) {
    StringBuilder content =
        new StringBuilder(new TreeMap<>(PlainJson.textsByName(record, "relations")).toString());
    if (readable(folder.resolve(MANIFEST)).get("files") instanceof List<?> files) {
      files.stream()
          .map(Object::toString)
          .filter(f -> f.contains(".pdf,"))
          .forEach(content::append);
    }
    return Digest.ofText(content.toString());
  }

  /** The folders of the editions that lie in a home, by period and number. */
  public static List<Path> listFolders(DataHome home) {
    return Folder.list(home.editions()).stream()
        .flatMap(period -> Folder.list(period).stream())
        .filter(folder -> folder.getFileName().toString().matches("\\d{1,6}"))
        .filter(Files::isDirectory)
        .toList();
  }

  /** A damaged file is known by its digest alone; what is wrong in it, verify tells. */
  private static Map<String, Object> readable(Path file) {
    try {
      return Files.exists(file) ? PlainJson.read(file) : Map.of();
    } catch (Failure e) {
      return Map.of();
    }
  }
}
