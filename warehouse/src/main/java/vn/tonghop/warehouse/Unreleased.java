package vn.tonghop.warehouse;

/**
 * What becomes of a delivery that the head of its agency has not released, as the regime says
 * ({@code release.submissions}).
 */
public enum Unreleased implements Coded {
  /** No release is asked for. */
  NOT_REQUIRED("not_required"),

  /** Its figures are used and bear the mark "chưa ký duyệt". */
  MARKED("marked"),

  /** Nothing of it is used; what was released before stands. */
  HELD("held");

  private final String code;

  Unreleased(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public boolean isAskedFor() {
    return this != NOT_REQUIRED;
  }
}
