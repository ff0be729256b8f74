package vn.tonghop.warehouse.validate.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules of a form are asked about: a submission and what was reported before it.
 *
 * @param form the form's name, such as {@code indicators}
 */
public record RuleCase(String form, SubmissionRows rows, HistoryRows history) {

  /** What cases have in common that can lie in the same tables. */
  Map<String, List<RuleColumn>> shape() {
    Map<String, List<RuleColumn>> shape = new TreeMap<>();
    shape.put("form " + form, List.of());
    rows.sheets().forEach((name, sheet) -> shape.put(name, sheet.columns()));
    return shape;
  }
}
