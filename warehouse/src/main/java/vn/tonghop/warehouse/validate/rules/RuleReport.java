package vn.tonghop.warehouse.validate.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;

/**
 * Everything that the rules say about one submission.
 *
 * @param findings all of them, without a cap, rule by rule
 * @param compared the cells with which those were compared whose rule compares cells
 * @param doubts those at a cell that is only doubtful by itself, unless others contradict it
 * @param causes those beside which whatever else is found at their cell only follows
 * @param outcomes one per rule of the form that has a select, whether it ran or not
 */
public record RuleReport(
    List<Finding> findings,
    Map<Finding, List<String>> compared,
    Set<Finding> doubts,
    Set<Finding> causes,
    List<RuleOutcome> outcomes) {

  public RuleReport {
    findings = List.copyOf(findings);
    compared = Map.copyOf(compared);
    doubts = Set.copyOf(doubts);
    causes = Set.copyOf(causes);
    outcomes = List.copyOf(outcomes);
  }
}
