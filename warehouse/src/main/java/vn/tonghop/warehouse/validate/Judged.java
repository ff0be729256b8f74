package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.validate.rules.RuleReport;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * A submission with what became of each rule.
 *
 * @param changesVi which sheets it leaves blank and what it makes of what stood; empty if it is not
 *     accepted
 */
record Judged(
    Submission submission, List<RuleOutcome> outcomes, List<FilledSheet> sheets, String changesVi) {

  /** Holds a draft to the rules; what some of them say may have been asked ahead. */
  static Judged of(Draft draft, ContentRules rules, List<RuleReport> ahead) {
    List<Finding> findings = new ArrayList<>(draft.findings());
    if (!(draft instanceof Draft.Ours ours)) {
      return new Judged(
          new Submission(
              draft.receipt(), verdict(findings), MostFindings.of(findings), "", 0, 0, 0),
          List.of(),
          List.of(),
          "");
    }
    RuleReport report = rules.check(ours, ahead);
    findings.addAll(SaidOnce.withoutUnread(report.findings(), ours.delivered().findings()));
    List<Finding> told = Consequences.told(findings, report);
    Content content = ours.content();
    Submission submission =
        new Submission(
            ours.receipt(),
            verdict(told),
            MostFindings.of(told),
            content.formCode(),
            content.formVersion(),
            content.owedCount(),
            content.answeredCount(),
            ours.release());
    return new Judged(
        submission,
        report.outcomes(),
        ours.sheets(),
        submission.isAccepted()
            ? content.blankVi() + RowChanges.textVi(ours.standing(), ours.sheets(), content)
            : "");
  }

  private static Verdict verdict(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::rejects) ? Verdict.REJECTED : Verdict.ACCEPTED;
  }
}
