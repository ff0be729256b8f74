package vn.tonghop.warehouse;

/** How exactly a figure was stated; an interval of one unit of its last non-zero digit. */
public enum Qualifier implements Coded {
  EXACT("chính xác"),
  MORE_THAN("hơn"),
  LESS_THAN("gần"),
  ABOUT("khoảng");

  private final String nameVi;

  Qualifier(String nameVi) {
    this.nameVi = nameVi;
  }

  /** The wording that agencies and readers see. */
  public String nameVi() {
    return nameVi;
  }
}
