package vn.tonghop.warehouse;

/** What became of a submission. */
public enum Verdict implements Coded {
  ACCEPTED("accepted", "đã tiếp nhận"),
  REJECTED("rejected", "bị trả lại"),

  /** Through no fault of its sender: the program could not handle it and tries its next version. */
  SET_ASIDE("set_aside", "chưa xử lý được"),

  /** None yet: it was received, and the next intake gives it one. No verdict that is kept. */
  WAITING("waiting", "đã nhận, chờ kiểm tra");

  private final String code;
  private final String nameVi;

  Verdict(String code, String nameVi) {
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
