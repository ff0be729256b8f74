package vn.tonghop.warehouse;

/** How a finding weighs: reject blocks the submission, remark accompanies it. */
public enum Severity implements Coded {
  REJECT,
  REMARK
}
