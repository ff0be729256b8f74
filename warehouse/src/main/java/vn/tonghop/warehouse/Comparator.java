package vn.tonghop.warehouse;

/** What a reported rate compares with; plan is the source's own percentage of the year's plan. */
public enum Comparator implements Coded {
  NONE,
  SAME_PERIOD,
  PREVIOUS_PERIOD,
  END_OF_PREVIOUS_YEAR,
  PLAN
}
