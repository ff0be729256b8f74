package vn.tonghop.warehouse.workbook.form;

import java.util.List;
import java.util.Map;

/**
 * Where the rows of a sheet come from.
 *
 * @param source {@code owed_figures}, {@code fixed}, {@code release}, or the catalog table of which
 *     the agency owns rows
 * @param fixed the rows of the form itself, each by column name; empty unless the source is {@code
 *     fixed} or {@code release}
 * @param addedCount the blank rows in which the officer may add what the source lacks
 * @param linesHigh the lines of text that a row has room for
 */
public record RowPlan(
    String source, List<Map<String, String>> fixed, int addedCount, int linesHigh) {

  public static final String OWED_FIGURES = "owed_figures";
  public static final String FIXED = "fixed";

  /** The row in which the head of the agency releases the workbook: nothing that is owed. */
  public static final String RELEASE = "release";

  /** The group of the added rows, by which the form words the line over them. */
  public static final String ADDED = "added";

  /** What the key of a row that the officer added begins with. */
  private static final String ADDED_KEY = ADDED + "-";

  private static final int MOST_ADDED = 99;

  public RowPlan {
    fixed = fixed.stream().map(Map::copyOf).toList();
    boolean isOwnRows = source.equals(FIXED) || source.equals(RELEASE);
    if (isOwnRows == fixed.isEmpty() || source.equals(RELEASE) && fixed.size() > 1) {
      throw new IllegalArgumentException(
          "Cannot make rows from '%s': %d fixed rows, expected them for '%s' only, and one for '%s'"
              .formatted(source, fixed.size(), FIXED, RELEASE));
    }
    if (addedCount < 0 || addedCount > MOST_ADDED || linesHigh < 1) {
      throw new IllegalArgumentException(
          "Cannot make %d added rows of %d lines: expected 0 to %d of at least one"
              .formatted(addedCount, linesHigh, MOST_ADDED));
    }
  }

  /** The key of the nth added row, from 1. */
  public static String addedKey(int number) {
    return "%s%02d".formatted(ADDED_KEY, number);
  }

  /** Whether this is the key of one of the added rows. */
  public boolean isAdded(String key) {
    return key.startsWith(ADDED_KEY)
        && key.matches(ADDED_KEY + "\\d{2}")
        && Integer.parseInt(key.substring(ADDED_KEY.length())) <= addedCount
        && !key.endsWith("-00");
  }
}
