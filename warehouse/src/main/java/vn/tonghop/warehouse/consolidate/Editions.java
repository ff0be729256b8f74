package vn.tonghop.warehouse.consolidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/** What stands published of a period, as far as planning the next edition needs it. */
final class Editions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataHome home;

  Editions(DataHome home) {
    this.home = home;
  }

  /** The number of the standing edition, 0 if there is none. */
  int standing(Period period) {
    Path current = home.editions().resolve("current.json");
    return Files.exists(current) ? read(current).path(period.code()).asInt(0) : 0;
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
   * The edition made from the same inputs: the standing one, or, when a run repeats what was known
   * before the standing one, the earlier one that showed it; 0 if there is none.
   */
  int made(Period period, Instant asOf, String inputsDigest) {
    int standing = standing(period);
    for (int number = standing; number > 0; number--) {
      Path folder = home.edition(period, number);
      boolean isRepeat = number == standing || asOf.isBefore(asOf(home.edition(period, standing)));
      if (isRepeat && inputsDigest(folder).equals(inputsDigest)) {
        return number;
      }
    }
    return 0;
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

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
