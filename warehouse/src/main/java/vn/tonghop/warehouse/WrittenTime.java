package vn.tonghop.warehouse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * A moment as who works at the command line reads it: by the city's clocks, so that it sorts, and
 * may be given back to {@code --as-of}.
 */
public final class WrittenTime {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private WrittenTime() {}

  /** {@code 2024-06-18 17:00}, of what has a day and an hour. */
  public static String toMinute(TemporalAccessor moment) {
    return MINUTE.format(moment);
  }

  /** {@code 2024-06-18 17:00:05}, of what has a day and an hour. */
  public static String toSecond(TemporalAccessor moment) {
    return SECOND.format(moment);
  }

  /** An instant to the second in the zone in which the process lives, which is the city's. */
  public static String of(Instant instant) {
    return toSecond(instant.atZone(ZoneId.systemDefault()));
  }
}
