package vn.tonghop.warehouse;

/** How a finding weighs: reject blocks the submission, remark accompanies it. */
public enum Severity implements Coded {
  REJECT("reject", "từ chối"),
  REMARK("remark", "lưu ý");

  private final String code;
  private final String nameVi;

  Severity(String code, String nameVi) {
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
