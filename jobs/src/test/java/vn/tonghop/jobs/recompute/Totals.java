package vn.tonghop.jobs.recompute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Standing.Said;

/** The totals of projects and the counts of tasks of an edition's year. */
final class Totals {

  private final Register register;
  private final Standing standing;
  private final String period;
  private final int year;
  private final LocalDate day;

  Totals(Register register, Standing standing, String period, LocalDate day) {
    this.register = register;
    this.standing = standing;
    this.period = period;
    this.year = Integer.parseInt(period.substring(0, 4));
    this.day = day;
  }

  /** Lines with a plan and a disbursement, their plan, their disbursement and what it is of it. */
  Map<String, BigDecimal> disbursement() {
    int lines = 0;
    BigDecimal plan = BigDecimal.ZERO;
    BigDecimal cumulative = BigDecimal.ZERO;
    for (Said said : lines()) {
      BigDecimal planned = said.number("plan_billion_vnd");
      BigDecimal spent = said.number("disbursed_cumulative_billion_vnd");
      if (planned != null && planned.signum() > 0 && spent != null) {
        lines++;
        plan = plan.add(planned);
        cumulative = cumulative.add(spent);
      }
    }
    Map<String, BigDecimal> total = new LinkedHashMap<>();
    total.put("lines_count", BigDecimal.valueOf(lines));
    if (lines > 0) {
      total.put("plan_billion_vnd", plan);
      total.put("disbursed_cumulative_billion_vnd", cumulative);
      total.put("plan_percent", Arithmetic.percent(cumulative, plan));
    }
    return total;
  }

  /** The latest word on each project and source of capital of the year. */
  List<Said> lines() {
    return latest("line_code", "disbursed_cumulative_billion_vnd");
  }

  /**
   * The latest word on each row of the year, whoever has it now. A row that its owner added has no
   * name beyond that workbook: it counts as long as it stands in the owner's latest, and no longer
   * when a successor reports.
   */
  private List<Said> latest(String key, String answer) {
    List<Said> ofYear =
        standing.rows(key, List.of(key), said -> isAnswered(said, answer)).stream()
            .filter(said -> said.of().collection().startsWith(year + "-"))
            .filter(said -> isEntered(said, key))
            .toList();
    Map<String, Said> last = new HashMap<>();
    Comparator<Said> rank =
        Comparator.comparing((Said said) -> measuredTo(said.of().collection()))
            .thenComparing(said -> Standing.due(said.of().collection()))
            .thenComparing(said -> said.of().receivedAt());
    for (Said said : ofYear) {
      last.merge(
          said.of().agency(), said, (one, other) -> rank.compare(one, other) >= 0 ? one : other);
    }
    Set<String> ended = ended(last);
    Map<String, Said> rows = new TreeMap<>();
    for (Said said : ofYear) {
      boolean isAdded = said.text(key).startsWith("added-");
      String agency = said.of().agency();
      boolean isOver =
          isAdded
              && (ended.contains(agency)
                  || !said.of().collection().equals(last.get(agency).of().collection()));
      if (!isOver) {
        rows.merge(
            (isAdded ? agency : "") + said.text(key),
            said,
            (one, other) -> rank.compare(one, other) >= 0 ? one : other);
      }
    }
    return List.copyOf(rows.values());
  }

  private Set<String> ended(Map<String, Said> last) {
    Set<String> ended = new TreeSet<>();
    for (CSVRecord row : register.rows("reference/agency_succession.csv")) {
      Said own = last.get(row.get("from_code"));
      Said heir = last.get(row.get("to_code"));
      if (own != null
          && heir != null
          && !LocalDate.parse(row.get("effective"))
              .isAfter(LocalDate.ofInstant(heir.of().receivedAt(), Original.CITY))
          && measuredTo(heir.of().collection()).isAfter(measuredTo(own.of().collection()))) {
        ended.add(row.get("from_code"));
      }
    }
    return ended;
  }

  private static boolean isAnswered(Said said, String answer) {
    return said.row().has(answer)
        || !answer.equals("state") && said.row().code("status").matches("[LM]");
  }

  private static boolean isEntered(Said said, String key) {
    return key.equals("task_code")
        ? said.row().has("state")
        : List.of(
                "plan_billion_vnd",
                "carried_over_billion_vnd",
                "disbursed_month_billion_vnd",
                "disbursed_cumulative_billion_vnd",
                "status")
            .stream()
            .anyMatch(said.row()::has);
  }

  /** A month is measured to its 14th, the year's own collection to the day before it is due. */
  static LocalDate measuredTo(String collection) {
    int year = Integer.parseInt(collection.substring(0, 4));
    return collection.endsWith("Y")
        ? LocalDate.of(year, 10, 30)
        : LocalDate.of(year, Integer.parseInt(collection.substring(5)), 14);
  }

