package vn.tonghop.jobs.rehearse.city;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Counted;

/**
 * How well intake found what was planted.
 *
 * @param kinds a line for each kind of error
 * @param missed the errors that the data can show and that were not found
 * @param unshown the errors that no data can show, each with why
 * @param alarms the findings that nothing planted explains, in words
 * @param falseAlarms findings that nothing planted explains, by code
 * @param judged the workbooks that were judged
 */
public record Score(
    List<Line> kinds,
    List<String> missed,
    List<String> unshown,
    List<String> alarms,
    Map<String, Long> falseAlarms,
    int judged) {

  private static final int WORKBOOKS_PER_ALARM = 200;

  /**
   * One kind of error.
   *
   * @param shown those that the data can show
   * @param found those of them that were found
   * @param foundBeyond those that were found though no data can show them
   * @param beside other findings that the errors explain
   */
  public record Line(
      String kind,
      String finding,
      int planted,
      int shown,
      int found,
      int foundBeyond,
      int beside) {}

  public Score {
    kinds = List.copyOf(kinds);
    missed = List.copyOf(missed);
    unshown = List.copyOf(unshown);
    alarms = List.copyOf(alarms);
  }

  public int planted() {
    return kinds.stream().mapToInt(Line::planted).sum();
  }

  /** How many of them the data can show. */
  public int shown() {
    return kinds.stream().mapToInt(Line::shown).sum();
  }

  /** How many of those that the data can show were found. */
  public int found() {
    return kinds.stream().mapToInt(Line::found).sum();
  }

  public void print(PrintWriter out) {
    out.printf(
        "%-26s %7s %5s %5s %6s %7s %6s  %s%n",
        "kind", "planted", "shown", "found", "missed", "percent", "beside", "expected finding");
    for (Line line : kinds) {
      out.printf(
          "%-26s %7d %5d %5d %6d %7s %6d  %s%n",
          line.kind(),
          line.planted(),
          line.shown(),
          line.found(),
          line.shown() - line.found(),
          line.shown() == 0 ? "-" : "%.1f".formatted(100.0 * line.found() / line.shown()),
          line.beside(),
          line.finding());
    }
    out.printf(
        "found %d of %s that the data can show; %d of %d planted it cannot%n",
        found(), Counted.of(shown(), "error"), planted() - shown(), planted());
    missed.forEach(line -> out.println("  not found: " + line));
    printUnshown(out);
    long alarmed = falseAlarms.values().stream().mapToLong(Long::longValue).sum();
    out.printf(
        "false alarms: %d in %s, %.2f in %d%n",
        alarmed,
        Counted.of(judged, "workbook"),
        (double) alarmed * WORKBOOKS_PER_ALARM / judged,
        WORKBOOKS_PER_ALARM);
    falseAlarms.forEach((code, count) -> out.printf("  %-30s %d%n", code, count));
    alarms.forEach(line -> out.println("  false: " + line));
  }

  private void printUnshown(PrintWriter out) {
    out.println(
        "what no data can show, because nothing true of the right workbook is false of it:");
    for (Line line : kinds) {
      if (line.shown() < line.planted()) {
        out.printf(
            "  %-26s %d of %d%s%n",
            line.kind(),
            line.planted() - line.shown(),
            line.planted(),
            line.foundBeyond() == 0 ? "" : ", of which a rule asked about " + line.foundBeyond());
      }
    }
    unshown.forEach(line -> out.println("  not shown: " + line));
  }
}
