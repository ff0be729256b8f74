package vn.tonghop.warehouse.query;

/**
 * How one agency stands in a collection.
 *
 * @param stateVi "đã tiếp nhận", "bị trả lại" or "chưa báo cáo"
 * @param receivedText when the latest workbook came, in Vietnam's time; empty if none came
 * @param attemptCount the workbooks received
 * @param answeredText answered of owed figures of the standing submission, such as {@code 12/15}
 * @param findingCount the findings of the latest workbook
 */
public record StatusLine(
    String agencyCode,
    String agencyNameVi,
    String stateVi,
    String receivedText,
    int attemptCount,
    String answeredText,
    int findingCount) {}
