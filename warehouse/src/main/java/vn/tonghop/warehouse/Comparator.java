package vn.tonghop.warehouse;

/** What a reported rate compares with; plan is the source's own percentage of the year's plan. */
public enum Comparator implements Coded {
  NONE("không so sánh"),
  SAME_PERIOD("so với cùng kỳ năm trước"),
  PREVIOUS_PERIOD("so với kỳ trước"),
  END_OF_PREVIOUS_YEAR("so với cuối năm trước"),
  PLAN("so với kế hoạch năm");

  private final String nameVi;

  Comparator(String nameVi) {
    this.nameVi = nameVi;
  }

  /** The wording that agencies and readers see. */
  public String nameVi() {
    return nameVi;
  }
}
