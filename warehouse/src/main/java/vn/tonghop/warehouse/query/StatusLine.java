package vn.tonghop.warehouse.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tonghop.warehouse.Verdict;

/**
 * How one agency stands in a collection.
 *
 * @param deadlineText when it owes, in Vietnam's time like all times here
 * @param firstReceivedText when its first workbook came, whatever was in it; empty if none came
 * @param reportedText when the first workbook came that was accepted; empty if none was
 * @param state whether it reported, and in time
 * @param verdict of the workbook that stands, else of the latest; empty if none came
 * @param latestVerdict of the workbook that was sent last, which may not be that one
 * @param latestRejectCount the rejecting findings of that one
 * @param attemptCount the workbooks received
 * @param rejectCount the rejecting findings of the workbook that stands
 * @param findingCount all findings of it
 * @param lateHoursText hours from the deadline to the report with two decimals; empty if in time or
 *     if there is no report
 * @param answeredCount what that workbook answers of what is owed
 * @param coverageText the same in percent with one decimal, as it is and never clamped; empty if
 *     nothing came
 * @param releaseText who released that workbook and when, {@code marked} or {@code held} if nobody
 *     did; empty if no release is asked for or nothing was accepted
 */
public record StatusLine(
    String agencyCode,
    String agencyNameVi,
    State state,
    String deadlineText,
    String firstReceivedText,
    String reportedText,
    String verdict,
    String latestVerdict,
    int latestRejectCount,
    int attemptCount,
    int rejectCount,
    int findingCount,
    String lateHoursText,
    int answeredCount,
    int owedCount,
    String coverageText,
    String releaseText) {

  /** How an agency stands; only the first counts as on time. */
  public enum State {
    ON_TIME("đúng hạn"),
    LATE("trễ hạn"),
    RETURNED("bị trả lại"),
    SET_ASIDE("chưa xử lý được"),
    WAITING("đã nhận, chờ kiểm tra"),
    NOTHING("chưa báo cáo");

    private final String nameVi;

    State(String nameVi) {
      this.nameVi = nameVi;
    }

    public String nameVi() {
      return nameVi;
    }
  }

  /** Whether it has reported, and answers less than a share of what is owed. */
  public boolean isBelow(double share) {
    return !reportedText.isEmpty() && answeredCount < share * owedCount;
  }

  /** Whether what it sent last was returned, and what was accepted before it stands. */
  public boolean isReturnedSince() {
    return !reportedText.isEmpty() && latestVerdict.equals(Verdict.REJECTED.code());
  }

  static String percent(int answered, int owed) {
    return owed == 0
        ? ""
        : BigDecimal.valueOf(answered)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(owed), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
