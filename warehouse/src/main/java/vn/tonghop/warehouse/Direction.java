package vn.tonghop.warehouse;

/** Which way is better for an indicator; none for shares, which are inside or outside. */
public enum Direction implements Coded {
  HIGHER("higher"),
  LOWER("lower"),
  NEITHER("none");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
