package vn.tonghop.jobs.operate;

/**
 * A command that changes something, so that the home's record tells of it. What it is besides
 * stands on the command alone, for whoever records, serves or ends it.
 */
interface Changing {

  /** Takes up work, in a home or in an empty folder made for one. */
  interface Beginning extends Changing {}

  /** Fills a new home, wherever that is to be. */
  interface Filling extends Changing {}

  /** Works in the job store: where a process serves the home, it is done by that. */
  interface Served extends Changing {}

  /** Is about what is at work, and does not wait for it. */
  interface AtOnce extends Served {}

  /** Runs a job, and waits for the one at work. */
  interface InTurn extends Served {}
}
