package vn.tonghop.warehouse.validate.rules;

import java.util.List;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;

/**
 * Everything that the rules say about one submission.
 *
 * @param findings all of them, without a cap, rule by rule
 * @param outcomes one per rule of the form that has a select, whether it ran or not
 */
public record RuleReport(List<Finding> findings, List<RuleOutcome> outcomes) {

  public RuleReport {
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
  }
}
