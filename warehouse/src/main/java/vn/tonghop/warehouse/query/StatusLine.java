package vn.tonghop.warehouse.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;

/**
 * How one agency stands in a collection. Whoever had a workbook accepted has reported, in time if
 * the first of them lay at its source by the deadline: as the finding {@code LATE} says it, and the
 * relations that reports print and analysts ask.
 *
 * @param delivered what it sent, in the order in which it was received
 */
public record StatusLine(Duty duty, List<Submission> delivered) {

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

  public StatusLine {
    delivered = List.copyOf(delivered);
  }

  /** Whether it reported, and in time; of who has not, what became of the latest. */
  public State state() {
    return findReportedAt()
        .map(at -> duty.isLate(at) ? State.LATE : State.ON_TIME)
        .or(() -> findLatest().map(Submission::verdict).map(StatusLine::unreported))
        .orElse(State.NOTHING);
  }

  /**
   * Whether it is neither missing nor late: nobody asks it, and it has not reported all the same.
   *
   * @param excluded the codes of those whom nobody asks for the collection
   */
  public boolean isOutOfScope(Set<String> excluded) {
    return excluded.contains(duty.agency().code()) && findReportedAt().isEmpty();
  }

  private static State unreported(Verdict latest) {
    return switch (latest) {
      case SET_ASIDE -> State.SET_ASIDE;
      case WAITING -> State.WAITING;
      case REJECTED, ACCEPTED -> State.RETURNED;
    };
  }

  /** When its first workbook came, whatever was in it. */
  public Optional<Instant> findCameAt() {
    return first(delivered.stream());
  }

  /** When the first workbook came that was accepted. */
  public Optional<Instant> findReportedAt() {
    return first(delivered.stream().filter(Submission::isAccepted));
  }

  private static Optional<Instant> first(Stream<Submission> submissions) {
    return submissions.map(s -> s.receipt().arrivedAt()).min(Comparator.naturalOrder());
  }

  /** The hours from the deadline to the report; 0 if in time or if there is no report. */
  public BigDecimal lateHours() {
    return findReportedAt().map(duty::lateHours).orElse(BigDecimal.ZERO);
  }

  /** The workbook that was sent last. */
  public Optional<Submission> findLatest() {
    return delivered.stream().reduce((earlier, later) -> later);
  }

  /** The newest accepted workbook, for it stands; the latest of all if none was accepted. */
  public Optional<Submission> findCounted() {
    return delivered.stream()
        .filter(Submission::isAccepted)
        .reduce((earlier, later) -> later)
        .or(this::findLatest);
  }

  /** Whether it has reported, and answers less than a share of what is owed. */
  public boolean isBelow(double share) {
    return findCounted()
        .filter(Submission::isAccepted)
        .filter(counted -> counted.answeredCount() < share * counted.owedCount())
        .isPresent();
  }

  /** Whether what it sent last was returned, and what was accepted before it stands. */
  public boolean isReturnedSince() {
    return findReportedAt().isPresent()
        && findLatest().filter(latest -> latest.verdict() == Verdict.REJECTED).isPresent();
  }

  /**
   * What the workbook that counts answers of what is owed, in percent with one decimal, as it is
   * and never clamped; empty if nothing came.
   */
  public String coverageText() {
    return findCounted()
        .filter(counted -> counted.owedCount() != 0)
        .map(
            counted ->
                BigDecimal.valueOf(counted.answeredCount())
                    .movePointRight(2)
                    .divide(BigDecimal.valueOf(counted.owedCount()), 1, RoundingMode.HALF_UP)
                    .toPlainString())
        .orElse("");
  }

  /**
   * Who released the workbook that counts and when, {@code marked} or {@code held} if nobody did;
   * empty if no release is asked for or nothing was accepted.
   */
  public String releaseText() {
    return findCounted()
        .filter(counted -> counted.isAccepted() && duty.unreleased().isAskedFor())
        .map(Submission::release)
        .map(
            release ->
                release.isGiven()
                    ? "%s, %s".formatted(release.by(), release.on())
                    : duty.unreleased().code())
        .orElse("");
  }
}
