package vn.tonghop.jobs.record;

import java.util.Set;
import java.util.stream.Collectors;

/** The keys of a record about which nothing is left to do. */
public final class Settled {

  private Settled() {}

  public static Set<String> keys(ActivityRecord record) {
    return record.list().stream()
        .filter(activity -> activity.outcome().isSettled())
        .map(Activity::key)
        .collect(Collectors.toSet());
  }
}
