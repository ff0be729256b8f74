package vn.tonghop.warehouse.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.PlainJson;

/** {@code editions/current.json}: which edition of each period stands. */
final class CurrentEditions {
  private final DataHome home;
  private final Path file;

  CurrentEditions(DataHome home) {
    this.home = home;
    this.file = home.root().resolve(Editions.CURRENT);
  }

  /**
   * Lets an edition stand, unless a later one of the same period already does. What the file should
   * say is told by the journal, so that a file that was lost, broken or wrong is made whole; beyond
   * that counts only what it names and is there.
   */
  Map<Period, Integer> stand(Map<Period, Integer> also) {
    Map<Period, Integer> standing = new TreeMap<>(new IssuedEditions(home).highest());
    Map<Period, Integer> written = readable();
    written.forEach(
        (period, number) -> {
          if (isThere(period, number)) {
            standing.merge(period, number, Math::max);
          }
        });
    also.forEach((period, number) -> standing.merge(period, number, Math::max));
    if (!standing.equals(written)) {
      Map<String, Integer> byCode = new TreeMap<>();
      standing.forEach((period, number) -> byCode.put(period.code(), number));
      String text =
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(byCode);
      new Aside(home).write(file, text);
    }
    return standing;
  }

  /**
   * The number of the edition of each period that has one.
   *
   * @throws Failure if the file does not name, for each period, the last that was issued, or one of
   *     those that it names is not there: no other edition is an answer
   */
  Map<Period, Integer> read() {
    // What was issued is asked first: an edition that comes to stand meanwhile is no trouble.
    Map<Period, Integer> issued = new IssuedEditions(home).entered(at -> true);
    Map<Period, Integer> standing = Files.exists(file) ? parsed() : Map.of();
    issued.forEach(
        (period, number) -> {
          int named = standing.getOrDefault(period, 0);
          if (named < number) {
            throw new Failure(
                "Cannot tell which editions stand: %s %s, expected %s/%d which was issued last; rebuild --current writes it again"
                    .formatted(
                        file,
                        Files.exists(file)
                            ? "names " + (named == 0 ? "none of " + period : period + "/" + named)
                            : "is missing",
                        period,
                        number));
          }
        });
    standing.forEach(
        (period, number) -> requireThere(period, number, issued.getOrDefault(period, 0)));
    return standing;
  }

  /** Those issued last that are there, whatever became of others and of the file. */
  Map<Period, Integer> listThere() {
    Map<Period, Integer> there = new TreeMap<>(new IssuedEditions(home).entered(at -> true));
    readable().forEach((period, number) -> there.merge(period, number, Math::max));
    there.entrySet().removeIf(e -> !isThere(e.getKey(), e.getValue()));
    return there;
  }

  /** The number that the file names, whatever is there; 0 if it names none. */
  int named(Period period) {
    return readable().getOrDefault(period, 0);
  }

  private boolean isThere(Period period, int number) {
    return Files.isDirectory(home.edition(period, number));
  }

  private void requireThere(Period period, int number, int issued) {
    if (!isThere(period, number)) {
      throw new Failure(
          number > issued
              ? "Cannot tell which editions stand: %s names %s/%d, which was never issued; rebuild --current writes it again"
                  .formatted(file, period, number)
              : "Cannot find edition %s/%d, which stands: %s is gone; rebuild --lost makes it again, verify tells what else is lost"
                  .formatted(period, number, home.edition(period, number)));
    }
  }

  private Map<Period, Integer> readable() {
    try {
      return Files.exists(file) ? parsed() : Map.of();
    } catch (Failure e) {
      return Map.of();
    }
  }

  private Map<Period, Integer> parsed() {
    try {
      Map<String, Object> read = PlainJson.read(file);
      Map<Period, Integer> standing = new TreeMap<>();
      read.keySet().forEach(code -> standing.put(Period.of(code), PlainJson.number(read, code)));
      return standing;
    } catch (Failure | IllegalArgumentException e) {
      throw new Failure(
          "Cannot tell which editions stand: %s cannot be read (%s); rebuild --current writes it again"
              .formatted(
                  file, String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason")),
          e);
    }
  }
}
