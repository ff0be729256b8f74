package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import vn.tonghop.warehouse.Period;

/**
 * What an edition will be made from, known before it is made.
 *
 * @param period the period that the edition reports
 * @param number the number it will carry, or already carries if the same inputs are published
 * @param asOf the instant whose knowledge it shows
 * @param inputsDigest the digest of everything the edition is a function of
 * @param submissionDigests the standing submissions that it reads, in order
 * @param publishedNumber the edition made from the same inputs, 0 if there is none
 * @param replacedNumber the standing edition that this one replaces, 0 if it is the first
 */
public record EditionPlan(
    Period period,
    int number,
    Instant asOf,
    String inputsDigest,
    List<String> submissionDigests,
    int publishedNumber,
    int replacedNumber) {
  public EditionPlan {
    submissionDigests = List.copyOf(submissionDigests);
  }

  /** The edition made from the same inputs: nothing need be built. */
  public OptionalInt findPublished() {
    return publishedNumber == 0 ? OptionalInt.empty() : OptionalInt.of(publishedNumber);
  }
}
