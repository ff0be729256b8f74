package vn.tonghop.warehouse;

/** What a reported rate compares with; plan is the source's own percentage of the year's plan. */
public enum Comparator implements Coded {
  NONE("none", "không so sánh"),
  SAME_PERIOD("same_period", "so với cùng kỳ năm trước"),
  PREVIOUS_PERIOD("previous_period", "so với kỳ trước"),
  END_OF_PREVIOUS_YEAR("end_of_previous_year", "so với cuối năm trước"),
  PLAN("plan", "so với kế hoạch năm");

  private final String code;
  private final String nameVi;

  Comparator(String code, String nameVi) {
    this.code = code;
    this.nameVi = nameVi;
  }

  @Override
  public String code() {
    return code;
  }

  /** The wording that agencies and readers see. */
  public String nameVi() {
    return nameVi;
  }
}
