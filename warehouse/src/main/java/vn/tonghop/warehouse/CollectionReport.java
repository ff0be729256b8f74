package vn.tonghop.warehouse;

import java.util.List;

/**
 * Everything that the rules across agencies say about the figures of one period. They never reject.
 */
public record CollectionReport(List<AgencyFinding> findings, List<RuleOutcome> outcomes) {

  public CollectionReport {
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
  }
}
