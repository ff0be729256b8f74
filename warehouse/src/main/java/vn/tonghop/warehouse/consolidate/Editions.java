package vn.tonghop.warehouse.consolidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/** What stands published of a period, as far as planning the next edition needs it. */
final class Editions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataHome home;

  Editions(DataHome home) {
    this.home = home;
  }

  /** The highest number ever published, 0 if there is none. */
  int highest(Period period) {
    Path folder = home.editions().resolve(period.code());
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> numbers = Files.list(folder)) {
      return numbers
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d{1,6}"))
          .mapToInt(Integer::parseInt)
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /**
   * The edition made from the same inputs: the newest, which stands (a crash may have kept it out
   * of current.json, which the next publishing mends), or, when a run repeats what was known before
   * it, the earlier one that showed it; 0 if there is none.
   */
  int made(Period period, Instant asOf, String inputsDigest) {
    int newest = highest(period);
    for (int number = newest; number > 0; number--) {
      Path folder = home.edition(period, number);
      boolean isRepeat = number == newest || asOf.isBefore(asOf(home.edition(period, newest)));
      if (isRepeat && inputsDigest(folder).equals(inputsDigest)) {
        return number;
      }
    }
    return 0;
  }

  /**
   * The editions that stood before an instant and may print a figure of the period: those of its
   * year and the years beside it. Of its own period only the one that a new edition would replace.
   */
  List<String> comparable(Period period, Instant asOf, int replacedNumber) {
    Map<Period, Integer> latest = new TreeMap<>();
    for (Period other : periods()) {
      if (!other.equals(period) && Math.abs(other.year() - period.year()) <= 1) {
        standing(other, known -> known.isBefore(asOf)).ifPresent(n -> latest.put(other, n));
      }
    }
    if (replacedNumber > 0) {
      latest.put(period, replacedNumber);
    }
    return latest.entrySet().stream().map(e -> e.getKey().code() + "/" + e.getValue()).toList();
  }

  /** The number of the edition that stood at an instant; empty if none did. */
  OptionalInt standingAt(Period period, Instant instant) {
    return standing(period, known -> !known.isAfter(instant));
  }

  private OptionalInt standing(Period period, Predicate<Instant> isKnown) {
    for (int number = highest(period); number > 0; number--) {
      Path folder = home.edition(period, number);
      if (Files.exists(folder.resolve("consolidation.json")) && isKnown.test(asOf(folder))) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  private List<Period> periods() {
    if (!Files.isDirectory(home.editions())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(home.editions())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> Period.of(folder.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(home.editions(), e.getMessage()), e);
    }
  }

  private static Instant asOf(Path folder) {
    return Instant.parse(read(folder.resolve("consolidation.json")).path("as_of").asString());
  }

  /**
   * The inputs' digest that {@code consolidation.json} in a folder names; empty if there is none.
   */
  static String inputsDigest(Path folder) {
    Path file = folder.resolve("consolidation.json");
    return Files.exists(file) ? read(file).path("inputs_digest").asString("") : "";
  }

  /** The digests of the workbooks that an edition was made from. */
  static List<String> submissions(Path folder) {
    List<String> digests = new ArrayList<>();
    read(folder.resolve("consolidation.json"))
        .path("submissions")
        .forEach(digest -> digests.add(digest.asString()));
    return digests;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
