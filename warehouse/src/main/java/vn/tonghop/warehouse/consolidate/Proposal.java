package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;

/**
 * That an edition be replaced, because workbooks were accepted that it has not read. Nothing comes
 * of it before a person asks for the period to be consolidated again.
 *
 * @param number the edition that stands
 * @param newcomers what the replacement would read and the standing edition did not, by time
 */
public record Proposal(Period period, int number, List<Submission> newcomers) {

  public Proposal {
    newcomers = List.copyOf(newcomers);
    if (newcomers.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot propose to replace %s/%d: nothing new came".formatted(period.code(), number));
    }
  }

  /** Since when it is proposed as it is: when the last of its newcomers came. */
  public Instant since() {
    return newcomers.stream()
        .map(submission -> submission.receipt().receivedAt())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Tells this proposal from one with other newcomers. */
  public String digest() {
    return Digest.ofText(
        newcomers.stream().map(submission -> submission.receipt().sha256()).toList().toString());
  }
}
