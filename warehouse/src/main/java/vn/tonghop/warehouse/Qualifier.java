package vn.tonghop.warehouse;

/** How exactly a figure was stated; an interval of one unit of its last non-zero digit. */
public enum Qualifier implements Coded {
  EXACT("exact", "chính xác"),
  MORE_THAN("more_than", "hơn"),
  LESS_THAN("less_than", "gần"),
  ABOUT("about", "khoảng");

  private final String code;
  private final String nameVi;

  Qualifier(String code, String nameVi) {
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
