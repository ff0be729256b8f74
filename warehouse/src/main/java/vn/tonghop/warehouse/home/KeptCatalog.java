package vn.tonghop.warehouse.home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.warehouse.Digest;

/**
 * The catalog as it was when editions were published: a copy of each file under its digest in
 * {@code journal/catalog/}, and a line of the journal that names it.
 */
public record KeptCatalog(DataHome home) {

  /**
   * A file of the catalog that is gone, has lost lines since, or is a key and another.
   *
   * @param lines none of a key
   * @param copy as it was; not there of a key
   */
  public record Lost(String file, List<String> lines, Path copy) {
    public Lost {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Copies the files that are not as they were kept last.
   *
   * @return an entry for each
   */
  public List<JournalEntry> keep(Instant at) {
    Map<String, String> kept = digests();
    List<JournalEntry> entries = new ArrayList<>();
    for (String name : Folder.files(home.catalog())) {
      Path file = home.catalog().resolve(name);
      byte[] content = EndingFile.bytes(file);
      String digest = Digest.ofBytes(content);
      if (!digest.equals(kept.get(name))) {
        if (!isSecret(file) && !Files.exists(copy(digest))) {
          new Aside(home).write(copy(digest), content);
        }
        entries.add(
            JournalEntry.of(at, JournalEntry.Kind.CATALOG, Map.of("file", name, "sha256", digest)));
      }
    }
    return entries;
  }

  /** The files that are gone, or do not hold every line that was kept last; adding is no loss. */
  public List<Lost> listLost() {
    List<Lost> lost = new ArrayList<>();
    digests()
        .forEach(
            (name, digest) -> {
              Path file = home.catalog().resolve(name);
              byte[] found = Files.exists(file) ? EndingFile.bytes(file) : new byte[0];
              if (!Digest.ofBytes(found).equals(digest)) {
                List<String> lines = new ArrayList<>(lines(copyOf(digest)));
                lines.removeAll(lines(found));
                if (!lines.isEmpty() || !Files.exists(file) || isSecret(file)) {
                  lost.add(new Lost(name, lines, copy(digest)));
                }
              }
            });
    return lost;
  }

  /** By their paths, the digests of all copies that should be there: none is of a key. */
  public Map<Path, String> copies() {
    Map<Path, String> copies = new TreeMap<>();
    for (JournalEntry entry : entries()) {
      String digest = entry.text("sha256");
      if (!isSecret(home.catalog().resolve(entry.text("file")))) {
        copies.put(copy(digest), digest);
      }
    }
    return copies;
  }

  private boolean isSecret(Path file) {
    return file.startsWith(home.keys());
  }

  private Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    entries().forEach(entry -> digests.put(entry.text("file"), entry.text("sha256")));
    return digests;
  }

  private List<JournalEntry> entries() {
    return new Journal(home).entries(JournalEntry.Kind.CATALOG);
  }

  private byte[] copyOf(String digest) {
    return Files.exists(copy(digest)) ? EndingFile.bytes(copy(digest)) : new byte[0];
  }

  private Path copy(String digest) {
    return home.journal().resolve("catalog").resolve(digest);
  }

  private static List<String> lines(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().toList();
  }
}
