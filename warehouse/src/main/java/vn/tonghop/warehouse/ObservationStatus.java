package vn.tonghop.warehouse;

/** SDMX CL_OBS_STATUS, reduced. Zero is zero and never stands for missing or not applicable. */
public enum ObservationStatus implements Coded {
  FINAL("A", "Thực hiện"),
  PRELIMINARY("P", "Sơ bộ"),
  ESTIMATE("E", "Ước thực hiện"),
  FORECAST("F", "Dự báo"),
  IMPUTED("I", "Thay số do chưa báo cáo"),
  NOT_REPORTED("L", "Không có báo cáo"),
  NOT_APPLICABLE("M", "Không phát sinh"),
  UNVALIDATED("V", "Chưa kiểm tra"),
  BREAK("B", "Thay đổi phạm vi"),
  CONFIDENTIAL("Q", "Bảo mật");

  private final String code;
  private final String nameVi;

  ObservationStatus(String code, String nameVi) {
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
