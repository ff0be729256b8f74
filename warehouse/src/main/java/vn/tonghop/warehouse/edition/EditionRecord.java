package vn.tonghop.warehouse.edition;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.PlainJson;

/**
 * What an edition says of its own making, from its {@code consolidation.json}.
 *
 * @param asOf the instant whose knowledge it shows
 * @param program the version of the program that made it
 * @param inputsDigest the digest of everything that it is a function of
 * @param madeFrom the same part by part
 * @param replacedNumber the edition that it replaced, 0 if it was the first
 * @param comparedEditions the earlier editions that its figures were held against
 * @param submissions the digests of the workbooks that it reads
 * @param relations the digest of each relation's rows, by its name
 */
public record EditionRecord(
    Period period,
    int number,
    Instant asOf,
    String program,
    String inputsDigest,
    MadeFrom madeFrom,
    int replacedNumber,
    List<String> comparedEditions,
    List<String> submissions,
    Map<String, String> relations) {
  private static final int SHORT = 12;

  /** The digest of no rows, whatever the relation's columns. */
  private static final String NO_ROWS = Digest.ofText("0");

  public EditionRecord {
    comparedEditions = List.copyOf(comparedEditions);
    submissions = List.copyOf(submissions);
    relations = Collections.unmodifiableMap(new LinkedHashMap<>(relations));
  }

  /**
   * The record in an edition's folder.
   *
   * @throws Failure if there is none or it cannot be read
   */
  public static EditionRecord in(Path folder) {
    Path file = new EditionFolder(folder).record();
    Map<String, Object> read = PlainJson.read(file);
    try {
      return new EditionRecord(
          Period.of(PlainJson.text(read, "period")),
          PlainJson.number(read, "number"),
          Instant.parse(PlainJson.text(read, "as_of")),
          PlainJson.text(read, "program"),
          PlainJson.text(read, "inputs_digest"),
          MadeFrom.of(PlainJson.textsByName(read, "made_from")),
          PlainJson.number(read, "replaced_number"),
          PlainJson.texts(read, "compared_editions"),
          PlainJson.texts(read, "submissions"),
          PlainJson.textsByName(read, "relations"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** As it is written. */
  public String json() {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("period", period.code());
    written.put("number", number);
    written.put("as_of", asOf.toString());
    written.put("program", program);
    written.put("inputs_digest", inputsDigest);
    written.put("made_from", madeFrom.byCode());
    written.put("replaced_number", replacedNumber);
    written.put("compared_editions", comparedEditions);
    written.put("submissions", submissions);
    written.put("relations", relations);
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(written);
  }

  /** Its name, such as {@code 2024-H1/1}. */
  public String code() {
    return new EditionCode(period, number).toString();
  }

  /** Its name and the first digits of its inputs' digest. */
  public String stamp() {
    return code() + "@" + inputsDigest.substring(0, Math.min(SHORT, inputsDigest.length()));
  }

  /**
   * The relations whose rows are not those of another making of the edition, in order of name. One
   * that is not there has no rows, so that a new model changes no edition that has nothing for it.
   */
  public List<String> listDifferent(EditionRecord other) {
    return Stream.concat(relations.keySet().stream(), other.relations.keySet().stream())
        .distinct()
        .sorted()
        .filter(name -> !rows(name).equals(other.rows(name)))
        .toList();
  }

  private String rows(String relation) {
    return relations.getOrDefault(relation, NO_ROWS);
  }
}
