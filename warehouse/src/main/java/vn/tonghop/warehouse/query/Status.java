package vn.tonghop.warehouse.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.WrittenTime;

/**
 * Who has delivered what in a collection. Whoever had a workbook accepted has reported, in time if
 * the first of them came by the deadline: as editions count, and the relations that are asked.
 */
public final class Status {

  private final List<Submission> deliveries;

  /**
   * @param deliveries of a home, with what has become of each
   */
  public Status(List<Submission> deliveries) {
    this.deliveries = List.copyOf(deliveries);
  }

  /**
   * A line for every duty, in the order given.
   *
   * @param until what was received later is left out
   */
  public List<StatusLine> of(Collection collection, List<Duty> duties, Instant until) {
    List<Submission> delivered =
        deliveries.stream()
            .filter(s -> s.receipt().collection().equals(collection.code()))
            .filter(s -> !s.receipt().receivedAt().isAfter(until))
            .sorted(Submission.BY_ARRIVAL)
            .toList();
    return duties.stream().map(duty -> line(duty, delivered)).toList();
  }

  private StatusLine line(Duty duty, List<Submission> delivered) {
    List<Submission> own =
        delivered.stream().filter(s -> s.receipt().sender().equals(duty.agency().code())).toList();
    Optional<Instant> reported =
        own.stream().filter(Submission::isAccepted).map(s -> s.receipt().receivedAt()).findFirst();
    if (own.isEmpty()) {
      return nothing(duty);
    }
    Submission counted = counted(own);
    Submission latest = own.get(own.size() - 1);
    return new StatusLine(
        duty.agency().code(),
        duty.agency().nameVi(),
        state(counted, reported, duty),
        WrittenTime.toMinute(duty.deadline()),
        text(own.get(0).receipt().receivedAt(), duty),
        reported.map(at -> text(at, duty)).orElse(""),
        counted.verdict().code(),
        latest.verdict().code(),
        latest.rejectCount(),
        own.size(),
        counted.rejectCount(),
        counted.findings().size(),
        reported.filter(duty::isLate).map(at -> duty.lateHours(at).toPlainString()).orElse(""),
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
        "",
        0,
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

  private static StatusLine.State state(Submission counted, Optional<Instant> reported, Duty duty) {
    return switch (counted.verdict()) {
      case ACCEPTED ->
          duty.isLate(reported.orElseThrow()) ? StatusLine.State.LATE : StatusLine.State.ON_TIME;
      case REJECTED -> StatusLine.State.RETURNED;
      case SET_ASIDE -> StatusLine.State.SET_ASIDE;
      case WAITING -> StatusLine.State.WAITING;
    };
  }
}
