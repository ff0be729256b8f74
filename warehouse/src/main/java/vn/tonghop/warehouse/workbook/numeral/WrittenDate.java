package vn.tonghop.warehouse.workbook.numeral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Reason;

/**
 * A date typed as text, read in the Vietnamese order of day, month, year: {@code 18/6/2024}, {@code
 * 18-06-2024}, {@code ngày 18 tháng 6 năm 2024}; also {@code 2024-06-18}.
 */
public sealed interface WrittenDate {

  /** A whole date. */
  record Day(LocalDate date) implements WrittenDate {}

  /** A month without its day ({@code 6/2024}): a finding where a date is asked. */
  record MonthOnly(YearMonth month, Reason reason) implements WrittenDate {}

  /** Nothing but spaces. */
  record Blank() implements WrittenDate {}

  /** No date, or one that does not exist. */
  record Unreadable(Reason reason) implements WrittenDate {}

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
    private static final Reason DAY_MISSING =
        new Reason(
            "Chỉ có tháng và năm, thiếu ngày; đề nghị nhập đủ ngày/tháng/năm",
            "Only a month and a year are given; type day/month/year");
    private static final Reason NO_DATE =
        new Reason(
            "Không đọc được thành ngày; đề nghị nhập theo thứ tự ngày/tháng/năm, ví dụ 18/6/2024",
            "The text cannot be read as a date; type day/month/year such as 18/6/2024");
    private static final Reason NO_SUCH_DAY =
        new Reason(
            "Ngày không có thật theo thứ tự ngày/tháng/năm; đề nghị kiểm tra ngày và tháng",
            "There is no such date in the order day/month/year; check the day and the month");

    private DateGrammar() {}

    private static WrittenDate read(String text) {
      if (text.isEmpty()) {
        return new Blank();
      }
      if (text.length() > WrittenText.MAX_LENGTH) {
        return new Unreadable(NO_DATE);
      }
      try {
        return readForms(text);
      } catch (DateTimeException e) {
        return new Unreadable(NO_SUCH_DAY);
      }
    }

    private static WrittenDate readForms(String text) {
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
      return month.matches()
          ? new MonthOnly(
              YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1))),
              DAY_MISSING)
          : new Unreadable(NO_DATE);
    }

    private static Day date(String year, String month, String day) {
      return new Day(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }
  }
}
