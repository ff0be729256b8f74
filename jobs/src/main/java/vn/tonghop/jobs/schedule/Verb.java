package vn.tonghop.jobs.schedule;

/**
 * What an appointment is for. Of two at one instant, the one that stands first here goes first: a
 * collection is pulled once more before it is closed, and an edition is made before it is
 * delivered.
 */
public enum Verb {
  /** Take away old job history and what crashes left behind; of a day, not of a collection. */
  HOUSEKEEP("housekeep"),
  /** Issue the forms of a collection. */
  FORMS("forms"),
  /** Remind those who owe a collection, three days before its deadline. */
  REMIND_3_DAYS_BEFORE("remind-3d"),
  /** Remind those who owe a collection, one day before its deadline. */
  REMIND_1_DAY_BEFORE("remind-1d"),
  /** Take in what lies in the sources. */
  PULL("pull"),
  /** The deadline of a collection: say how it stands. */
  CLOSE("close"),
  /** Remind those who are a day late. */
  REMIND_1_DAY_AFTER("remind-late-1d"),
  /** Remind those who are three days late. */
  REMIND_3_DAYS_AFTER("remind-late-3d"),
  /** Consolidate, render and publish the edition of a period. */
  EDITION("edition"),
  /** Deliver the edition of a period to its readers. */
  DELIVER("deliver");

  private final String code;

  Verb(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
