package vn.tonghop.warehouse.consolidate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;

/** Of which deliveries the regime asks the release of their agencies' heads. */
final class ReleasesAsked {

  private final Map<String, Unreleased> byDuty = new HashMap<>();

  private ReleasesAsked() {}

  static ReleasesAsked of(List<Submission> submissions, Ground.Duties duties) {
    ReleasesAsked asked = new ReleasesAsked();
    submissions.stream()
        .map(submission -> submission.receipt().collection())
        .distinct()
        .filter(code -> !code.isEmpty())
        .map(Collection::of)
        .forEach(collection -> duties.of(collection).forEach(asked::add));
    return asked;
  }

  private void add(Duty duty) {
    if (duty.unreleased().isAskedFor()) {
      byDuty.put(key(duty.agency().code(), duty.collection().code()), duty.unreleased());
    }
  }

  /** What becomes of a delivery that is not released. */
  Unreleased of(Submission submission) {
    return byDuty.getOrDefault(
        key(submission.receipt().sender(), submission.receipt().collection()),
        Unreleased.NOT_REQUIRED);
  }

  /** Whether nothing of an accepted delivery is used until it is released. */
  boolean isHeld(Submission submission) {
    return of(submission) == Unreleased.HELD && !submission.release().isGiven();
  }

  /** By what all of them are known; empty if no release is asked. */
  String text() {
    return byDuty.entrySet().stream()
        .map(asked -> asked.getKey() + " " + asked.getValue().code())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String key(String agency, String collection) {
    return agency + " " + collection;
  }
}
