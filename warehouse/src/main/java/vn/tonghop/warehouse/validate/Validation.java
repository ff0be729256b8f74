package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Landing;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.Verdicts;
import vn.tonghop.warehouse.workbook.Reading;
import vn.tonghop.warehouse.workbook.Wording;
import vn.tonghop.warehouse.workbook.WorkbookReader;

/** Gives each landed delivery its verdict and its sender the answer. A function of landing. */
public final class Validation {

  private final Landing landing;
  private final Verdicts verdicts;
  private final Register register;
  private final WorkbookReader reader;
  private final Answer answer;

  public Validation(DataHome home, Register register) {
    this.landing = new Landing(home);
    this.verdicts = new Verdicts(home);
    this.register = register;
    this.reader = new WorkbookReader(home);
    this.answer = new Answer(home, register);
  }

  /** Judges what has a receipt and no verdict yet, in the order of arrival. */
  public List<Submission> validatePending() {
    List<Submission> judged = new ArrayList<>();
    for (Receipt receipt : landing.listReceipts()) {
      if (!verdicts.exists(receipt)) {
        Submission submission = judge(receipt);
        answer.give(submission, landing.original(receipt));
        verdicts.write(submission, List.of(Wording.structure().digest()));
        judged.add(submission);
      }
    }
    return judged;
  }

  private Submission judge(Receipt receipt) {
    List<Finding> findings = new ArrayList<>(new SenderRules(register).check(receipt));
    Reading reading = reader.read(landing.original(receipt));
    findings.addAll(reading.findings());
    if (reading instanceof Reading.Delivered delivered) {
      findings.addAll(new IdentityRules(register).check(receipt, delivered.identity()));
      Content content = new Content(register, receipt, delivered);
      findings.addAll(content.check());
      return submission(receipt, findings, content);
    }
    return new Submission(receipt, verdict(findings), findings, "", 0, 0, 0);
  }

  private static Submission submission(Receipt receipt, List<Finding> findings, Content content) {
    return new Submission(
        receipt,
        verdict(findings),
        findings,
        content.formCode(),
        content.formVersion(),
        content.owedCount(),
        content.answeredCount());
  }

  private static Verdict verdict(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::rejects) ? Verdict.REJECTED : Verdict.ACCEPTED;
  }
}
