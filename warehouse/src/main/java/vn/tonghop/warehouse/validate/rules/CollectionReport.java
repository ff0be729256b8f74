package vn.tonghop.warehouse.validate.rules;

import java.util.List;
import vn.tonghop.warehouse.RuleOutcome;

/**
 * Everything that the rules across agencies say about the figures of one period. They never reject.
 */
public record CollectionReport(List<AgencyFinding> findings, List<RuleOutcome> outcomes) {

  public CollectionReport {
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
  }
}
