package vn.tonghop.warehouse;

/** What part of the period a figure measures. The first half is the cumulative value of June. */
public enum Basis implements Coded {
  MONTH,
  QUARTER,
  CUMULATIVE,
  END_OF_PERIOD,
  YEAR_ESTIMATE,
  YEAR
}
