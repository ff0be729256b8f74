package vn.tonghop.warehouse.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Submission;

/** Who has delivered what of that which is owed. */
public final class Status {

  private final Map<String, List<Submission>> delivered;

  /**
   * @param deliveries of a home, with what has become of each
   */
  public Status(List<Submission> deliveries) {
    delivered =
        deliveries.stream()
            .sorted(Submission.BY_ARRIVAL)
            .collect(
                Collectors.groupingBy(s -> key(s.receipt().sender(), s.receipt().collection())));
  }

  /**
   * A line for every duty, in the order given.
   *
   * @param until what was received later is left out
   */
  public List<StatusLine> of(List<Duty> duties, Instant until) {
    return duties.stream().map(duty -> line(duty, until)).toList();
  }

  private StatusLine line(Duty duty, Instant until) {
    String key = key(duty.agency().code(), duty.collection().code());
    return new StatusLine(
        duty,
        delivered.getOrDefault(key, List.of()).stream()
            .filter(s -> !s.receipt().receivedAt().isAfter(until))
            .toList());
  }

  private static String key(String agency, String collection) {
    return agency + " " + collection;
  }
}
