package vn.tonghop.warehouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an agency owes by one deadline: a month {@code 2024-06}, due the 18th, or the year {@code
 * 2024-Y}, due 31 October. Thirteen a year, one workbook each (regime.yaml).
 *
 * @param month 1-12, or 0 for the year's collection
 */
public record Collection(int year, int month) implements Comparable<Collection> {

  private static final Pattern CODE = Pattern.compile("(\\d{4})-(?:(0[1-9]|1[0-2])|(Y))");

  public Collection {
    if (year < 2004 || year > 2999 || month < 0 || month > 12) {
      throw new IllegalArgumentException(
          "Cannot make a collection of month %d in %d: expected 0 to 12 in 2004 to 2999"
              .formatted(month, year));
    }
  }

  /**
   * Reads a collection code.
   *
   * @throws IllegalArgumentException if the code is neither a month nor a year's collection
   */
  public static Collection of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Cannot read collection '%s': expected 2024-06 or 2024-Y".formatted(code));
    }
    int year = Integer.parseInt(matcher.group(1));
    return new Collection(year, matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
  }

  public boolean isYear() {
    return month == 0;
  }

  public String code() {
    return isYear() ? year + "-Y" : "%d-%02d".formatted(year, month);
  }

  /** The name that an officer reads, such as {@code tháng 6 năm 2024}. */
  public String nameVi() {
    return isYear() ? "cả năm " + year : "tháng %d năm %d".formatted(month, year);
  }

  /** By year, then by month; the year's collection comes after October, when it is due. */
  @Override
  public int compareTo(Collection other) {
    return Double.compare(position(), other.position());
  }

  private double position() {
    return year * 100 + (isYear() ? 10.5 : month);
  }

  @Override
  public String toString() {
    return code();
  }
}
