package vn.tonghop.warehouse.catalog;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person writes in a cell, as the catalog has it: {@code 18/6/2024} is 2024-06-18, {@code
 * 7,5} is 7.5, {@code Đúng} is true. What can be read in two ways, or in none, stays as it was
 * written, which the check of its column tells.
 */
final class WrittenCell {

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern VIETNAMESE = Pattern.compile("-?\\d+(?:\\.\\d{3})*,\\d+");
  private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+\\.\\d+");
  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3}){2,}");
  private static final Pattern TWO_READINGS = Pattern.compile("-?[1-9]\\d{0,2}([.,])\\d{3}");
  private static final Set<String> YES = Set.of("true", "đúng", "có");
  private static final Set<String> NO = Set.of("false", "sai", "không");

  private WrittenCell() {}

  static String read(CellType type, String written) {
    String text = Normalizer.normalize(written.replace('\u00a0', ' ').strip(), Normalizer.Form.NFC);
    return switch (type) {
      case DATE -> day(text);
      case BOOLEAN -> truth(text);
      case DECIMAL -> number(text);
      case INTEGER -> number(text).replaceFirst("\\.0+$", "");
      case VARCHAR, TIME, ZONE -> text;
    };
  }

  /**
   * Whether a number means another in Vietnam than in a program: of a file whose cells are parted
   * by commas a point is the program's.
   */
  static boolean hasTwoReadings(String text, Sheet.Way way) {
    Matcher number = TWO_READINGS.matcher(text);
    return number.matches()
        && (way == Sheet.Way.COMMAS ? number.group(1).equals(",") : number.group(1).equals("."));
  }

  private static String day(String text) {
    Matcher day = DAY.matcher(text);
    try {
      return day.matches()
          ? LocalDate.of(
                  Integer.parseInt(day.group(3)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(1)))
              .toString()
          : text;
    } catch (DateTimeException noSuchDay) {
      return text;
    }
  }

  private static String truth(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? "true" : NO.contains(word) ? "false" : text;
  }

  private static String number(String text) {
    String digits = text.replace(" ", "");
    if (THOUSANDS.matcher(digits).matches()) {
      return digits.replace(".", "");
    }
    if (ENGLISH.matcher(digits).matches()) {
      return digits.replace(",", "");
    }
    return VIETNAMESE.matcher(digits).matches() ? digits.replace(".", "").replace(',', '.') : text;
  }
}
