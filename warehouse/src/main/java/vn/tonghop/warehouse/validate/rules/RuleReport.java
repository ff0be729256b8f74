package vn.tonghop.warehouse.validate.rules;

import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;

/**
 * Everything that the rules say about one submission.
 *
 * @param findings all of them, without a cap, rule by rule
 * @param compared the cells with which those were compared whose rule compares cells
 * @param outcomes one per rule of the form that has a select, whether it ran or not
 */
public record RuleReport(
    List<Finding> findings, Map<Finding, List<String>> compared, List<RuleOutcome> outcomes) {

  public RuleReport {
    findings = List.copyOf(findings);
    compared = Map.copyOf(compared);
    outcomes = List.copyOf(outcomes);
  }
}
