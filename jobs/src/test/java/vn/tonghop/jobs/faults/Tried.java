package vn.tonghop.jobs.faults;

import java.util.List;

/**
 * What came of one fault.
 *
 * @param fault its kind, a row of the table
 * @param detail where or when it struck
 * @param lost deliveries that are neither in landing nor where they were sent
 * @param doubled workbooks with two receipts, periods with two editions
 * @param halfWritten files that a reader would have found half-written right after the fault
 * @param differences what is other than in the undisturbed home after it was run again
 * @param seconds from the new start to its end
 */
record Tried(
    String fault,
    String detail,
    List<String> lost,
    List<String> doubled,
    List<String> halfWritten,
    List<String> differences,
    double seconds) {

  /** The same with all that differed, also before it was run again. */
  Tried with(List<String> all) {
    return new Tried(fault, detail, lost, doubled, halfWritten, List.copyOf(all), seconds);
  }

  boolean isHarmless() {
    return lost.isEmpty() && doubled.isEmpty() && halfWritten.isEmpty() && differences.isEmpty();
  }
}
