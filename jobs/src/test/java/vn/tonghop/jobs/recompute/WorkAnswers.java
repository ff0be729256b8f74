package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Evidence.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Standing.Said;
import vn.tonghop.jobs.recompute.Totals.Task;

/** Answers about projects, assigned tasks and what agencies tell in words. */
final class WorkAnswers {

  private static final String SPENT = "disbursed_cumulative_billion_vnd";
  private static final String PLAN = "plan_billion_vnd";
  private static final Map<String, String> STATES =
      Map.of(
          "done_in_time", "Hoàn thành đúng hạn",
          "done_late", "Hoàn thành quá hạn",
          "open_in_time", "Đang thực hiện, trong hạn",
          "open_overdue", "Đang thực hiện, quá hạn",
          "not_reported", "Chưa có báo cáo");

  private static final Map<String, String> ITEMS =
      Map.of(
          "documents_received", "Văn bản đến",
          "documents_issued", "Văn bản ban hành",
          "assignments_given", "Nhiệm vụ được giao",
          "assignments_done_in_time", "Đã hoàn thành đúng hạn",
          "assignments_done_late", "Đã hoàn thành quá hạn",
          "assignments_open_in_time", "Đang thực hiện, trong hạn",
          "assignments_open_overdue", "Đang thực hiện, quá hạn");

  private final Evidence evidence;
  private final DeliveryAnswers deliveries;

  WorkAnswers(Evidence evidence, DeliveryAnswers deliveries) {
    this.evidence = evidence;
    this.deliveries = deliveries;
  }

  Map<String, List<String>> all() {
    Map<String, List<String>> answers = new TreeMap<>();
    answers.put("disbursement_by_month", disbursementByMonth());
    answers.put(
        "disbursement_by_owner",
        disbursement(said -> row(said.of().collection(), name(said.of().agency()))));
    answers.put("slowest_projects", projects());
    answers.put("overdue_tasks", overdue());
    answers.put("tasks_by_agency", tasksByAgency());
    answers.put("narratives_by_section", narratives());
    answers.put("documents_by_month", documents());
    return answers;
  }

  private String name(String agency) {
    return evidence.register().agency(agency);
  }

  /** Each with the owners of projects of whom nothing is known of the month. */
  private List<String> disbursementByMonth() {
    Set<String> owners =
        evidence.room().disbursements().keySet().stream()
            .map(line -> line.get(0))
            .collect(Collectors.toSet());
    return disbursement(said -> said.of().collection()).stream()
        .map(
            line ->
                row(
                    line,
                    deliveries.owed(line.substring(0, line.indexOf(" | "))).stream()
                        .filter(one -> one.accepted() == null && owners.contains(one.agency()))
                        .map(one -> name(one.agency()) + ": " + one.state())
                        .sorted()
                        .collect(Collectors.joining("; "))))
        .toList();
  }

  private List<String> disbursement(Function<Said, String> by) {
    Map<String, List<Said>> groups =
        evidence.room().disbursements().values().stream()
            .filter(said -> said.row().has(PLAN) && said.row().has(SPENT))
            .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    List<String> rows = new ArrayList<>();
    groups.forEach(
        (group, lines) -> {
          BigDecimal plan = sum(lines, PLAN);
          BigDecimal spent = sum(lines, SPENT);
          rows.add(row(group, lines.size(), plan, spent, Arithmetic.percent(spent, plan)));
        });
    return rows;
  }

