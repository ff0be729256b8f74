package vn.tonghop.warehouse;

/** How a finding weighs: reject blocks the submission, remark accompanies it. */
public enum Severity implements Coded {
  REJECT("từ chối"),
  REMARK("lưu ý");

  private final String nameVi;

  Severity(String nameVi) {
    this.nameVi = nameVi;
  }

  /** The wording that agencies and readers see. */
  public String nameVi() {
    return nameVi;
  }
}
