package vn.tonghop.warehouse.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdicts;

/** Who has delivered what in a collection. */
public final class Status {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final DataHome home;

  public Status(DataHome home) {
    this.home = home;
  }

  /**
   * A line for every duty, in the order given.
   *
   * @param until what was received later is left out
   */
  public List<StatusLine> of(Collection collection, List<Duty> duties, Instant until) {
    List<Submission> delivered =
        new Verdicts(home)
            .list().stream()
                .filter(s -> s.receipt().collection().equals(collection.code()))
                .filter(s -> !s.receipt().receivedAt().isAfter(until))
                .sorted(Comparator.comparing(s -> s.receipt().receivedAt()))
                .toList();
    return duties.stream().map(duty -> line(duty, delivered)).toList();
  }

  private static StatusLine line(Duty duty, List<Submission> delivered) {
    List<Submission> own =
        delivered.stream().filter(s -> s.receipt().sender().equals(duty.agency().code())).toList();
    List<Submission> accepted = own.stream().filter(Submission::isAccepted).toList();
    String state =
        own.isEmpty() ? "chưa báo cáo" : accepted.isEmpty() ? "bị trả lại" : "đã tiếp nhận";
    return new StatusLine(
        duty.agency().code(),
        duty.agency().nameVi(),
        state,
        own.isEmpty() ? "" : MOMENT.format(own.get(own.size() - 1).receipt().receivedAt()),
        own.size(),
        accepted.isEmpty() ? "" : answered(accepted.get(accepted.size() - 1)),
        own.isEmpty() ? 0 : own.get(own.size() - 1).findings().size());
  }

  private static String answered(Submission submission) {
    return submission.answeredCount() + "/" + submission.owedCount();
  }
}
