package vn.tonghop.warehouse.validate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What became of damaged workbooks, by what was done to them. */
final class FuzzTable {

  /** What became of one. */
  enum Outcome {
    REFUSED,
    AS_SENT,
    WITH_FINDINGS,
    /** Another reader of the damaged file finds the same figure there. */
    AS_THE_FILE_SHOWS,
    /** The same bytes had come before. */
    RECEIVED_BEFORE
  }

  private final Map<String, Mutation.Kind> unjudged = new HashMap<>();
  private final Map<Mutation.Kind, Map<Outcome, Integer>> counts =
      new EnumMap<>(Mutation.Kind.class);

  void delivered(String name, Mutation.Kind kind) {
    unjudged.put(name, kind);
  }

  void judged(String name, Outcome outcome) {
    counts
        .computeIfAbsent(unjudged.remove(name), any -> new EnumMap<>(Outcome.class))
        .merge(outcome, 1, Integer::sum);
  }

  int count(Outcome outcome) {
    return counts.values().stream().mapToInt(of -> of.getOrDefault(outcome, 0)).sum();
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("%-28s".formatted("damage"));
    for (Outcome outcome : Outcome.values()) {
      table.append("%19s".formatted(outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    table.append("%8s%n".formatted("all"));
    for (Mutation.Kind kind : Mutation.Kind.values()) {
      table.append(line(kind));
    }
    return table.toString();
  }

  private String line(Mutation.Kind kind) {
    Map<Outcome, Integer> of = new EnumMap<>(Outcome.class);
    of.putAll(counts.getOrDefault(kind, Map.of()));
    of.put(
        Outcome.RECEIVED_BEFORE,
        (int) unjudged.values().stream().filter(each -> each == kind).count());
    StringBuilder line = new StringBuilder("%-28s".formatted(kind.words()));
    int all = 0;
    for (Outcome outcome : Outcome.values()) {
      all += of.getOrDefault(outcome, 0);
      line.append("%19d".formatted(of.getOrDefault(outcome, 0)));
    }
    return line.append("%8d%n".formatted(all)).toString();
  }
}
