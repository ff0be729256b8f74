package vn.tonghop.jobs.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;

/**
 * How a collection stands at an instant: who owes, who has reported, who not.
 *
 * @param late those of {@code reported} whose first accepted workbook came after the deadline
 * @param returnedSince those of {@code reported} whose latest workbook was returned: the one before
 *     stands
 * @param rejected those who have sent, but nothing that was accepted
 * @param unjudged those who have sent what was not accepted or rejected yet: it was set aside, or
 *     waits; nothing is asked of them
 * @param missing those who have sent nothing
 */
public record Standing(
    Collection collection,
    Instant asOf,
    List<Duty> owing,
    List<Duty> reported,
    List<Duty> late,
    List<Duty> returnedSince,
    List<Duty> rejected,
    List<Duty> unjudged,
    List<Duty> missing) {

  public Standing {
    owing = List.copyOf(owing);
    reported = List.copyOf(reported);
    late = List.copyOf(late);
    returnedSince = List.copyOf(returnedSince);
    rejected = List.copyOf(rejected);
    unjudged = List.copyOf(unjudged);
    missing = List.copyOf(missing);
  }

  /** Puts the duties of a collection beside what has been delivered for it up to an instant. */
  public static Standing of(
      Collection collection, Instant asOf, List<Duty> duties, List<Submission> submissions) {
    List<Duty> reported = new ArrayList<>();
    List<Duty> late = new ArrayList<>();
    List<Duty> returnedSince = new ArrayList<>();
    List<Duty> rejected = new ArrayList<>();
    List<Duty> unjudged = new ArrayList<>();
    List<Duty> missing = new ArrayList<>();
    for (Duty duty : duties) {
      List<Submission> own =
          submissions.stream().filter(s -> answers(s.receipt(), duty, asOf)).toList();
      List<Instant> accepted =
          own.stream()
              .filter(Submission::isAccepted)
              .map(s -> s.receipt().receivedAt())
              .sorted()
              .toList();
      if (!accepted.isEmpty()) {
        reported.add(duty);
        if (duty.isLate(accepted.get(0))) {
          late.add(duty);
        }
        if (own.stream().max(Submission.BY_ARRIVAL).orElseThrow().verdict() == Verdict.REJECTED) {
          returnedSince.add(duty);
        }
      } else if (own.isEmpty()) {
        missing.add(duty);
      } else {
        (own.stream().allMatch(Submission::isJudged) ? rejected : unjudged).add(duty);
      }
    }
    return new Standing(
        collection, asOf, duties, reported, late, returnedSince, rejected, unjudged, missing);
  }

  private static boolean answers(Receipt receipt, Duty duty, Instant asOf) {
    return receipt.sender().equals(duty.agency().code())
        && receipt.collection().equals(duty.collection().code())
        && !receipt.receivedAt().isAfter(asOf);
  }
}
