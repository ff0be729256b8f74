package vn.tonghop.warehouse;

/** How an indicator may be computed with: what sums, what lasts, what is only printed. */
public enum Nature implements Coded {
  REPORTED_RATE("reported_rate"),
  REPORTED_LEVEL("reported_level"),
  FLOW("flow"),
  STOCK("stock"),
  COMPUTED_RATIO("computed_ratio"),
  COMPUTED_CHANGE("computed_change"),
  HEADING("none");

  private final String code;

  Nature(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
