package vn.tonghop.warehouse.query;

/**
 * A printed text that differs between two editions.
 *
 * @param listCode the list that it stands in, such as scorecard
 * @param reasonVi why, as the later edition prints it; empty if nobody has printed it yet
 */
public record PrintedChange(
    String listCode,
    String indicatorCode,
    String indicatorNameVi,
    String measureCode,
    String measureNameVi,
    String oldText,
    String newText,
    String reasonVi,
    String oldSubmissionSha256,
    String newSubmissionSha256) {

  PrintedChange withReason(String reason) {
    return new PrintedChange(
        listCode,
        indicatorCode,
        indicatorNameVi,
        measureCode,
        measureNameVi,
        oldText,
        newText,
        reason,
        oldSubmissionSha256,
        newSubmissionSha256);
  }

  /** Whether it is a verdict that moves. */
  public boolean isAssessment() {
    return measureCode.equals("verdict");
  }
}
