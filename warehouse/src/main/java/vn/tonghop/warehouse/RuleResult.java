package vn.tonghop.warehouse;

/** The three outcomes of a rule. */
public enum RuleResult implements Coded {
  HOLDS,
  BROKEN,
  NOT_EVALUATED
}
