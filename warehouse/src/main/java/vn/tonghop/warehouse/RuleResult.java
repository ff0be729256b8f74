package vn.tonghop.warehouse;

/** The three outcomes of a rule. */
public enum RuleResult implements Coded {
  HOLDS("holds"),
  BROKEN("broken"),
  NOT_EVALUATED("not_evaluated");

  private final String code;

  RuleResult(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
