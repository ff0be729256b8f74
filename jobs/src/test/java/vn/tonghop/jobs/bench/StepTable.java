package vn.tonghop.jobs.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The steps of two sides beside one another, the median of their rounds. */
final class StepTable {

  private StepTable() {}

  static void print(
      String leftName,
      List<Map<String, ChildRun.Time>> left,
      String rightName,
      List<Map<String, ChildRun.Time>> right) {
    System.out.printf(Locale.ROOT, "%-14s %14s %14s  (wall, s)%n", "step", leftName, rightName);
    Set<String> names = new LinkedHashSet<>();
    left.forEach(round -> names.addAll(round.keySet()));
    right.forEach(round -> names.addAll(round.keySet()));
    for (String name : names) {
      System.out.printf(
          Locale.ROOT, "%-14s %14.3f %14.3f%n", name, median(left, name), median(right, name));
    }
  }

  private static double median(List<Map<String, ChildRun.Time>> rounds, String name) {
    List<Double> sorted =
        rounds.stream()
            .map(round -> round.getOrDefault(name, ChildRun.Time.NONE).wallSeconds())
            .sorted()
            .toList();
    return sorted.get(sorted.size() / 2);
  }
}
