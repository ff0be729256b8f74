package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/** The published editions of a data home, by what editions/current.json says stands. */
final class StandingEditions {
  private final DataHome home;

  StandingEditions(DataHome home) {
    this.home = home;
  }

  /** The warehouse file of every standing edition, by {@code <period>/<number>}. */
  Map<String, Path> list() {
    Path current = home.editions().resolve("current.json");
    Map<String, Path> warehouses = new TreeMap<>();
    if (!Files.exists(current)) {
      return warehouses;
    }
    PlainJson.read(current)
        .forEach(
            (period, number) ->
                warehouses.put(
                    period + "/" + number,
                    warehouse(Period.of(period), Integer.parseInt(number.toString()))));
    return warehouses;
  }

  /**
   * The number of the edition that stands for a period.
   *
   * @throws Failure if none does
   */
  int standing(Period period) {
    return number(list(), period, "none stands");
  }

  /**
   * The number of the edition that stood for a period at an instant.
   *
   * @throws Failure if none did
   */
  int standing(Period period, Instant instant) {
    return number(listAsOf(instant), period, "none stood at " + instant);
  }

  private static int number(Map<String, Path> standing, Period period, String trouble) {
    String prefix = period.code() + "/";
    return standing.keySet().stream()
        .filter(edition -> edition.startsWith(prefix))
        .map(edition -> Integer.parseInt(edition.substring(prefix.length())))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "Cannot find an edition of %s: %s, expected one that consolidate has published"
                        .formatted(period.code(), trouble)));
  }

  /** The warehouse files of the editions that stood at an instant, by their own as-of. */
  Map<String, Path> listAsOf(Instant instant) {
    Map<Period, EditionRecord> latest = new TreeMap<>();
    EditionRecord.list(home).stream()
        .filter(edition -> !edition.asOf().isAfter(instant))
        .forEach(
            edition ->
                latest.merge(edition.period(), edition, (a, b) -> a.number() > b.number() ? a : b));
    Map<String, Path> warehouses = new TreeMap<>();
    latest.values().forEach(e -> warehouses.put(e.code(), warehouse(e.period(), e.number())));
    return warehouses;
  }

  /** An edition's code with the first digits of its inputs' digest, where it tells one. */
  String stamp(String code, Path warehouse) {
    return Files.exists(warehouse.resolveSibling("consolidation.json"))
        ? EditionRecord.in(warehouse.getParent()).stamp()
        : code;
  }

  /** The warehouse file of every edition that was ever published. */
  Map<String, Path> listAll() {
    Map<String, Path> warehouses = new TreeMap<>();
    try (Stream<Path> files =
        Files.isDirectory(home.editions()) ? Files.walk(home.editions(), 3) : Stream.empty()) {
      files
          .filter(file -> file.endsWith("warehouse.duckdb"))
          .forEach(
              file ->
                  warehouses.put(
                      home.editions().relativize(file.getParent()).toString().replace('\\', '/'),
                      file));
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(home.editions(), e.getMessage()), e);
    }
    return warehouses;
  }

  /**
   * The warehouse file of one edition.
   *
   * @throws Failure if it was never published
   */
  Path warehouse(Period period, int number) {
    Path file = home.edition(period, number).resolve("warehouse.duckdb");
    if (!Files.exists(file)) {
      throw new Failure(
          "Cannot find edition %s/%d: no %s, expected a published edition"
              .formatted(period.code(), number, file));
    }
    return file;
  }
}
