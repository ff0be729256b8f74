package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Direction;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.TargetKind;

/** Reads the tables as what they mean and holds them against one another. */
final class CrossCheck {

  private static final List<String> NUMBERS_OF_TARGET =
      List.of("low", "high", "scenario_1", "scenario_2", "stretch", "amount");

  private final Map<String, CatalogTable> tables;
  private final List<Regime> regimes;
  private final Problems problems;

  CrossCheck(Map<String, CatalogTable> tables, List<Regime> regimes, Problems problems) {
    this.tables = tables;
    this.regimes = regimes;
    this.problems = problems;
  }

  static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  static LocalDate end(String text) {
    return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
  }

  List<Agency> agencies() {
    return read(
        "agencies",
        row ->
            new Agency(
                row.text("code"),
                row.text("name_vi"),
                row.text("kind"),
                yesOrNo(row.text("reports")),
                date(row.text("valid_from")),
                end(row.text("valid_to"))));
  }

  List<Indicator> indicators() {
    List<Indicator> indicators =
        read(
            "indicators",
            row ->
                new Indicator(
                    row.text("code"),
                    row.text("number"),
                    row.text("parent"),
                    row.text("group"),
                    row.text("name_vi"),
                    row.text("name_en"),
                    row.text("unit"),
                    row.text("unit_vi"),
                    Coded.of(Direction.class, row.text("direction")),
                    Coded.of(Nature.class, row.text("nature")),
                    Coded.of(Frequency.class, row.text("frequency")),
                    row.text("owner"),
                    yesOrNo(row.text("principal")),
                    Integer.parseInt(row.text("decimals"))));
    Map<String, Integer> order = new java.util.HashMap<>();
    rows("indicators")
        .forEach(
            row ->
                readOne(
                    row, r -> order.put(r.text("code"), Integer.parseInt(r.text("list_order")))));
    return indicators.stream()
        .sorted((a, b) -> Integer.compare(place(order, a), place(order, b)))
        .toList();
  }

  /** One without a place is told of and stands first meanwhile. */
  private static int place(Map<String, Integer> order, Indicator indicator) {
    return order.getOrDefault(indicator.code(), 0);
  }

  void checkReferences() {
    Set<String> agencies = codes("agencies");
    Set<String> indicators = codes("indicators");
    Set<String> areas = codes("areas");
    refer("indicators", "owner", agencies);
    refer("indicators", "parent", indicators);
    refer("targets", "indicator", indicators);
    refer("areas", "parent", areas);
    refer("agency_succession", "from_code", agencies);
    refer("agency_succession", "to_code", agencies);
    refer("area_succession", "from_code", areas);
    refer("area_succession", "to_code", areas);
    refer("reference_observations", "indicator", indicators);
    refer("reference_observations", "area", areas);
    refer("explanations", "indicator", indicators);
    refer("overrides", "indicator", indicators);
    refer("exclusions", "agency", agencies);
    refer("tasks", "owner", agencies);
    refer("projects", "owner", agencies);
    checkDays("areas", List.of("valid_from", "valid_to"));
    checkDays("tasks", List.of("due_date", "opened_on", "closed_on"));
    checkDays("agency_succession", List.of("effective"));
    new Successions(tables).check(indicators, problems);
    for (String table : List.of("agencies", "areas")) {
      new Lifetimes(rows(table)).check(problems);
    }
    checkTargets();
    checkHolidays();
    checkRegimes(agencies);
  }

  private void checkDays(String table, List<String> columns) {
    for (CatalogTable.Row row : rows(table)) {
      columns.stream()
          .filter(column -> !row.text(column).isEmpty())
          .forEach(column -> readOne(row, r -> date(r.text(column))));
    }
  }

  private void checkTargets() {
    for (CatalogTable.Row row : rows("targets")) {
      readOne(row, r -> Coded.of(TargetKind.class, r.text("kind")));
      readOne(row, r -> Integer.valueOf(r.text("year")));
      for (String column : NUMBERS_OF_TARGET) {
        if (!row.text(column).isEmpty()) {
          readOne(row, r -> new BigDecimal(r.text(column)));
        }
      }
    }
  }

  private void checkHolidays() {
    Set<Integer> years = new HashSet<>();
    for (CatalogTable.Row row : rows("holidays")) {
      readOne(row, r -> years.add(date(r.text("date")).getYear()));
      if (!Set.of("holiday", "working_day").contains(row.text("kind"))) {
        problems.error(
            row, "kind is '%s', expected holiday or working_day".formatted(row.text("kind")));
      }
    }
    Set<String> wanted = new TreeSet<>();
    rows("targets").forEach(row -> wanted.add(row.text("year")));
    for (String year : wanted) {
      if (year.matches("\\d{4}") && !years.contains(Integer.valueOf(year))) {
        problems.error(
            "reference/holidays.csv",
            1,
            "no holidays of %s although it has targets, expected its public holidays"
                .formatted(year));
      }
    }
  }

  private void checkRegimes(Set<String> agencies) {
    for (Regime regime : regimes) {
      for (Regime.ReportRule report : regime.reports()) {
        if (!agencies.contains(report.issuer())) {
          problems.error(
              "regime.yaml",
              1,
              "report %s has the unknown issuer '%s'%s"
                  .formatted(
                      report.code(), report.issuer(), Nearest.hint(report.issuer(), agencies)));
        }
      }
    }
  }

  private void refer(String table, String column, Set<String> known) {
    for (CatalogTable.Row row : rows(table)) {
      String code = row.text(column);
      if (!code.isEmpty() && !known.contains(code)) {
        problems.error(
            row,
            "%s is '%s', which is unknown%s".formatted(column, code, Nearest.hint(code, known)));
      }
    }
  }

  private <T> List<T> read(String table, Function<CatalogTable.Row, T> reading) {
    List<T> list = new ArrayList<>();
    for (CatalogTable.Row row : rows(table)) {
      try {
        list.add(reading.apply(row));
      } catch (IllegalArgumentException | DateTimeException e) {
        problems.error(row, e.getMessage());
      }
    }
    return List.copyOf(list);
  }

  private void readOne(CatalogTable.Row row, Function<CatalogTable.Row, ?> reading) {
    try {
      reading.apply(row);
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.error(row, e.getMessage());
    }
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
    };
  }

  private List<CatalogTable.Row> rows(String table) {
    return tables.get(table).rows();
  }

  private Set<String> codes(String table) {
    Set<String> codes = new TreeSet<>();
    rows(table).forEach(row -> codes.add(row.text("code")));
    return codes;
  }
}
