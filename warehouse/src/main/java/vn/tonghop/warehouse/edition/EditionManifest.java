package vn.tonghop.warehouse.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.PlainJson;

/**
 * {@code manifest.json}: what an edition is, from what it was made, and the SHA-256 of every file
 * in it.
 */
public final class EditionManifest {

  /** A file that is not what the manifest says. */
  public record Changed(String name, String expected, String found) {}

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final EditionFolder folder;
  private final Map<String, Object> read;

  private EditionManifest(EditionFolder folder, Map<String, Object> read) {
    this.folder = folder;
    this.read = read;
  }

  /**
   * The manifest of a folder.
   *
   * @throws Failure if there is none or it cannot be read
   */
  public static EditionManifest in(EditionFolder folder) {
    return new EditionManifest(folder, PlainJson.read(folder.manifest()));
  }

  /**
   * The manifest of a workspace as it is, as a text: what is said of it, the record of its making,
   * and its files.
   *
   * @param said what readers are told first, in order
   */
  public static String write(EditionFolder folder, Map<String, ?> said) {
    Map<String, Object> manifest = new LinkedHashMap<>(said);
    if (Files.exists(folder.record())) {
      JsonNode record = MAPPER.readTree(folder.record().toFile());
      manifest.put("submission_count", record.path("submissions").size());
      manifest.put("consolidation", record);
    }
    List<Map<String, Object>> files = new ArrayList<>();
    for (String name : listNames(folder)) {
      Path file = folder.path().resolve(name);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", name);
      entry.put("byte_count", file.toFile().length());
      entry.put("sha256", EndingFile.digest(file));
      files.add(entry);
    }
    manifest.put("files", files);
    return MAPPER.writeValueAsString(manifest) + "\n";
  }

  /** Which edition it says it is, such as {@code 2024-H1/1}. */
  public String code() {
    return PlainJson.text(read, "period") + "/" + PlainJson.text(read, "edition");
  }

  /**
   * The instant whose knowledge the edition shows.
   *
   * @throws Failure if the manifest names none
   */
  public Instant asOf() {
    try {
      return OffsetDateTime.parse(PlainJson.text(read, "as_of")).toInstant();
    } catch (DateTimeException e) {
      throw new Failure(
          "Cannot read as_of of %s: %s".formatted(folder.manifest(), e.getMessage()), e);
    }
  }

  /** The digests of the files by their names. */
  public Map<String, String> fileDigests() {
    Map<String, String> digests = new TreeMap<>();
    if (read.get("files") instanceof List<?> files) {
      for (Object file : files) {
        if (file instanceof Map<?, ?> entry) {
          digests.put(String.valueOf(entry.get("name")), String.valueOf(entry.get("sha256")));
        }
      }
    }
    return digests;
  }

  /** The files that are missing, too many or not what they were, in the order of their names. */
  public List<Changed> listChanged() {
    List<Changed> changed = new ArrayList<>();
    if (hasAnotherRecord()) {
      changed.add(
          new Changed(
              EditionFolder.MANIFEST, "the record of " + EditionFolder.RECORD, "another one"));
    }
    Map<String, String> named = fileDigests();
    Set<String> names = new TreeSet<>(named.keySet());
    names.addAll(listNames(folder));
    for (String name : names) {
      Path file = folder.path().resolve(name);
      String expected = named.getOrDefault(name, EndingFile.NONE);
      String found = EndingFile.digestOrNone(file);
      if (!expected.equals(found)) {
        changed.add(new Changed(name, expected, found));
      }
    }
    return changed;
  }

  /** Whether its record says something else; of one that says nothing the digest tells. */
  private boolean hasAnotherRecord() {
    try {
      return Files.exists(folder.record())
          && !PlainJson.read(folder.record()).equals(read.get("consolidation"));
    } catch (Failure e) {
      return false;
    }
  }

  /**
   * Makes sure that the folder is the edition it stands for and that no file of it has changed.
   *
   * @throws Failure naming the first thing that differs
   */
  public void requireUnchanged(Period period, int number) {
    String found = code();
    if (!found.equals(new EditionCode(period, number).toString())) {
      throw new Failure(
          "Cannot publish %s: its manifest says %s, expected %s/%d"
              .formatted(folder.path(), found, period, number));
    }
    listChanged().stream()
        .findFirst()
        .ifPresent(
            file -> {
              throw new Failure(
                  "Cannot publish %s: %s is missing or changed, expected it as in the manifest"
                      .formatted(folder.path(), file.name()));
            });
  }

  private static List<String> listNames(EditionFolder folder) {
    return folder.listFiles().stream()
        .filter(name -> !name.equals(EditionFolder.MANIFEST))
        .toList();
  }
}
