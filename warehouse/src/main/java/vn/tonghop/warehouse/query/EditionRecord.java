package vn.tonghop.warehouse.query;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/**
 * What an edition says of its own making, from its {@code consolidation.json}.
 *
 * @param asOf the instant whose knowledge it shows
 * @param replacedNumber the edition that it replaced, 0 if it was the first
 * @param modelsDigest the digest of the models that made it
 * @param inputsDigest the digest of everything that it is a function of
 * @param comparedEditions the earlier editions that its figures were held against
 * @param submissions the digests of the workbooks that it reads
 * @param relations the digest of each relation's rows, by its name
 */
public record EditionRecord(
    Period period,
    int number,
    Instant asOf,
    int replacedNumber,
    String modelsDigest,
    String inputsDigest,
    List<String> comparedEditions,
    List<String> submissions,
    Map<String, String> relations) {
  private static final int SHORT = 12;

  public EditionRecord {
    comparedEditions = List.copyOf(comparedEditions);
    submissions = List.copyOf(submissions);
    relations = Map.copyOf(relations);
  }

  /**
   * The record in an edition's folder.
   *
   * @throws Failure if there is none or it cannot be read
   */
  public static EditionRecord in(Path folder) {
    Path file = folder.resolve("consolidation.json");
    Map<String, Object> read = PlainJson.read(file);
    try {
      return new EditionRecord(
          Period.of(PlainJson.text(read, "period")),
          PlainJson.number(read, "number"),
          Instant.parse(PlainJson.text(read, "as_of")),
          PlainJson.number(read, "replaced_number"),
          PlainJson.text(read, "models_digest"),
          PlainJson.text(read, "inputs_digest"),
          PlainJson.texts(read, "compared_editions"),
          PlainJson.texts(read, "submissions"),
          PlainJson.textsByName(read, "relations"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The records of all editions ever published, in the order in which they were made. */
  public static List<EditionRecord> list(DataHome home) {
    return new StandingEditions(home)
        .listAll().values().stream()
            .map(warehouse -> in(warehouse.getParent()))
            .sorted(
                Comparator.comparing(EditionRecord::asOf)
                    .thenComparing(EditionRecord::period)
                    .thenComparing(EditionRecord::number))
            .toList();
  }

  /**
   * The digests of an edition's files by their names, as its manifest keeps them.
   *
   * @throws Failure if there is no manifest or it cannot be read
   */
  public static Map<String, String> listFileDigests(Path folder) {
    Map<String, String> digests = new TreeMap<>();
    if (PlainJson.read(folder.resolve("manifest.json")).get("files") instanceof List<?> files) {
      for (Object file : files) {
        if (file instanceof Map<?, ?> described) {
          digests.put(
              String.valueOf(described.get("name")), String.valueOf(described.get("sha256")));
        }
      }
    }
    return digests;
  }

  /** Its name, such as {@code 2024-H1/1}. */
  public String code() {
    return period.code() + "/" + number;
  }

  /** Its name and the first digits of its inputs' digest. */
  public String stamp() {
    return code() + "@" + inputsDigest.substring(0, Math.min(SHORT, inputsDigest.length()));
  }

  /** The relations whose rows are not those of another making of the edition, in order of name. */
  public List<String> listDifferent(EditionRecord other) {
    Map<String, String> all = new TreeMap<>(relations);
    other.relations.forEach(all::putIfAbsent);
    return all.keySet().stream()
        .filter(
            name ->
                !relations.getOrDefault(name, "").equals(other.relations.getOrDefault(name, "")))
        .toList();
  }
}
