package vn.tonghop.warehouse;

/** What part of the period a figure measures. The first half is the cumulative value of June. */
public enum Basis implements Coded {
  MONTH("month", "tháng"),
  QUARTER("quarter", "quý"),
  CUMULATIVE("cumulative", "lũy kế từ đầu năm"),
  END_OF_PERIOD("end_of_period", "cuối kỳ"),
  YEAR_ESTIMATE("year_estimate", "ước cả năm"),
  YEAR("year", "cả năm");

  private final String code;
  private final String nameVi;

  Basis(String code, String nameVi) {
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
