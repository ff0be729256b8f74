package vn.tonghop.jobs.rehearse.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.tonghop.warehouse.Collection;

/** What the Committee's office counts: the states of the assignments add up to those given. */
record AdministrationAnswers(Dice dice) {

  private static final double DONE_LATE = 0.06;
  private static final double OPEN_OVERDUE = 0.02;
  private static final double OPEN_IN_TIME = 0.2;

  List<Row> of(Collection collection) {
    int year = collection.year();
    int month = GeneratedTasks.monthOf(collection);
    BiFunction<String, Integer, Long> counts = (item, m) -> count(item, year, m);
    Map<String, Long> ofMonth = states(counts.apply("assignments", month), 1);
    Map<String, Long> ofYear = states(upTo("assignments", year, month), month);
    ofMonth.put("documents_received", counts.apply("received", month));
    ofYear.put("documents_received", upTo("received", year, month));
    ofMonth.put("documents_issued", counts.apply("issued", month));
    ofYear.put("documents_issued", upTo("issued", year, month));
    List<String> items = List.copyOf(ofMonth.keySet());
    return items.stream().<Row>map(item -> row(item, ofMonth.get(item), ofYear.get(item))).toList();
  }

  private static Row row(String item, long month, long year) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("month_count", month);
    cells.put("year_count", year);
    cells.put("status", "A");
    return new Row.Line("items", item, cells);
  }

  private long upTo(String item, int year, int month) {
    long sum = 0;
    for (int m = 1; m <= month; m++) {
      sum += count(item, year, m);
    }
    return sum;
  }

  private long count(String item, int year, int month) {
    double base =
        switch (item) {
          case "received" -> 2400;
          case "issued" -> 900;
          default -> 180;
        };
    double season = Profile.Season.EVEN.shareOf(month) * 12;
    double noise = 1 + 0.03 * dice.deviate("office/%s/%d/%d".formatted(item, year, month));
    return Math.round(base * season * noise);
  }

  /** What became of the assignments; only those of the last months are still being worked on. */
  private static Map<String, Long> states(long given, int months) {
    long late = Math.round(DONE_LATE * given);
    long overdue = Math.round(OPEN_OVERDUE * given);
    long open = Math.round(OPEN_IN_TIME * given / months);
    Map<String, Long> states = new LinkedHashMap<>();
    states.put("assignments_given", given);
    states.put("assignments_done_in_time", given - late - overdue - open);
    states.put("assignments_done_late", late);
    states.put("assignments_open_in_time", open);
    states.put("assignments_open_overdue", overdue);
    return states;
  }
}
