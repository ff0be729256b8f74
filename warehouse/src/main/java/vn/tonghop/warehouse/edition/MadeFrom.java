package vn.tonghop.warehouse.edition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Digest;

/**
 * What an edition is a function of, part by part, each known by its digest. Two makings from the
 * same parts say the same; where parts differ, only what is said can tell whether that differs too.
 *
 * @param digests by part; empty for an edition of a program that did not keep them
 */
public record MadeFrom(Map<Part, String> digests) {

  /** What a difference can come from. */
  public enum Part implements Coded {
    /** The deliveries that had been received, as they were judged. */
    DATA,
    /** The register, the plan and the calendar, as they were known. */
    CATALOG,
    /** The selects with their contracts. */
    MODELS,
    /** The rules across agencies. */
    RULES,
    /** What the reports are laid out by. */
    TEMPLATES,
    /** The program's classes and its version. */
    CODE
  }

  public MadeFrom {
    Map<Part, String> ordered = new EnumMap<>(Part.class);
    ordered.putAll(digests);
    digests = Collections.unmodifiableMap(ordered);
  }

  /** By what all parts together are known. */
  public String digest() {
    return Digest.ofText(
        byCode().entrySet().stream()
            .map(part -> part.getKey() + " " + part.getValue())
            .collect(Collectors.joining("\n")));
  }

  /**
   * The parts that are not those of another making, such as {@code models}; {@code program} where
   * one of the two does not know its parts.
   */
  public List<String> listDifferent(MadeFrom other) {
    if (digests.isEmpty() || other.digests.isEmpty()) {
      return List.of("program");
    }
    return Stream.of(Part.values())
        .filter(part -> !digest(part).equals(other.digest(part)))
        .map(Part::code)
        .toList();
  }

  /** Whether these deliveries, by their digest, are those that had been received. */
  public boolean isOfDeliveries(String digest) {
    return digest.equals(digests.get(Part.DATA));
  }

  /** Whether the same deliveries had been received by another making. */
  public boolean isOfSameDeliveries(MadeFrom other) {
    return isOfDeliveries(other.digest(Part.DATA));
  }

  private String digest(Part part) {
    return digests.getOrDefault(part, "");
  }

  Map<String, String> byCode() {
    Map<String, String> named = new TreeMap<>();
    digests.forEach((part, digest) -> named.put(part.code(), digest));
    return named;
  }

  static MadeFrom of(Map<String, String> byCode) {
    Map<Part, String> digests = new EnumMap<>(Part.class);
    Stream.of(Part.values())
        .filter(part -> byCode.containsKey(part.code()))
        .forEach(part -> digests.put(part, byCode.getOrDefault(part.code(), "")));
    return new MadeFrom(digests);
  }
}
