package vn.tonghop.warehouse.store;

import vn.tonghop.warehouse.Submission;

/**
 * One submission as it was stored.
 *
 * @param rowCount the rows of its sheets that landed; 0 for a rejected one
 */
public record Stored(Submission submission, long rowCount) {}
