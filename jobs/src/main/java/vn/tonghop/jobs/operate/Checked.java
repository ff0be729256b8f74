package vn.tonghop.jobs.operate;

/** A command that sees from its words alone, before anything is recorded, what cannot be meant. */
interface Checked {

  /**
   * @throws IllegalArgumentException saying what was expected
   */
  void check();
}
