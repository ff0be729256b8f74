package vn.tonghop.warehouse.workbook.numeral;

import java.math.BigDecimal;
import vn.tonghop.warehouse.Qualifier;

/**
 * The values that a figure with its qualifier may stand for: one unit of its last non-zero digit
 * (DESIGN.md, vocabulary of values). "hơn 92,4" is [92,4; 92,5), "gần 31.500" is [31.400; 31.500),
 * "khoảng 11.000" is [10.500; 11.500].
 *
 * @param low the smallest value, always inside
 * @param high the largest value; inside or not as {@code upper} says
 */
public record Interval(BigDecimal low, BigDecimal high, Edge upper) {

  /** Whether the upper end belongs to the interval. */
  public enum Edge {
    CLOSED,
    OPEN
  }

  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "Cannot make an interval from %s down to %s".formatted(low, high));
    }
  }

  /** The interval of a printed figure; an exact figure is one point. */
  public static Interval of(BigDecimal value, Qualifier qualifier) {
    BigDecimal unit = unitOfLastDigit(value);
    return switch (qualifier) {
      case EXACT -> new Interval(value, value, Edge.CLOSED);
      case MORE_THAN -> new Interval(value, value.add(unit), Edge.OPEN);
      case LESS_THAN -> new Interval(value.subtract(unit), value, Edge.OPEN);
      case ABOUT -> {
        BigDecimal half = unit.divide(BigDecimal.valueOf(2));
        yield new Interval(value.subtract(half), value.add(half), Edge.CLOSED);
      }
    };
  }

  /** Whether a value may be the one that the figure stands for. */
  public boolean contains(BigDecimal value) {
    int atHigh = value.compareTo(high);
    return value.compareTo(low) >= 0 && (atHigh < 0 || (atHigh == 0 && upper == Edge.CLOSED));
  }

  private static BigDecimal unitOfLastDigit(BigDecimal value) {
    return value.signum() == 0 ? value.ulp() : value.stripTrailingZeros().ulp();
  }
}
