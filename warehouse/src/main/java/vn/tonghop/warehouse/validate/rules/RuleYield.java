package vn.tonghop.warehouse.validate.rules;

import java.util.List;
import vn.tonghop.warehouse.AgencyFinding;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;

/** What running one rule gave. */
record RuleYield(List<Breach> breaches, RuleOutcome outcome) {

  RuleYield {
    breaches = List.copyOf(breaches);
  }

  /** One offending row. */
  record Breach(Finding finding, RuleRow row) {

    AgencyFinding ofAgency() {
      return new AgencyFinding(row.text("agency_code"), row.text("submission_sha256"), finding);
    }
  }
}
