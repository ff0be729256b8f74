package vn.tonghop.warehouse.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Submission;

/**
 * Every delivery of a home with what has become of it: its verdict, that it was set aside, or that
 * it waits for one. Whoever tells how a delivery stands asks here, so that none that was received
 * passes for none at all.
 */
public final class Deliveries {

  private Deliveries() {}

  /** All of them; what has a receipt that cannot be read is told by verify. */
  public static List<Submission> list(DataHome home) {
    Map<String, Submission> all = new LinkedHashMap<>();
    Stream.of(
            new Verdicts(home).list().stream(),
            new SetAside(home).list().stream(),
            new Landing(home).listReadable().stream().map(Submission::waiting))
        .flatMap(some -> some)
        .forEach(one -> all.putIfAbsent(one.receipt().key(), one));
    return List.copyOf(all.values());
  }
}
