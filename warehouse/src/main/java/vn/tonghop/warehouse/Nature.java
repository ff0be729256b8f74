package vn.tonghop.warehouse;

/** How an indicator may be computed with: what sums, what lasts, what is only printed. */
public enum Nature implements Coded {
  REPORTED_RATE,
  REPORTED_LEVEL,
  FLOW,
  STOCK,
  COMPUTED_RATIO,
  COMPUTED_CHANGE,
  HEADING;

  @Override
  public String code() {
    return this == HEADING ? "none" : Coded.super.code();
  }
}
