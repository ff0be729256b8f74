package vn.tonghop.warehouse.workbook.guard;

import java.time.Duration;

/**
 * How large a delivered file may be. An issued workbook has some thousand cells; the limits leave
 * two orders of magnitude above that and still fit a heap of 512 MB.
 *
 * @param maxFileBytes the file as delivered
 * @param maxEntries parts in the package
 * @param maxPartBytes one part, unpacked
 * @param maxUnpackedBytes all parts together, unpacked
 * @param maxRatio unpacked over packed bytes of one part; looked at once a part exceeds 5 MB
 * @param maxRows rows with content in one sheet, or lines of a CSV file
 * @param maxCells cells in all sheets together
 * @param maxTokenBytes one XML tag, comment or text, or one line of a CSV file
 * @param maxTime how long looking may take
 */
public record GuardLimits(
    long maxFileBytes,
    int maxEntries,
    long maxPartBytes,
    long maxUnpackedBytes,
    int maxRatio,
    int maxRows,
    int maxCells,
    int maxTokenBytes,
    Duration maxTime) {

  private static final long MEGABYTE = 1 << 20;

  /** The limits when nothing else is set. */
  public static final GuardLimits STANDARD =
      new GuardLimits(
          30 * MEGABYTE,
          2_000,
          100 * MEGABYTE,
          200 * MEGABYTE,
          200,
          20_000,
          500_000,
          (int) MEGABYTE,
          Duration.ofSeconds(30));

  public GuardLimits {
    if (maxFileBytes <= 0
        || maxEntries <= 0
        || maxPartBytes <= 0
        || maxUnpackedBytes < maxPartBytes
        || maxRatio <= 1
        || maxRows <= 0
        || maxCells <= 0
        || maxTokenBytes <= 0
        || maxTime.isNegative()
        || maxTime.isZero()) {
      throw new IllegalArgumentException(
          "Cannot guard with these limits: expected each above zero, the ratio above one and the"
              + " unpacked bytes not below the part's");
    }
  }
}
