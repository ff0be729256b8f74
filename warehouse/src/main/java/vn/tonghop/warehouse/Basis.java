package vn.tonghop.warehouse;

/** What part of the period a figure measures. The first half is the cumulative value of June. */
public enum Basis implements Coded {
  MONTH("tháng"),
  QUARTER("quý"),
  CUMULATIVE("lũy kế từ đầu năm"),
  END_OF_PERIOD("cuối kỳ"),
  YEAR_ESTIMATE("ước cả năm"),
  YEAR("cả năm");

  private final String nameVi;

  Basis(String nameVi) {
    this.nameVi = nameVi;
  }

  /** The wording that agencies and readers see. */
  public String nameVi() {
    return nameVi;
  }
}
