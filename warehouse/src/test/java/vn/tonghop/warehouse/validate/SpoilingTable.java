package vn.tonghop.warehouse.validate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of each kind of spoiling: the table that is printed. */
final class SpoilingTable {

  enum Outcome {
    READ_RIGHT,
    REJECTED_RIGHTLY,
    REJECTED_WRONGLY,
    READ_WRONG
  }

  private final Map<String, Map<Outcome, Integer>> counts = new LinkedHashMap<>();
  private final StringBuilder wrong = new StringBuilder();

  void add(String kind, Outcome outcome, String words) {
    counts
        .computeIfAbsent(kind, any -> new EnumMap<>(Outcome.class))
        .merge(outcome, 1, Integer::sum);
    if (outcome.compareTo(Outcome.REJECTED_RIGHTLY) > 0) {
      wrong.append(outcome).append(": ").append(words).append('\n');
    }
  }

  int count(Outcome outcome) {
    return counts.values().stream().mapToInt(one -> one.getOrDefault(outcome, 0)).sum();
  }

  String wrong() {
    return wrong.toString();
  }

  @Override
  public String toString() {
    StringBuilder table =
        new StringBuilder(
            "form | tried | read right | rejected rightly | rejected wrongly | read wrong\n");
    counts.forEach((kind, ofKind) -> row(table, kind, ofKind));
    Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    counts.values().forEach(one -> one.forEach((o, n) -> all.merge(o, n, Integer::sum)));
    row(table, "all", all);
    return table.toString();
  }

  private static void row(StringBuilder table, String kind, Map<Outcome, Integer> counts) {
    table.append(kind).append(" | ").append(counts.values().stream().mapToInt(n -> n).sum());
    for (Outcome outcome : Outcome.values()) {
      table.append(" | ").append(counts.getOrDefault(outcome, 0));
    }
    table.append('\n');
  }
}
