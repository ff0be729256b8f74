package vn.tonghop.jobs.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/**
 * When a home was made: {@code catalog/home.yml}, {@code created_at: 2024-01-02T08:00:00+07:00}.
 * What lay before is nobody's duty here, so a new home does not make the editions of years ago.
 */
public final class HomeCreation {

  private static final String KEY = "created_at:";

  private HomeCreation() {}

  /**
   * The instant in the home's file; a home that has none gets one, now.
   *
   * @throws Failure if the file says something else than an instant with its offset
   */
  public static Instant findOrKeep(DataHome home, Clock clock) {
    Path file = file(home);
    if (!Files.exists(file)) {
      String now = clock.instant().atZone(clock.getZone()).toOffsetDateTime().toString();
      new Aside(home).write(file, KEY + " " + now + "\n");
    }
    return read(file);
  }

  /** The instant in the home's file, if it has one. */
  static Optional<Instant> find(DataHome home) {
    Path file = file(home);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private static Path file(DataHome home) {
    return home.catalog().resolve("home.yml");
  }

  private static Instant read(Path file) {
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(KEY)) {
          String value = line.substring(KEY.length()).replace("\"", "").replace("'", "").strip();
          return OffsetDateTime.parse(value).toInstant();
        }
      }
      throw new Failure(
          "Cannot read %s: no created_at, expected an instant such as 2024-01-02T08:00:00+07:00"
              .formatted(file));
    } catch (IOException | DateTimeException e) {
      throw new Failure(
          "Cannot read %s: %s, expected created_at with an instant such as 2024-01-02T08:00:00+07:00"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
