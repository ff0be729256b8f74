package vn.tonghop.warehouse.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.catalog.YearPlan;

/**
 * What in a sound catalog somebody should look at: nothing of it stops anything.
 *
 * @param reported the indicators of which a figure has landed; where there is none, that nothing
 *     was reported is not told
 */
public record CatalogDigest(Catalog catalog, Set<String> reported) {

  /** What is named before the rest is counted. */
  private static final int NAMED = 6;

  /** What is looked for. */
  public enum Check {
    UNUSED_DOCUMENTS(
        "documents that nothing rests on", "Văn bản không được mục tiêu hay quy định nào dẫn"),
    SCATTERED_GROUPS(
        "groups whose heading is printed twice, for others' lines stand between",
        "Nhóm bị chỉ tiêu của nhóm khác chen vào, tên nhóm in hai lần"),
    DOUBLE_NAMES("names that two codes have", "Tên mà hai mã cùng mang"),
    WITHOUT_OWNER(
        "targets that nobody is asked for, for their owner does not report",
        "Chỉ tiêu có mục tiêu mà đơn vị phụ trách không báo cáo"),
    NEVER_REPORTED(
        "indicators of the list that were never reported",
        "Chỉ tiêu trong danh mục chưa từng có số liệu"),
    WITHOUT_ADDRESS("agencies without an address", "Đơn vị báo cáo chưa có địa chỉ nhận thư"),
    OVERDUE_TASKS(
        "open tasks that were due before the year", "Nhiệm vụ đã quá hạn từ năm trước, chưa đóng"),
    UNANSWERED(
        "open tasks and projects that nobody is asked for, for their owner does not report",
        "Nhiệm vụ, dự án mà đơn vị chủ trì không còn báo cáo, chưa giao cho đơn vị khác");

    private final String words;
    private final String wordsVi;

    Check(String words, String wordsVi) {
      this.words = words;
      this.wordsVi = wordsVi;
    }

    public String words() {
      return words;
    }
  }

  /**
   * What a check finds.
   *
   * @param names by their codes
   */
  public record Item(Check check, Map<String, String> names) {

    /** What is found and its codes, as whoever keeps the catalog reads it. */
    public String words() {
      return "%s: %s".formatted(check.words, codes());
    }

    /** The codes, as somebody who keeps the catalog knows them. */
    public String codes() {
      return shown(List.copyOf(names.keySet()), " and %d more");
    }

    /** What is found and its names, as a letter tells it. */
    public String wordsVi() {
      return "%s: %s"
          .formatted(check.wordsVi, shown(List.copyOf(names.values()), " và %d mục khác"));
    }

    /** The first few, and how many more there are. */
    static String shown(List<String> all, String more) {
      return String.join(", ", all.subList(0, Math.min(NAMED, all.size())))
          + (all.size() > NAMED ? more.formatted(all.size() - NAMED) : "");
    }
  }

  public CatalogDigest {
    reported = Set.copyOf(reported);
  }

  /** What there is to look at in the year of a day. */
  public List<Item> list(LocalDate day) {
    YearPlan plan = catalog.plan(day.getYear(), LocalDate.MAX);
    List<Item> items = new ArrayList<>();
    Set<String> used = usedDocuments();
    items.add(
        rows(
            Check.UNUSED_DOCUMENTS,
            "documents",
            "code",
            "title_vi",
            row -> !used.contains(row.text("code"))));
    items.add(scatteredGroups(plan));
    items.add(doubleNames(day));
    items.add(withoutOwner(plan, day));
    items.add(neverReported(plan));
    items.add(withoutAddress(day));
    items.add(overdueTasks(day));
    items.add(unanswered(day));
    items.removeIf(item -> item.names().isEmpty());
    return items;
  }

  private Item rows(
      Check check, String table, String code, String name, Predicate<CatalogTable.Row> wanted) {
    return item(
        check,
        catalog.table(table).rows().stream().filter(wanted),
        row -> row.text(code),
        row -> row.text(name));
  }

