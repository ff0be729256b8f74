package vn.tonghop.jobs.wiring;

import vn.tonghop.warehouse.Failure;

/**
 * What a step has done, for the history of runs.
 *
 * @param read how many things it looked at
 * @param written how many it made
 * @param skipped how many it passed over because they could not be had
 * @param words the same in words, in one line
 */
public record Done(long read, long written, long skipped, String words) {

  public Done {
    if (read < 0 || written < 0 || skipped < 0) {
      throw new Failure(
          "Cannot count what a step did: %d read, %d written, %d skipped"
              .formatted(read, written, skipped));
    }
  }

  /** Something that is made of nothing that is counted. */
  public static Done made(long written, String words) {
    return new Done(0, written, 0, words);
  }
}
