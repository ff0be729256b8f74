package vn.tonghop.warehouse.workbook.numeral;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Qualifier;

/** What a text in a cell for numbers turned out to say: one record per case. */
public sealed interface Numeral {

  /** Whether a percent sign stood behind the number; the value itself is never divided by 100. */
  enum PercentSign {
    PRESENT,
    ABSENT
  }

  /** On which side of its value a bound lies, and whether the value itself belongs to it. */
  enum BoundKind {
    /** {@code > 4}, {@code Trên 4}. */
    MORE_THAN,
    /** {@code < 7,6}, {@code Dưới 3}. */
    LESS_THAN,
    /** {@code ≥ 95}, {@code 95% trở lên}, {@code ít nhất 95}. */
    AT_LEAST,
    /** {@code ≤ 4}, {@code không quá 4}. */
    AT_MOST
  }

  /**
   * The measure that stood beside a number.
   *
   * @param unit the words as written ("triệu đồng"), empty when there are none; never multiplied in
   */
  record Measure(String unit, PercentSign percentSign) {

    public static final Measure NONE = new Measure("", PercentSign.ABSENT);

    /** The measure as it was written, such as {@code %} or {@code triệu đồng}; may be empty. */
    public String words() {
      return percentSign == PercentSign.ABSENT ? unit : ("% " + unit).strip();
    }
  }

  /** One number, stated exactly or with a qualifier: {@code 1.234,5}, {@code hơn 92,4}. */
  record Exact(BigDecimal value, Qualifier qualifier, Measure measure) implements Numeral {}

  /** Two ends: {@code 7,5 - 8}, {@code từ 80,4 triệu đồng đến 80,8 triệu đồng}. */
  record Range(BigDecimal low, BigDecimal high, Measure measure) implements Numeral {

    public Range {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException("Cannot range from %s down to %s".formatted(low, high));
      }
    }
  }

  /** One side only: {@code <7,6}, {@code Trên 4}, {@code 95% trở lên}. */
  record Bound(BoundKind kind, BigDecimal value, Measure measure) implements Numeral {

    /**
     * The same words in a column of results, where "trên" says <em>hơn</em> and "dưới" says
     * <em>gần</em>; empty for a bound that has its value inside, which only a target can be.
     */
    public Optional<Exact> findResult() {
      return switch (kind) {
        case MORE_THAN -> Optional.of(new Exact(value, Qualifier.MORE_THAN, measure));
        case LESS_THAN -> Optional.of(new Exact(value, Qualifier.LESS_THAN, measure));
        case AT_LEAST, AT_MOST -> Optional.empty();
      };
    }
  }

  /** A change and what is left of it, two figures in one cell: {@code 0,7% (còn 4,33%)}. */
  record Compound(Exact change, Exact remaining) implements Numeral {}

  /** {@code -}: the thing did not arise (status M). */
  record NotApplicable() implements Numeral {}

  /** {@code …}: the thing exists and is not reported (status L). */
  record NotReported() implements Numeral {}

  /** Nothing but spaces: the cell was not answered. */
  record Blank() implements Numeral {}

  /** More than one reading holds and the column proves none of them; a person must say which. */
  record Ambiguous(List<Numeral> readings) implements Numeral {

    public Ambiguous {
      readings = List.copyOf(readings);
      if (readings.size() < 2) {
        throw new IllegalArgumentException("Cannot be ambiguous with one reading: " + readings);
      }
    }
  }

  /** No reading holds. */
  record Unreadable(Why why) implements Numeral {

    /** Whether it runs from a larger to a smaller number, or is no number at all. */
    public enum Why {
      REVERSED,
      NO_NUMBER
    }
  }
}
