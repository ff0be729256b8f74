package vn.tonghop.warehouse;

/** How often an indicator is asked for. */
public enum Frequency implements Coded {
  MONTH,
  QUARTER,
  YEAR,
  NEVER;

  @Override
  public String code() {
    return this == NEVER ? "none" : Coded.super.code();
  }
}
