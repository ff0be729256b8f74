package vn.tonghop.warehouse;

/** What became of a submission. */
public enum Verdict implements Coded {
  ACCEPTED("đã tiếp nhận"),
  REJECTED("bị trả lại"),

  /** Through no fault of its sender: the program could not handle it and tries its next version. */
  SET_ASIDE("chưa xử lý được"),

  /** None yet: it was received, and the next intake gives it one. No verdict that is kept. */
  WAITING("đã nhận, chờ kiểm tra");

  private final String nameVi;

  Verdict(String nameVi) {
    this.nameVi = nameVi;
  }

  /** The wording that agencies and readers see. */
  public String nameVi() {
    return nameVi;
  }
}
