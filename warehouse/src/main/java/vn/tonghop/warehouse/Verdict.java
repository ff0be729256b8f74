package vn.tonghop.warehouse;

/** What became of a submission. */
public enum Verdict implements Coded {
  ACCEPTED,
  REJECTED,

  /** Through no fault of its sender: the program could not handle it and tries its next version. */
  SET_ASIDE,

  /** None yet: it was received, and the next intake gives it one. No verdict that is kept. */
  WAITING
}
