package vn.tonghop.jobs.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/**
 * The letters that deliver editions. They go to the consolidator and to whoever issues a report of
 * the period, never past them: number, date and signature are blank until a person gives them.
 */
final class EditionLetters {

  private static final JsonMapper JSON = new JsonMapper();

  private final DataHome home;
  private final Catalog catalog;
  private final ReportingCalendar calendar;

  EditionLetters(DataHome home, Catalog catalog, ReportingCalendar calendar) {
    this.home = home;
    this.catalog = catalog;
    this.calendar = calendar;
  }

  /** The letters about the editions that stand and were made from what was known in that time. */
  List<Letter> list(Instant from, Instant now) {
    List<Letter> letters = new ArrayList<>();
    for (Path edition : standing()) {
      Instant asOf = asOf(edition);
      if (asOf.isAfter(from) && !asOf.isAfter(now)) {
        letters.addAll(deliver(edition, asOf));
      }
    }
    return letters;
  }

  /** What {@code current.json} names; a folder that it does not name is not published yet. */
  private List<Path> standing() {
    Path current = home.editions().resolve("current.json");
    if (!Files.exists(current)) {
      return List.of();
    }
    try {
      List<Path> standing = new ArrayList<>();
      JSON.readTree(Files.readString(current))
          .properties()
          .forEach(
              entry ->
                  standing.add(home.edition(Period.of(entry.getKey()), entry.getValue().asInt())));
      return standing;
    } catch (IOException | JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(current, e.getMessage()), e);
    }
  }

  private List<Letter> deliver(Path edition, Instant asOf) {
    Period period = Period.of(edition.getParent().getFileName().toString());
    List<Path> reports =
        files(edition).filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    return readers(period, asOf.atZone(calendar.zone()).toLocalDate()).stream()
        .map(catalog::agency)
        .map(Recipient::of)
        .map(reader -> Letters.edition(reader, period, number(edition), asOf, reports))
        .toList();
  }

  private Set<String> readers(Period period, LocalDate day) {
    Regime regime = catalog.regime(calendar.collectionOf(period));
    Set<String> codes = new LinkedHashSet<>();
    codes.add(catalog.successor(regime.consolidator(), day));
    regime
        .listReports(period)
        .forEach(report -> codes.add(catalog.successor(report.issuer(), day)));
    return codes;
  }

  private static Instant asOf(Path edition) {
    Path manifest = edition.resolve("manifest.json");
    try {
      return OffsetDateTime.parse(
              JSON.readTree(Files.readString(manifest)).path("as_of").asString())
          .toInstant();
    } catch (IOException | JacksonException | java.time.DateTimeException e) {
      throw new Failure("Cannot read as_of of %s: %s".formatted(manifest, e.getMessage()), e);
    }
  }

  private static int number(Path edition) {
    return Integer.parseInt(edition.getFileName().toString());
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
