package vn.tonghop.warehouse.store;

import vn.tonghop.warehouse.Submission;

/**
 * One submission as it was stored, or set aside.
 *
 * @param rowCount the rows of its sheets that landed; 0 for one that was not accepted
 */
public record Stored(Submission submission, long rowCount) {}
