package vn.tonghop.warehouse.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.catalog.YearPlan;

/** What a year needs before it begins: what is there, what is missing, what is not yet decided. */
public record YearChecklist(Catalog catalog) {

  /** Days before the first forms leave on which a year without targets is told of. */
  private static final int DAYS_AHEAD = 14;

  /** How an item of the list stands. */
  public enum State implements Coded {
    THERE,
    MISSING,
    DIFFERS
  }

  /** An item of the list. */
  public record Item(State state, String what, String detail) {}

  /** The list of a year, in the order in which it is worked off. */
  public List<Item> list(int year) {
    List<Item> items = new ArrayList<>();
    YearPlan plan = catalog.plan(year, LocalDate.MAX);
    items.add(holidays(year));
    items.add(regime(year));
    items.add(register(year));
    items.add(lines(year, plan));
    items.add(targets(plan));
    documents(plan).ifPresent(items::add);
    items.add(phases(plan));
    items.add(rows("projects", year, "the form of public investment asks for none"));
    items.add(openTasks(year));
    return items;
  }

  /**
   * What is to be told on a day of a year that is about to begin without targets; nothing if it has
   * some, or its first forms leave later.
   */
  public Optional<String> findWarning(LocalDate today) {
    int year = today.getYear() + 1;
    LocalDate first = calendar().opensOn(new Collection(year, 1)).toLocalDate();
    boolean isNear = !today.isBefore(first.minusDays(DAYS_AHEAD));
    return isNear && catalog.plan(year, LocalDate.MAX).targets().isEmpty()
        ? Optional.of(
            "The plan of %d has no targets, and its first forms leave on %s: tonghop catalog init --year %d, then import; tonghop year open %d lists what is missing"
                .formatted(year, first, year, year))
        : Optional.empty();
  }

  private ReportingCalendar calendar() {
    return new ReportingCalendar(catalog);
  }

  private Item holidays(int year) {
    List<CatalogTable.Row> days =
        catalog.table("holidays").rows().stream()
            .filter(row -> row.text("date").startsWith(year + "-"))
            .toList();
    return days.isEmpty()
        ? new Item(State.MISSING, "holidays", "no day in holidays: deadlines are not moved")
        : new Item(State.THERE, "holidays", Counted.of(days.size(), "day"));
  }

  private Item regime(int year) {
    Regime regime = catalog.regime(new Collection(year, 1));
    String first = "first deadline " + calendar().deadline(new Collection(year, 1)).toLocalDate();
    return new Item(State.THERE, "regime", "of %s, %s".formatted(regime.validFrom(), first));
  }

  private Item register(int year) {
    LocalDate day = LocalDate.of(year, 1, 15);
    List<Agency> reporting = catalog.agencies().listReporting(day);
    List<String> ends =
        catalog.agencies().list().stream()
            .filter(agency -> agency.findEnd().filter(end -> end.getYear() == year).isPresent())
            .map(agency -> "%s ends %s".formatted(agency.code(), agency.validTo()))
            .toList();
    String changes = ends.isEmpty() ? "" : ", " + CatalogDigest.Item.shown(ends, " and %d more");
    return new Item(
        reporting.isEmpty() ? State.MISSING : State.THERE,
        "agencies",
        "%d report on %s%s".formatted(reporting.size(), day, changes));
  }

  private Item lines(int year, YearPlan plan) {
    List<String> before = codes(catalog.plan(year - 1, LocalDate.MAX));
    List<String> now = codes(plan);
    List<String> come = new ArrayList<>(now);
    come.removeAll(before);
    List<String> left = new ArrayList<>(before);
    left.removeAll(now);
    String changes =
        come.isEmpty() && left.isEmpty()
            ? "as the year before"
            : "new %s, left %s".formatted(come, left);
    return new Item(
        now.isEmpty() ? State.MISSING : State.THERE,
        "list of the plan",
        "%s, %s".formatted(Counted.of(now.size(), "indicator"), changes));
  }

  private static List<String> codes(YearPlan plan) {
    return plan.lines().stream().map(line -> line.indicator().code()).toList();
  }

  private static Item targets(YearPlan plan) {
    List<String> without =
        plan.lines().stream()
            .filter(line -> !line.number().isEmpty() && !line.indicator().isHeading())
            .filter(line -> plan.findTarget(line.indicator().code()).isEmpty())
            .map(YearChecklist::named)
            .toList();
    return without.isEmpty()
        ? new Item(State.THERE, "targets", Counted.of(plan.targets().size(), "target"))
        : new Item(
            State.MISSING,
            "targets",
            "%s; none of %s"
                .formatted(
                    Counted.of(plan.targets().size(), "target"),
                    CatalogDigest.Item.shown(without, " and %d more")));
  }

  private static String named(PlanLine line) {
    return line.number() + " " + line.indicator().code();
  }

  private static Item phases(YearPlan plan) {
    return new Item(
        State.THERE,
        "phases",
        plan.phases().isEmpty()
            ? "no parts of the year: amounts stand beside the time gone alone"
            : Counted.of(plan.phases().size(), "part") + " of the year");
  }

  /** Targets that no resolution or decision has fixed yet. */
  private static Optional<Item> documents(YearPlan plan) {
    TreeMap<String, Long> open =
        plan.targets().stream()
            .map(row -> row.text("document_status"))
            .filter(status -> !status.equals("resolution") && !status.equals("decision"))
            .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Item(
                State.DIFFERS,
                "documents of the targets",
                open.entrySet().stream()
                        .map(status -> status.getValue() + " of a " + status.getKey())
                        .collect(Collectors.joining(", "))
                    + ", not of a resolution"));
  }

  private Item rows(String table, int year, String otherwise) {
    long count =
        catalog.table(table).rows().stream()
            .filter(row -> row.text("year").equals(Integer.toString(year)))
            .count();
    return count == 0
        ? new Item(State.MISSING, table, otherwise)
        : new Item(State.THERE, table, Counted.of(count, "row"));
  }

  private Item openTasks(int year) {
    String first = year + "-01-01";
    long open =
        catalog.table("tasks").rows().stream()
            .filter(
                row ->
                    row.text("closed_on").isEmpty() || row.text("closed_on").compareTo(first) >= 0)
            .count();
    long late =
        catalog.table("tasks").rows().stream()
            .filter(row -> row.text("closed_on").isEmpty())
            .filter(
                row -> !row.text("due_date").isEmpty() && row.text("due_date").compareTo(first) < 0)
            .count();
    return open == 0
        ? new Item(State.MISSING, "tasks", "the form of tasks asks for none")
        : new Item(
            late == 0 ? State.THERE : State.DIFFERS,
            "tasks",
            "%d open, %d of them due before the year".formatted(open, late));
  }
}
