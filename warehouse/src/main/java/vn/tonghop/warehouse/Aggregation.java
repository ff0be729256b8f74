package vn.tonghop.warehouse;

/** What a year is of its months: their sum, the last, their mean, or nothing of them. */
public enum Aggregation implements Coded {
  SUM,
  LAST,
  MEAN,
  NONE
}
