package vn.tonghop.warehouse;

/** How often an indicator is asked for. */
public enum Frequency implements Coded {
  MONTH("month"),
  QUARTER("quarter"),
  YEAR("year"),
  NEVER("none");

  private final String code;

  Frequency(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