  /**
   * A task of the year.
   *
   * @param lateDays null where nobody can say
   */
  record Task(
      String lead,
      String code,
      String name,
      String state,
      @Nullable LocalDate due,
      @Nullable Long lateDays,
      String delayReason) {}

  /** The day of which they tell. */
  LocalDate day() {
    return day;
  }

  /** How many tasks are in each state. */
  Map<String, Long> tasks() {
    return listTasks().stream()
        .collect(Collectors.groupingBy(Task::state, TreeMap::new, Collectors.counting()));
  }

  List<Task> listTasks() {
    Map<String, Said> reported = new TreeMap<>();
    for (Said said : latest("task_code", "state")) {
      boolean isAdded = said.text("task_code").startsWith("added-");
      reported.put((isAdded ? said.of().agency() : "") + said.text("task_code"), said);
    }
    Map<String, CSVRecord> expected = reported.isEmpty() ? Map.of() : expected();
    LocalDate first = LocalDate.of(year, Math.max(firstMonth(), firstAsked()), 1);
    Set<String> all = new TreeSet<>(reported.keySet());
    // What was closed before, no form of the period, and none before the first, asked about.
    expected.forEach((code, task) -> all.addAll(isOpenOn(first, task) ? Set.of(code) : Set.of()));
    return all.stream().map(code -> task(reported.get(code), expected.get(code))).toList();
  }

  private int firstMonth() {
    String part = period.substring(Math.min(5, period.length()));
    return part.matches("\\d\\d")
        ? Integer.parseInt(part)
        : part.matches("Q\\d") ? Standing.lastMonth(period) - 2 : 1;
  }

  private int firstAsked() {
    return standing
        .rows("task_code", List.of("task_code"), said -> isAnswered(said, "state"))
        .stream()
        .filter(said -> said.of().collection().startsWith(year + "-"))
        .filter(said -> isEntered(said, "task_code"))
        .mapToInt(said -> Standing.due(said.of().collection()) / 10 % 100)
        .min()
        .orElse(1);
  }

  private static boolean isOpenOn(LocalDate first, CSVRecord task) {
    LocalDate to = date(task.get("closed_on"));
    return to == null || !to.isBefore(first);
  }

  private Task task(@Nullable Said said, @Nullable CSVRecord task) {
    if (said == null) {
      return new Task(
          register.heir(
              task.get("owner"), "rest", LocalDate.of(year, Standing.lastMonth(period), 14)),
          task.get("task_code"),
          task.get("name_vi"),
          "not_reported",
          date(task.get("due_date")),
          null,
          "");
    }
    LocalDate due = said.row().date("due_date");
    if (due == null && task != null) {
      due = date(task.get("due_date"));
    }
    String state = STATES.getOrDefault(said.text("state"), said.text("state"));
    boolean isDone = state.startsWith("done");
    LocalDate until = task != null && !isOpenOn(day, task) ? date(task.get("closed_on")) : day;
    LocalDate end = isDone ? said.row().date("done_date") : until;
    Long late = due == null || end == null ? null : Math.max(ChronoUnit.DAYS.between(due, end), 0L);
    return new Task(
        said.of().agency(),
        said.text("task_code"),
        said.row().has("name_vi") || task == null ? said.text("name_vi") : task.get("name_vi"),
        late == null ? state : inTime(isDone, late),
        due,
        late,
        said.text("delay_reason_vi"));
  }

  /** Done or open as its agency says, in time or not as the days say where there are any. */
  private static String inTime(boolean isDone, long lateDays) {
    return isDone
        ? (lateDays > 0 ? "done_late" : "done_in_time")
        : lateDays > 0 ? "open_overdue" : "open_in_time";
  }

  /** The catalog's tasks that were open in the year, to the period's last day. */
  private Map<String, CSVRecord> expected() {
    LocalDate last = LocalDate.of(year, Standing.lastMonth(period), 14);
    Map<String, CSVRecord> open = new TreeMap<>();
    for (CSVRecord row : register.rows("reference/tasks.csv")) {
      LocalDate from = date(row.get("opened_on"));
      LocalDate to = date(row.get("closed_on"));
      if ((from == null || !from.isAfter(last))
          && (to == null || !to.isBefore(LocalDate.of(year, 1, 1)))) {
        open.put(row.get("task_code"), row);
      }
    }
    return open;
  }

  private static final Map<String, String> STATES =
      Map.of(
          "Hoàn thành đúng hạn", "done_in_time",
          "Hoàn thành quá hạn", "done_late",
          "Đang làm - trong hạn", "open_in_time",
          "Đang làm - quá hạn", "open_overdue");

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
