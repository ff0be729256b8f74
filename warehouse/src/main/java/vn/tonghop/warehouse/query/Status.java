package vn.tonghop.warehouse.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.home.Verdicts;

/**
 * Who has delivered what in a collection. On time is who sent, by the deadline, a workbook that
 * passed the rules of structure and answers at least the regime's share of what is owed: an empty
 * form is no report, and a figure that is to be mended does not make its agency late.
 */
public final class Status {

  private final Verdicts verdicts;
  private final DataHome home;
  private final double coverageThreshold;

  /**
   * @param coverageThreshold the share of owed rows from which a workbook counts as a report
   */
  public Status(DataHome home, double coverageThreshold) {
    this.verdicts = new Verdicts(home);
    this.home = home;
    this.coverageThreshold = coverageThreshold;
  }

  /**
   * A line for every duty, in the order given.
   *
   * @param until what was received later is left out
   */
  public List<StatusLine> of(Collection collection, List<Duty> duties, Instant until) {
    List<Submission> delivered =
        Deliveries.list(home).stream()
            .filter(s -> s.receipt().collection().equals(collection.code()))
            .filter(s -> !s.receipt().receivedAt().isAfter(until))
            .sorted(Comparator.comparing(Submission::receipt, Receipt.BY_ARRIVAL))
            .toList();
    return duties.stream().map(duty -> line(duty, delivered)).toList();
  }

  private StatusLine line(Duty duty, List<Submission> delivered) {
    List<Submission> own =
        delivered.stream().filter(s -> s.receipt().sender().equals(duty.agency().code())).toList();
    Instant deadline = duty.deadline().toInstant();
    Optional<Instant> reported =
        own.stream().filter(this::isReport).map(s -> s.receipt().receivedAt()).findFirst();
    if (own.isEmpty()) {
      return nothing(duty);
    }
    Submission counted = counted(own);
    return new StatusLine(
        duty.agency().code(),
        duty.agency().nameVi(),
        state(counted, reported, deadline),
        text(deadline, duty),
        text(own.get(0).receipt().receivedAt(), duty),
        reported.map(at -> text(at, duty)).orElse(""),
        counted.verdict().code(),
        own.size(),
        (int) counted.findings().stream().filter(Finding::rejects).count(),
        counted.findings().size(),
        reported.filter(at -> at.isAfter(deadline)).map(at -> hours(deadline, at)).orElse(""),
        counted.answeredCount(),
        counted.owedCount(),
        StatusLine.percent(counted.answeredCount(), counted.owedCount()),
        release(counted, duty));
  }

  private static StatusLine nothing(Duty duty) {
    return new StatusLine(
        duty.agency().code(),
        duty.agency().nameVi(),
        StatusLine.State.NOTHING,
        WrittenTime.toMinute(duty.deadline()),
        "",
        "",
        "",
        0,
        0,
        0,
        "",
        0,
        0,
        "",
        "");
  }

  private static String release(Submission counted, Duty duty) {
    if (!duty.unreleased().isAskedFor() || !counted.isAccepted()) {
      return "";
    }
    Release release = counted.release();
    return release.isGiven()
        ? "%s, %s".formatted(release.by(), release.on())
        : duty.unreleased().code();
  }

  /** An instant as the city's clocks show it. */
  private static String text(Instant instant, Duty duty) {
    return WrittenTime.toMinute(instant.atZone(duty.deadline().getZone()));
  }

  /** The newest accepted workbook, for it stands; the latest of all if none was accepted. */
  private static Submission counted(List<Submission> own) {
    return own.stream()
        .filter(Submission::isAccepted)
        .reduce((earlier, later) -> later)
        .orElse(own.get(own.size() - 1));
  }

  private static StatusLine.State state(
      Submission counted, Optional<Instant> reported, Instant deadline) {
    if (reported.isPresent()) {
      return reported.get().isAfter(deadline) ? StatusLine.State.LATE : StatusLine.State.ON_TIME;
    }
    return switch (counted.verdict()) {
      case ACCEPTED -> StatusLine.State.NOT_ENOUGH;
      case REJECTED -> StatusLine.State.RETURNED;
      case SET_ASIDE -> StatusLine.State.SET_ASIDE;
      case WAITING -> StatusLine.State.WAITING;
    };
  }

  private boolean isReport(Submission submission) {
    return submission.isJudged()
        && passedStructure(submission)
        && submission.owedCount() > 0
        && submission.answeredCount() >= coverageThreshold * submission.owedCount();
  }

  /** Whether everything that rejects it, if anything does, is a rule about the content. */
  private boolean passedStructure(Submission submission) {
    if (submission.isAccepted()) {
      return true;
    }
    Receipt receipt = submission.receipt();
    Set<String> ofContent =
        verdicts.listOutcomes(receipt).stream().map(RuleOutcome::code).collect(Collectors.toSet());
    return submission.findings().stream()
        .filter(Finding::rejects)
        .allMatch(finding -> ofContent.contains(finding.code()));
  }

  private static String hours(Instant deadline, Instant at) {
    return BigDecimal.valueOf(Duration.between(deadline, at).toMinutes())
        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
