package vn.tonghop.jobs.operate;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instant as people write it: {@code 27/11/2026}, {@code 27/11/2026 17:00}, {@code 17h30 ngày 27
 * tháng 11 năm 2026}, {@code 2026-11-27T17:00:00+07:00}. The day stands before the month; a day
 * alone means its end; without a zone the city's is meant.
 */
final class Moment {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:ngày\\s+)?(?:(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"
              + "|(?<dd>\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(?<mm>\\d{1,2})(?:[/.-]|\\s+năm\\s+)(?<yyyy>\\d{4}))"
              + "(?!\\d)",
          FLAGS);

  private static final Pattern HOUR_AND_ZONE =
      Pattern.compile(
          "(?:t|lúc)?\\s*(?:(?<hour>\\d{1,2})(?::|\\s*(?:h|g|giờ)\\s*)(?<minute>\\d{1,2})?(?:\\s*phút)?"
              + "(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?)?"
              + "\\s*(?<zone>z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)?(?:\\[[\\w/]+])?",
          FLAGS);

  private Moment() {}

  /**
   * @param zone the city's, asked for if the text names none
   * @throws IllegalArgumentException if the text says no instant, with what it was probably meant
   *     to be
   */
  static Instant of(String text, Supplier<ZoneId> zone) {
    String words = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    Matcher day = DAY.matcher(words);
    if (!day.find()) {
      throw unreadable(text, "");
    }
    Matcher rest =
        HOUR_AND_ZONE.matcher(
            (words.substring(0, day.start()) + " " + words.substring(day.end())).strip());
    if (!rest.matches()) {
      throw unreadable(text, "");
    }
    try {
      ZoneId where = rest.group("zone") == null ? zone.get() : offset(rest.group("zone"));
      return date(day).atTime(time(rest)).atZone(where).toInstant();
    } catch (DateTimeException e) {
      throw unreadable(text, turned(day));
    }
  }

  private static LocalDate date(Matcher day) {
    return day.group("year") != null
        ? LocalDate.of(number(day, "year"), number(day, "month"), number(day, "day"))
        : LocalDate.of(number(day, "yyyy"), number(day, "mm"), number(day, "dd"));
  }

  /** To the microsecond, which is as far as what is asked tells instants apart. */
  private static LocalTime time(Matcher rest) {
    if (rest.group("hour") == null) {
      return LocalTime.MAX.truncatedTo(ChronoUnit.MICROS);
    }
    String fraction = rest.group("fraction") == null ? "" : rest.group("fraction");
    return LocalTime.of(
        number(rest, "hour"),
        number(rest, "minute"),
        number(rest, "second"),
        Integer.parseInt((fraction + "000000000").substring(0, 9)));
  }

  private static ZoneOffset offset(String zone) {
    String hours = zone.toUpperCase(Locale.ROOT).replaceFirst("^(UTC|GMT|Z)", "");
    return hours.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(hours);
  }

  /** What a day was meant to be whose month stands before it. */
  private static String turned(Matcher day) {
    return day.group("mm") != null && number(day, "mm") > 12 && number(day, "dd") <= 12
        ? "; did you mean '%02d/%02d/%s'?"
            .formatted(number(day, "mm"), number(day, "dd"), day.group("yyyy"))
        : "";
  }

  private static int number(Matcher matcher, String group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  private static IllegalArgumentException unreadable(String text, String hint) {
    return new IllegalArgumentException(
        "Cannot read instant '%s': expected a day, such as 27/11/2026 for its end, or with the hour 27/11/2026 17:00 or 2026-11-27T17:00:00+07:00%s"
            .formatted(text, hint));
  }
}
