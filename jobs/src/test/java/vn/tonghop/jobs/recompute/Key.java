package vn.tonghop.jobs.recompute;

/** What a figure is about. */
record Key(String indicator, String area, String period, String basis) {

  int year() {
    return Integer.parseInt(period.substring(0, 4));
  }

  /** The month of {@code 2024-06}; 0 where the period is none. */
  int month() {
    return period.matches("\\d{4}-\\d{2}") ? Integer.parseInt(period.substring(5)) : 0;
  }

  /** The same a year before. */
  Key before(String earlierBasis) {
    return new Key(indicator, area, (year() - 1) + period.substring(4), earlierBasis);
  }

  /** The same of the whole year. */
  Key atYear() {
    return new Key(indicator, area, period.substring(0, 4), basis);
  }

  /** The same of another area. */
  Key in(String otherArea) {
    return new Key(indicator, otherArea, period, basis);
  }

  /** The same window of another indicator. */
  Key of(String otherIndicator) {
    return new Key(otherIndicator, area, period, basis);
  }
}
