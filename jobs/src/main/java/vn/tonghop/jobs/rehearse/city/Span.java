package vn.tonghop.jobs.rehearse.city;

import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;

/**
 * The months that a figure is about.
 *
 * @param seen the last month that has passed when it is stated; what lies after it is estimated
 */
record Span(int year, int first, int last, int seen) {

  static Span of(OwedFigure figure, Collection collection) {
    Period period = Period.of(figure.periodCode());
    int seen = collection.isYear() ? 9 : collection.month();
    return switch (figure.basis()) {
      case CUMULATIVE -> new Span(period.year(), 1, period.lastMonth(), period.lastMonth());
      case YEAR_ESTIMATE -> new Span(period.year(), 1, 12, seen);
      case YEAR -> whole(period.year());
      default ->
          new Span(period.year(), period.firstMonth(), period.lastMonth(), period.lastMonth());
    };
  }

  static Span whole(int year) {
    return new Span(year, 1, 12, 12);
  }

  static Span upTo(int year, int month) {
    return new Span(year, 1, month, month);
  }

  Span yearBefore() {
    return new Span(year - 1, first, last, last);
  }

  boolean isEstimate() {
    return seen < last;
  }

  /** Whether the change over the year before can be told from this kind of figure. */
  static boolean isComparable(Basis basis) {
    return basis == Basis.MONTH || basis == Basis.QUARTER || basis == Basis.CUMULATIVE;
  }
}
