package vn.tonghop.warehouse;

/**
 * What becomes of what nobody has released, as the regime says: of a delivery without the release
 * of its agency's head ({@code release.submissions}), of an edition without a person's ({@code
 * release.editions}, which is not asked for or held).
 */
public enum Unreleased implements Coded {
  /** No release is asked for. */
  NOT_REQUIRED,

  /** Of a delivery: its figures are used and bear the mark "chưa ký duyệt". */
  MARKED,

  /**
   * Nothing of a delivery is used; what was released before stands. The reports of an edition bear
   * the mark "chưa phát hành" and stay with the consolidator.
   */
  HELD;

  /** The code of the finding by which an agency is told so of its delivery; empty for none. */
  public String findingCode() {
    return isAskedFor() ? "UNRELEASED_" + name() : "";
  }

  public boolean isAskedFor() {
    return this != NOT_REQUIRED;
  }
}
