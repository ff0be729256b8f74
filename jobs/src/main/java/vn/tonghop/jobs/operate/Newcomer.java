package vn.tonghop.jobs.operate;

import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.WrittenTime;

/** A submission that an edition has not read, in one line, by the time that its receipt tells. */
final class Newcomer {

  private Newcomer() {}

  static String of(Submission submission) {
    Receipt receipt = submission.receipt();
    return "%s, received %s".formatted(receipt.key(), WrittenTime.of(receipt.arrivedAt()));
  }
}
