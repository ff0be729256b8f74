package vn.tonghop.warehouse.workbook.numeral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date typed as text, read in the Vietnamese order of day, month, year: {@code 18/6/2024}, {@code
 * 18-06-2024}, {@code ngày 18 tháng 6 năm 2024}; also {@code 2024-06-18}.
 */
public sealed interface WrittenDate {

  /** A whole date. */
  record Day(LocalDate date) implements WrittenDate {}

  /** A month without its day ({@code 6/2024}): a finding where a date is asked. */
  record MonthOnly(YearMonth month) implements WrittenDate {}

  /** Nothing but spaces. */
  record Blank() implements WrittenDate {}

  /** A date whose day and month stand in each other's place, such as {@code 06/30/2024}. */
  record Swapped(LocalDate date) implements WrittenDate {}

  /** A date that does not exist, such as the 31st of June, of this month and year. */
  record NoSuchDay(int month, int year) implements WrittenDate {}

  /** No date. */
  record Unreadable() implements WrittenDate {}

  /** Reads one text; never throws, whatever the text is. */
  static WrittenDate of(String text) {
    return DateGrammar.read(WrittenText.of(text).lowerCase());
  }

  /** The forms in which dates are typed. */
  final class DateGrammar {
    private static final Pattern DAY =
        Pattern.compile("([0-9]{1,2}) ?([/.-]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4})");
    private static final Pattern WORDS =
        Pattern.compile("(?:ngày )?([0-9]{1,2})( )tháng ([0-9]{1,2}) năm ([0-9]{4})");
    private static final Pattern ISO =
        Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[t ]00:00(?::00)?)?");
    private static final Pattern MONTH =
        Pattern.compile("(?:tháng )?([0-9]{1,2})(?: ?[/.-] ?| năm )([0-9]{4})");

    private DateGrammar() {}

    private static WrittenDate read(String text) {
      if (text.isEmpty()) {
        return new Blank();
      }
      if (text.length() > WrittenText.MAX_LENGTH) {
        return new Unreadable();
      }
      Matcher day = DAY.matcher(text);
      Matcher words = WORDS.matcher(text);
      Matcher iso = ISO.matcher(text);
      Matcher month = MONTH.matcher(text);
      if (day.matches()) {
        return date(day.group(4), day.group(3), day.group(1));
      }
      if (words.matches()) {
        return date(words.group(4), words.group(3), words.group(1));
      }
      if (iso.matches()) {
        return date(iso.group(1), iso.group(2), iso.group(3));
      }
      return month.matches() ? monthOnly(month.group(2), month.group(1)) : new Unreadable();
    }

    private static WrittenDate date(String year, String month, String day) {
      int inYear = Integer.parseInt(year);
      int inMonth = Integer.parseInt(month);
      int ofMonth = Integer.parseInt(day);
      return findDay(inYear, inMonth, ofMonth)
          .<WrittenDate>map(Day::new)
          .or(() -> findDay(inYear, ofMonth, inMonth).map(Swapped::new))
          .orElseGet(() -> new NoSuchDay(inMonth, inYear));
    }

    private static Optional<LocalDate> findDay(int year, int month, int day) {
      try {
        return Optional.of(LocalDate.of(year, month, day));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static WrittenDate monthOnly(String year, String month) {
      int number = Integer.parseInt(month);
      return number >= 1 && number <= 12
          ? new MonthOnly(YearMonth.of(Integer.parseInt(year), number))
          : new Unreadable();
    }
  }
}
