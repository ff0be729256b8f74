package vn.tonghop.warehouse.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period as people write it, such as {@code Q2/2024}, {@code T6/2024} or {@code tháng 6}. */
final class WrittenPeriod {
  private static final String ANY_YEAR = "YYYY";
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
  private static final Pattern QUARTER = Pattern.compile("(?:quy|q)(?:([1-4])|(i{1,3}|iv))");
  private static final Pattern MONTH =
      Pattern.compile("(?:thang|th|t|m)?0?([1-9]|1[0-2])(?:thang)?");

  private WrittenPeriod() {}

  /** The codes that it may have, with YYYY where it names no year; none if it is no period. */
  static List<String> codes(String text) {
    String plain =
        Word.unmarked(text).toLowerCase(Locale.ROOT).replaceAll("^(20\\d\\d)(\\d\\d)$", "$1 $2");
    Matcher named = YEAR.matcher(plain);
    String year = named.find() ? named.group() : ANY_YEAR;
    String rest = plain.replaceFirst(YEAR.pattern(), "").replaceAll("nam|[^a-z0-9]", "");
    Matcher quarter = QUARTER.matcher(rest);
    Matcher month = MONTH.matcher(rest);
    if (quarter.matches()) {
      String number = quarter.group(1);
      String roman = quarter.group(2);
      return List.of(
          "%s-Q%s"
              .formatted(year, number != null ? number : "iv".equals(roman) ? 4 : roman.length()));
    }
    if (month.matches()) {
      return List.of("%s-%02d".formatted(year, Integer.parseInt(month.group(1))));
    }
    return switch (rest) {
      case "" -> year.equals(ANY_YEAR) ? List.of() : List.of(year, year + "-Y");
      case "h1", "6thangdau", "nuadau" -> List.of(year + "-H1", year + "-06");
      case "9m", "9thangdau" -> List.of(year + "-9M", year + "-09");
      default -> List.of();
    };
  }

  /** A regular expression of codes, those of any year among them. */
  static String anyOf(List<String> codes) {
    return String.join("|", codes).replace(ANY_YEAR, "[0-9]{4}");
  }
}
