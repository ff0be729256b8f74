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
    String newSubmissionSha256) {

  /** Whether it is a verdict that moves. */
  public boolean isAssessment() {
    return measureCode.equals("verdict");
  }
}
