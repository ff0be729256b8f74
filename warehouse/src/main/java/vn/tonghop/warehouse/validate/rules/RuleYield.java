package vn.tonghop.warehouse.validate.rules;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.warehouse.AgencyFinding;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;

/** What running one rule gave. */
record RuleYield(List<Breach> breaches, RuleOutcome outcome) {

  RuleYield {
    breaches = List.copyOf(breaches);
  }

  /**
   * One offending row.
   *
   * @param comparedCells the cells with which the rule compared that of the finding
   */
  record Breach(Finding finding, List<String> comparedCells, RuleRow row) {

    /** As one reads a sheet: row by row, from the left. */
    static final Comparator<Breach> BY_PLACE =
        Comparator.comparing((Breach breach) -> breach.finding().sheet())
            .thenComparing(breach -> breach.line().length())
            .thenComparing(Breach::line)
            .thenComparing(breach -> breach.finding().cell().length())
            .thenComparing(breach -> breach.finding().cell())
            .thenComparing(breach -> breach.finding().messageVi());

    private String line() {
      return finding.cell().replaceFirst("^[A-Z]*", "");
    }

    /** Whether the rule only doubts the cell, and says so of the row in {@code is_doubt}. */
    boolean isDoubt() {
      return row.text("is_doubt").equals("true");
    }

    /** Whether it is why other rules find something at the cell, as the row's {@code is_cause}. */
    boolean isCause() {
      return row.text("is_cause").equals("true");
    }

    AgencyFinding ofAgency() {
      return new AgencyFinding(row.text("agency_code"), row.text("submission_sha256"), finding);
    }
  }
}