  private static BigDecimal sum(List<Said> lines, String column) {
    return lines.stream().map(said -> said.number(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Totals totals(FrontRoom.Edition edition) {
    return new Totals(
        evidence.register(), evidence.room().standing(edition), edition.period(), edition.day());
  }

  /** Of a year as its edition that knows most has them. */
  private List<String> projects() {
    Set<String> years = new HashSet<>();
    List<String> rows = new ArrayList<>();
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      int year = Integer.parseInt(edition.period().substring(0, 4));
      List<Said> lines = totals(edition).lines();
      if (!lines.isEmpty() && years.add(edition.period().substring(0, 4))) {
        for (Said said : lines) {
          BigDecimal plan = said.number(PLAN);
          if (plan != null && plan.signum() > 0) {
            rows.add(project(year, said, plan, said.number(SPENT)));
          }
        }
      }
    }
    return rows;
  }

  private String project(int year, Said said, BigDecimal plan, @Nullable BigDecimal spent) {
    return row(
        year,
        name(said.of().agency()),
        said.text("name_vi"),
        said.row().has("capital_source") ? said.text("capital_source") : "Chưa nêu nguồn vốn",
        said.of().collection(),
        plan,
        spent,
        spent == null ? null : Arithmetic.percent(spent, plan),
        spent == null ? null : shortfall(year, said, plan, spent));
  }

  /** What is left of the plan on 31 January if the money flows on as it did. */
  private static BigDecimal shortfall(int year, Said said, BigDecimal plan, BigDecimal spent) {
    LocalDate first = LocalDate.of(year, 1, 1);
    long days = ChronoUnit.DAYS.between(first, LocalDate.of(year + 1, 1, 31)) + 1;
    long passed = ChronoUnit.DAYS.between(first, Totals.measuredTo(said.of().collection())) + 1;
    BigDecimal reached =
        spent
            .multiply(BigDecimal.valueOf(days))
            .divide(BigDecimal.valueOf(passed), 6, RoundingMode.HALF_UP);
    return plan.subtract(reached).max(BigDecimal.ZERO);
  }

  private List<Task> tasks(FrontRoom.Edition edition) {
    return totals(edition).listTasks();
  }

  private List<Task> latestTasks() {
    return evidence.room().editions().stream()
        .map(this::tasks)
        .filter(tasks -> !tasks.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> overdue() {
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      List<Task> tasks = tasks(edition);
      String month =
          "%s-%02d"
              .formatted(edition.period().substring(0, 4), Standing.lastMonth(edition.period()));
      if (!tasks.isEmpty()) {
        LocalDate day = totals(edition).day();
        return tasks.stream()
            .filter(
                task ->
                    task.state().equals("open_overdue")
                        || task.state().equals("not_reported")
                            && task.due() != null
                            && task.due().isBefore(day))
            .map(
                task ->
                    row(
                        name(task.lead()),
                        task.code(),
                        task.name(),
                        task.due(),
                        STATES.get(task.state()),
                        ChronoUnit.DAYS.between(task.due(), day),
                        task.delayReason(),
                        month))
            .toList();
      }
    }
    return List.of();
  }

  private List<String> tasksByAgency() {
    Map<String, Long> counts =
        latestTasks().stream()
            .collect(
                Collectors.groupingBy(
                    task -> row(name(task.lead()), STATES.get(task.state())),
                    TreeMap::new,
                    Collectors.counting()));
    return counts.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList();
  }

  private List<String> narratives() {
    Map<String, long[]> counts = new TreeMap<>();
    for (Said said : latest("section_code", List.of("text_vi"))) {
      String text = said.text("text_vi");
      long[] own =
          counts.computeIfAbsent(
              row(said.of().collection(), said.text("section_code")), any -> new long[2]);
      own[0]++;
      own[1] += text.matches("(?i)không( có)?[ .]*") ? 0 : text.codePointCount(0, text.length());
    }
    return counts.entrySet().stream()
        .map(one -> row(one.getKey(), one.getValue()[0], one.getValue()[1]))
        .toList();
  }

  private List<String> documents() {
    Map<String, BigDecimal[]> counts = new TreeMap<>();
    for (Said said : latest("item_code", List.of("month_count", "year_count"))) {
      BigDecimal[] own =
          counts.computeIfAbsent(
              row(said.of().collection(), ITEMS.get(said.text("item_code"))),
              any -> new BigDecimal[2]);
      own[0] = added(own[0], said.number("month_count"));
      own[1] = added(own[1], said.number("year_count"));
    }
    return counts.entrySet().stream()
        .map(one -> row(one.getKey(), one.getValue()[0], one.getValue()[1]))
        .toList();
  }

  private static @Nullable BigDecimal added(@Nullable BigDecimal sum, @Nullable BigDecimal count) {
    return sum == null || count == null ? (sum == null ? count : sum) : sum.add(count);
  }

  /** The rows of a sheet that say something, as the edition that knows most has them. */
  private List<Said> latest(String key, List<String> answers) {
    Map<List<String>, Said> rows = new HashMap<>();
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      evidence
          .room()
          .standing(edition)
          .rows(key, List.of(key), said -> answers.stream().anyMatch(said.row()::has))
          .stream()
          .filter(said -> answers.stream().anyMatch(said.row()::has))
          .forEach(
              said ->
                  rows.putIfAbsent(
                      List.of(said.of().agency(), said.of().collection(), said.text(key)), said));
    }
    return List.copyOf(rows.values());
  }
}
