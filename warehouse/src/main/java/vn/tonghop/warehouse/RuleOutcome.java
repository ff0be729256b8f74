package vn.tonghop.warehouse;

import java.util.List;

/**
 * What became of one rule in one check.
 *
 * @param code the rule's code, which its findings carry
 * @param digest SHA-256 of the rule's select and text, so that a verdict names the rule it was
 *     given by
 * @param brokenCount the findings it made
 * @param notEvaluatedCount the rows (or, if the rule could not run at all, 1) that it could not
 *     judge; a broken rule may have some too
 * @param reasons why, once each
 */
public record RuleOutcome(
    String code,
    String digest,
    RuleResult result,
    int brokenCount,
    int notEvaluatedCount,
    List<Reason> reasons) {

  public RuleOutcome {
    reasons = List.copyOf(reasons);
    if (result == RuleResult.NOT_EVALUATED && reasons.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot leave rule %s not evaluated without a reason".formatted(code));
    }
  }
}
