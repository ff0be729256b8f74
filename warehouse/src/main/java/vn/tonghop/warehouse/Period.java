package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stretch of a year that a report is about: a month {@code 2024-06}, a quarter {@code 2024-Q2},
 * the first half {@code 2024-H1}, nine months {@code 2024-9M} or the year {@code 2024}.
 *
 * <p>Administrative periods are not calendar months: they run from the 15th to the 14th (Decree
 * 09/2019/NĐ-CP, article 12; nine months by the local rules of other provinces).
 *
 * @param index the month 1-12 or the quarter 1-4; 1 for every other kind
 */
public record Period(int year, Kind kind, int index) implements Comparable<Period> {

  /** The kinds of period, from the shortest to the longest. */
  public enum Kind {
    MONTH(12),
    QUARTER(4),
    FIRST_HALF(1),
    NINE_MONTHS(1),
    YEAR(1);

    private final int perYear;

    Kind(int perYear) {
      this.perYear = perYear;
    }
  }

  private static final Pattern CODE =
      Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|(H1)|(9M)))?");

  public Period {
    if (year < 2004 || year > 2999) {
      throw new IllegalArgumentException(
          "Cannot make a period of the year %d: expected 2004 to 2999".formatted(year));
    }
    if (index < 1 || index > kind.perYear) {
      throw new IllegalArgumentException(
          "Cannot make a period of %s %d: expected 1 to %d".formatted(kind, index, kind.perYear));
    }
  }

  /**
   * Reads a period code.
   *
   * @throws IllegalArgumentException if the code is none of the five forms
   */
  public static Period of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Cannot read period '%s': expected 2024-06, 2024-Q2, 2024-H1, 2024-9M or 2024"
              .formatted(code));
    }
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null) {
      return new Period(year, Kind.MONTH, Integer.parseInt(matcher.group(2)));
    }
    if (matcher.group(3) != null) {
      return new Period(year, Kind.QUARTER, Integer.parseInt(matcher.group(3)));
    }
    if (matcher.group(4) != null) {
      return new Period(year, Kind.FIRST_HALF, 1);
    }
    return new Period(year, matcher.group(5) != null ? Kind.NINE_MONTHS : Kind.YEAR, 1);
  }

  public static Period month(int year, int month) {
    return new Period(year, Kind.MONTH, month);
  }

  public static Period year(int year) {
    return new Period(year, Kind.YEAR, 1);
  }

  /** All nineteen periods of a year in their order. */
  public static List<Period> listOf(int year) {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                IntStream.rangeClosed(1, kind.perYear)
                    .mapToObj(index -> new Period(year, kind, index)))
        .sorted()
        .toList();
  }

  public String code() {
    return switch (kind) {
      case MONTH -> "%d-%02d".formatted(year, index);
      case QUARTER -> "%d-Q%d".formatted(year, index);
      case FIRST_HALF -> year + "-H1";
      case NINE_MONTHS -> year + "-9M";
      case YEAR -> Integer.toString(year);
    };
  }

  /** The name that an official reads, such as {@code 6 tháng đầu năm 2024}. */
  public String nameVi() {
    return switch (kind) {
      case MONTH -> "tháng %d năm %d".formatted(index, year);
      case QUARTER -> "quý %s năm %d".formatted(roman(index), year);
      case FIRST_HALF -> "6 tháng đầu năm " + year;
      case NINE_MONTHS -> "9 tháng đầu năm " + year;
      case YEAR -> "năm " + year;
    };
  }

  /** The first calendar month that the period holds. */
  public int firstMonth() {
    return switch (kind) {
      case MONTH -> index;
      case QUARTER -> 3 * index - 2;
      default -> 1;
    };
  }

  /** The last calendar month that the period holds. */
  public int lastMonth() {
    return switch (kind) {
      case MONTH -> index;
      case QUARTER -> 3 * index;
      case FIRST_HALF -> 6;
      case NINE_MONTHS -> 9;
      case YEAR -> 12;
    };
  }

  /** The collection that its reports are about: that of its last month, or the year's own. */
  public Collection collection() {
    return new Collection(year, kind == Kind.YEAR ? 0 : lastMonth());
  }

  /** How much of the year is over when the period is, in percent with two places, half up. */
  public BigDecimal elapsedPercent() {
    return BigDecimal.valueOf(100L * lastMonth())
        .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
  }

  /** The first day of the administrative window: the 15th of the month before the period. */
  public LocalDate windowFrom() {
    return YearMonth.of(year, firstMonth()).minusMonths(1).atDay(15);
  }

  /** The last day of the administrative window: the 14th of the period's last month. */
  public LocalDate windowTo() {
    return YearMonth.of(year, lastMonth()).atDay(14);
  }

  /** The period of the same kind that comes before. */
  public Period previous() {
    return index > 1 ? new Period(year, kind, index - 1) : new Period(year - 1, kind, kind.perYear);
  }

  public Period samePeriodLastYear() {
    return new Period(year - 1, kind, index);
  }

  private static String roman(int quarter) {
    return quarter == 4 ? "IV" : "I".repeat(quarter);
  }

  /** By year, then by the last month, then from the shorter to the longer. */
  @Override
  public int compareTo(Period other) {
    if (year != other.year) {
      return Integer.compare(year, other.year);
    }
    if (lastMonth() != other.lastMonth()) {
      return Integer.compare(lastMonth(), other.lastMonth());
    }
    return kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    return code();
  }
}
