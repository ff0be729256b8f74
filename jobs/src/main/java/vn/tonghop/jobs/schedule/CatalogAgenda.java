package vn.tonghop.jobs.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/**
 * What the agenda is by the catalog of a home: now, and at an instant gone by. A regime or a
 * holiday that was recorded later owes nothing for the time before.
 */
final class CatalogAgenda {

  private static final Logger log = LoggerFactory.getLogger(CatalogAgenda.class);
  private static final Duration AROUND = Duration.ofDays(400);

  private final DataHome home;
  private final Duration betweenPulls;
  private final Map<Appointment, Boolean> owed = new HashMap<>();
  private Catalog catalog;
  private String listingOfCatalog;

  /**
   * @throws Failure if the catalog contradicts itself
   */
  CatalogAgenda(DataHome home, Duration betweenPulls) {
    this.home = home;
    this.betweenPulls = betweenPulls;
    this.listingOfCatalog = listing();
    this.catalog = Catalog.load(home);
  }

  /** What follows from the catalog as it lies in the home; the last good one if it is broken. */
  Agenda current() {
    String lying = listing();
    if (!lying.equals(listingOfCatalog)) {
      listingOfCatalog = lying;
      try {
        catalog = Catalog.load(home);
        owed.clear();
        log.info("The catalog has changed: future appointments are planned anew");
      } catch (Failure e) {
        log.error("The schedule goes on with the catalog as it was: {}", e.getMessage());
      }
    }
    return agenda(catalog);
  }

  /** Names, sizes and times of the files that the calendar depends on. */
  private String listing() {
    if (!Files.isDirectory(home.catalog())) {
      return "";
    }
    try (var files =
        Files.newDirectoryStream(
            home.catalog(), "{regime*.yaml,regime*.yml,holidays.csv,imports}")) {
      Set<String> lines = new TreeSet<>();
      for (Path file : files) {
        lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
      return String.join("\n", lines);
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(home.catalog(), e.getMessage()), e);
    }
  }

  private Agenda agenda(Catalog known) {
    return new Agenda(new ReportingCalendar(known), betweenPulls);
  }

  /** Whether an appointment that has come due was known of when its time came. */
  boolean wasOwed(Appointment appointment) {
    return listingOfCatalog.isEmpty() || owed.computeIfAbsent(appointment, this::wasKnown);
  }

  private boolean wasKnown(Appointment appointment) {
    Instant at = appointment.at();
    return agenda(catalog.asOf(at)).list(at.minus(AROUND), at.plus(AROUND)).stream()
        .anyMatch(known -> known.key().equals(appointment.key()));
  }
}
