package vn.tonghop.warehouse;

import java.util.List;

/**
 * One delivered workbook and what became of it.
 *
 * @param owedCount the figures and texts that the agency owes in the collection
 * @param answeredCount those answered, a status L, M or Q counting as an answer
 */
public record Submission(
    Receipt receipt,
    Verdict verdict,
    List<Finding> findings,
    String form,
    int formVersion,
    int owedCount,
    int answeredCount) {

  public Submission {
    findings = List.copyOf(findings);
  }

  public boolean isAccepted() {
    return verdict == Verdict.ACCEPTED;
  }

  public boolean isSetAside() {
    return verdict == Verdict.SET_ASIDE;
  }
}
