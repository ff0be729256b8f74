package vn.tonghop.warehouse.validate.rules;

import vn.tonghop.warehouse.Coded;

/** What a rule looks at: one workbook, or the figures of all agencies of a period. */
enum RuleScope implements Coded {
  SUBMISSION("submission"),
  COLLECTION("collection");

  private final String code;

  RuleScope(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
