package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.MadeFrom;

/**
 * What an edition will be made from, known before it is made.
 *
 * @param period the period that the edition reports
 * @param number the number it will carry, or already carries if the same inputs are published
 * @param asOf the instant that it bears, whose knowledge it shows
 * @param knownAt the instant whose knowledge it is made from: its own, unless an edition is made
 *     again from what is known since
 * @param madeFrom everything that the edition is a function of, part by part
 * @param submissionDigests the accepted submissions whose rows it reads, in order
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
    Instant knownAt,
    MadeFrom madeFrom,
    List<String> submissionDigests,
    int publishedNumber,
    int replacedNumber,
    List<String> comparedEditions) {
  public EditionPlan {
    submissionDigests = List.copyOf(submissionDigests);
    comparedEditions = List.copyOf(comparedEditions);
  }

  /** The digest of everything that the edition is a function of. */
  public String inputsDigest() {
    return madeFrom.digest();
  }

  /** The edition made from the same inputs: nothing need be built. */
  public OptionalInt findPublished() {
    return publishedNumber == 0 ? OptionalInt.empty() : OptionalInt.of(publishedNumber);
  }
}