  private static <T> Item item(
      Check check, Stream<T> found, Function<T, String> code, Function<T, String> name) {
    Map<String, String> names = new LinkedHashMap<>();
    found.forEach(one -> names.put(code.apply(one), name.apply(one)));
    return new Item(check, names);
  }

  private Set<String> usedDocuments() {
    Set<String> used = new TreeSet<>(catalog.listSources());
    Stream.of("targets", "themes", "definitions")
        .flatMap(table -> catalog.table(table).rows().stream())
        .forEach(row -> used.add(row.text("document")));
    return used;
  }

  private Item scatteredGroups(YearPlan plan) {
    Map<String, String> scattered = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    String before = "";
    for (PlanLine line : plan.lines()) {
      String group = (line.number().isEmpty() ? "followed " : "headline ") + line.group();
      if (!group.equals(before) && !seen.add(group)) {
        scattered.put(line.group(), line.groupFormVi());
      }
      before = group;
    }
    return new Item(Check.SCATTERED_GROUPS, scattered);
  }

  private Item doubleNames(LocalDate day) {
    Map<String, String> doubles = new LinkedHashMap<>();
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    catalog.agencies().list().stream()
        .filter(agency -> agency.isValidOn(day))
        .forEach(
            agency ->
                codes.computeIfAbsent(agency.nameVi(), any -> new TreeSet<>()).add(agency.code()));
    codes.forEach(
        (name, those) -> {
          if (those.size() > 1) {
            doubles.put(String.join(" = ", those), name);
          }
        });
    return new Item(Check.DOUBLE_NAMES, doubles);
  }

  /** A sound catalog has one at the year's end; this is of the day. */
  private Item withoutOwner(YearPlan plan, LocalDate day) {
    Set<String> reporting =
        catalog.agencies().listReporting(day).stream()
            .map(Agency::code)
            .collect(Collectors.toSet());
    return item(
        Check.WITHOUT_OWNER,
        plan.lines().stream()
            .filter(line -> plan.findTarget(line.indicator().code()).isPresent())
            .filter(
                line -> !reporting.contains(catalog.agencies().answerable(line.indicator(), day))),
        line -> line.indicator().code(),
        line -> line.indicator().nameVi());
  }

  private Item neverReported(YearPlan plan) {
    return item(
        Check.NEVER_REPORTED,
        plan.lines().stream()
            .filter(line -> !reported.isEmpty() && !line.indicator().isHeading())
            .filter(line -> !reported.contains(line.indicator().code())),
        line -> line.indicator().code(),
        line -> line.indicator().nameVi());
  }

  /** Where no agency has one, letters go by another way. */
  private Item withoutAddress(LocalDate day) {
    List<Agency> without =
        catalog.agencies().listReporting(day).stream()
            .filter(agency -> catalog.addresses(agency.code()).isEmpty())
            .toList();
    boolean hasNobody = without.size() == catalog.agencies().listReporting(day).size();
    return item(
        Check.WITHOUT_ADDRESS,
        hasNobody ? Stream.empty() : without.stream(),
        Agency::code,
        Agency::nameVi);
  }

  private Item unanswered(LocalDate day) {
    Collection month = new Collection(day.getYear(), day.getMonthValue());
    OwnedRows rows = new OwnedRows(catalog, month, day);
    return item(
        Check.UNANSWERED,
        Stream.of("tasks", "projects").flatMap(rows::listUnanswered),
        row -> row.text("task_code") + row.text("line_code"),
        row -> row.text("name_vi"));
  }

  private Item overdueTasks(LocalDate day) {
    String first = LocalDate.of(day.getYear(), 1, 1).toString();
    return rows(
        Check.OVERDUE_TASKS,
        "tasks",
        "task_code",
        "name_vi",
        row ->
            row.text("closed_on").isEmpty()
                && !row.text("due_date").isEmpty()
                && row.text("due_date").compareTo(first) < 0);
  }
}
