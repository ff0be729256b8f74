package vn.tonghop.warehouse;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One delivered workbook and what became of it.
 *
 * @param owedCount the figures and texts that the agency owes in the collection
 * @param answeredCount those answered, a status L, M or Q counting as an answer
 * @param release the release by the agency's head that it carries, whether or not one is asked for
 */
public record Submission(
    Receipt receipt,
    Verdict verdict,
    List<Finding> findings,
    String form,
    int formVersion,
    int owedCount,
    int answeredCount,
    Release release) {

  /** As their receipts stand. */
  public static final Comparator<Submission> BY_ARRIVAL =
      Comparator.comparing(Submission::receipt, Receipt.BY_ARRIVAL);

  public Submission {
    findings = List.copyOf(findings);
    // A verdict that an earlier program wrote does not have it.
    release = Objects.requireNonNullElse(release, Release.NONE);
  }

  /** One that carries no release. */
  public Submission(
      Receipt receipt,
      Verdict verdict,
      List<Finding> findings,
      String form,
      int formVersion,
      int owedCount,
      int answeredCount) {
    this(receipt, verdict, findings, form, formVersion, owedCount, answeredCount, Release.NONE);
  }

  public boolean isAccepted() {
    return verdict == Verdict.ACCEPTED;
  }

  /** Whether it was accepted and nothing of it is used until it is released. */
  public boolean isHeld() {
    return isAccepted()
        && findings.stream().anyMatch(one -> one.code().equals(Unreleased.HELD.findingCode()));
  }

  /** What becomes of its figures, as its sender is told. */
  public String usedVi() {
    return isHeld()
        ? "Số liệu của tệp chưa được sử dụng để tổng hợp cho đến khi thủ trưởng đơn vị ký duyệt."
        : "Số liệu của tệp được sử dụng để tổng hợp báo cáo.";
  }

  /** One that has a receipt and nothing else yet. */
  public static Submission waiting(Receipt receipt) {
    return new Submission(receipt, Verdict.WAITING, List.of(), "", 0, 0, 0);
  }

  /** What must be mended, finding by finding, as relations and reports count it. */
  public int rejectCount() {
    return (int) findings.stream().filter(Finding::rejects).count();
  }

  public boolean isWaiting() {
    return verdict == Verdict.WAITING;
  }

  /** Whether anything can be said of its content: else its sender has nothing to put right. */
  public boolean isJudged() {
    return !isSetAside() && !isWaiting();
  }

  public boolean isSetAside() {
    return verdict == Verdict.SET_ASIDE;
  }
}
