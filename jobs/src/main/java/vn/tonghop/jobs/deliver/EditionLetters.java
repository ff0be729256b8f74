package vn.tonghop.jobs.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Regime;
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

  /** The letters about the newest edition of each period made from what stood in that time. */
  List<Letter> list(Instant from, Instant now) {
    List<Letter> letters = new ArrayList<>();
    for (Path periodFolder : folders(home.editions())) {
      Optional<Path> newest =
          folders(periodFolder).stream()
              .filter(edition -> Files.exists(edition.resolve("manifest.json")))
              .max(Comparator.comparingInt(EditionLetters::number));
      if (newest.isPresent()) {
        Instant asOf = asOf(newest.get());
        if (asOf.isAfter(from) && !asOf.isAfter(now)) {
          letters.addAll(deliver(newest.get(), asOf));
        }
      }
    }
    return letters;
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

  private static List<Path> folders(Path folder) {
    return files(folder).filter(Files::isDirectory).sorted().toList();
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
