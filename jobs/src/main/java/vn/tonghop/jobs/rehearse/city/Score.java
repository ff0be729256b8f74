package vn.tonghop.jobs.rehearse.city;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * How well intake found what was planted.
 *
 * @param kinds a line for each kind of error
 * @param missed the errors that were not found
 * @param alarms the findings that nothing planted explains, in words
 * @param falseAlarms findings that nothing planted explains, by code
 * @param judged the workbooks that were judged
 */
public record Score(
    List<Line> kinds,
    List<String> missed,
    List<String> alarms,
    Map<String, Long> falseAlarms,
    int judged) {

  /** Planted and found of one kind, with the findings beside it that it explains. */
  public record Line(String kind, String finding, int planted, int found, int beside) {}

  public Score {
    kinds = List.copyOf(kinds);
    missed = List.copyOf(missed);
    alarms = List.copyOf(alarms);
  }

  public int planted() {
    return kinds.stream().mapToInt(Line::planted).sum();
  }

  public int found() {
    return kinds.stream().mapToInt(Line::found).sum();
  }

  public void print(PrintWriter out) {
    out.printf(
        "%-20s %-26s %7s %5s %6s%n", "kind", "expected finding", "planted", "found", "beside");
    for (Line line : kinds) {
      out.printf(
          "%-20s %-26s %7d %5d %6d%n",
          line.kind(), line.finding(), line.planted(), line.found(), line.beside());
    }
    out.printf("found %d of %d planted errors%n", found(), planted());
    missed.forEach(line -> out.println("  not found: " + line));
    out.printf(
        "false alarms: %d in %d workbooks%n",
        falseAlarms.values().stream().mapToLong(Long::longValue).sum(), judged);
    falseAlarms.forEach((code, count) -> out.printf("  %-30s %d%n", code, count));
    alarms.forEach(line -> out.println("  false: " + line));
  }
}
