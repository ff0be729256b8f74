package vn.tonghop.jobs.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;
import vn.tonghop.warehouse.home.JournalLine;

/** What was done in a home, kept in its journal. Nothing is ever changed or taken out. */
public final class ActivityRecord {

  private final Journal journal;
  private final Clock clock;
  private final List<Activity> read = new ArrayList<>();
  private long readSoFar;

  public ActivityRecord(DataHome home, Clock clock) {
    this.journal = new Journal(home);
    this.clock = clock;
  }

  /**
   * Does something and keeps that it was begun and how it ended.
   *
   * @throws RuntimeException whatever {@code work} throws, after it was recorded
   */
  public <T> T keep(
      String user, String verb, String key, Map<String, String> parameters, Supplier<T> work) {
    append(user, verb, key, parameters, Activity.Outcome.STARTED, "");
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      append(user, verb, key, parameters, Activity.Outcome.FAILED, Failure.said(e));
      throw e;
    }
    append(user, verb, key, parameters, Activity.Outcome.DONE, "");
    return result;
  }

  /** Appends one line, now. */
  public void append(
      String user,
      String verb,
      String key,
      Map<String, String> parameters,
      Activity.Outcome outcome,
      String detail) {
    append(new Activity(clock.instant(), user, verb, key, parameters, outcome, detail));
  }

  /**
   * @throws vn.tonghop.warehouse.Failure if the line cannot be written and forced to disk
   */
  void append(Activity activity) {
    journal.append(
        List.of(
            new JournalEntry(
                activity.at(),
                activity.user(),
                JournalEntry.Kind.ACTIVITY,
                Map.of(
                    "verb", activity.verb(),
                    "key", activity.key(),
                    "parameters", activity.parameters(),
                    "outcome", activity.outcome().name(),
                    "detail", activity.detail()))));
  }

  /** Every activity in the order in which they were kept. */
  public synchronized List<Activity> list() {
    Journal.Part added = journal.list(JournalEntry.Kind.ACTIVITY, readSoFar);
    if (readSoFar == 0) {
      read.clear();
    }
    added.lines().forEach(line -> read.add(activity(line)));
    readSoFar = added.end();
    return List.copyOf(read);
  }

  private static Activity activity(JournalLine line) {
    JournalEntry entry = line.entry();
    Map<String, String> parameters = new HashMap<>();
    if (entry.about().get("parameters") instanceof Map<?, ?> kept) {
      kept.forEach((name, value) -> parameters.put(name.toString(), value.toString()));
    }
    return new Activity(
        entry.at(),
        entry.by(),
        entry.text("verb"),
        entry.text("key"),
        parameters,
        Activity.Outcome.valueOf(entry.text("outcome")),
        entry.text("detail"));
  }
}
