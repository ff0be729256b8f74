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
 * @param comparedEditions the earlier editions that its figures are held against, such as {@code
 *     2024-H1/1}, the replaced one among them; no part of the inputs' digest, for what another
 *     period's edition prints meanwhile makes no new edition of this one
 */
public record EditionPlan(
    Period period,
    int number,
    Instant asOf,
    String inputsDigest,
    List<String> submissionDigests,
    int publishedNumber,
    int replacedNumber,
    List<String> comparedEditions) {
  public EditionPlan {
    submissionDigests = List.copyOf(submissionDigests);
    comparedEditions = List.copyOf(comparedEditions);
  }

  /** The edition made from the same inputs: nothing need be built. */
  public OptionalInt findPublished() {
    return publishedNumber == 0 ? OptionalInt.empty() : OptionalInt.of(publishedNumber);
  }
}
