package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.PlanLine;

/**
 * The plans of the years. A year's list is that of the year before with its own lines laid over it;
 * a year before the first plan has the first plan's list. A target is of its own year only.
 */
record Plans(Map<String, CatalogTable> tables) {

  private static final String ENDED = "ended";

  /** The tables that a plan's year has of its own. */
  private static final List<String> OF_A_YEAR = List.of("lines", "targets", "phases");

  /** Plans are of five years at most; a year further away was mistyped. */
  private static final int FAR_AHEAD = 5;

  YearPlan of(int year, LocalDate day, Map<String, Indicator> indicators) {
    Map<String, String> groups =
        rows("groups").stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("list") + " " + row.text("code"), row -> row.text("form_vi")));
    return new YearPlan(
        lines(year, day).stream()
            .filter(row -> indicators.containsKey(row.text("indicator")))
            .map(
                row ->
                    new PlanLine(
                        indicators.get(row.text("indicator")),
                        row.text("number"),
                        row.text("parent"),
                        row.text("group"),
                        groups.getOrDefault(
                            row.text("list") + " " + row.text("group"), row.text("group"))))
            .toList(),
        known("targets", day, year),
        known("phases", day, year));
  }

  /**
   * The tables as an edition of a period reads them: the list of its year's plan, the indicators on
   * it, and no row of a later year; but at the end of a year what is about to be decided for the
   * next. So what is added for a later year changes nothing of this one.
   */
  Map<String, CatalogTable> of(Period period) {
    List<CatalogTable.Row> lines = lines(period.year(), LocalDate.MAX);
    Set<String> listed = codes(lines);
    int last = period.year() + (period.kind() == Period.Kind.YEAR ? 1 : 0);
    Map<String, CatalogTable> seen = new LinkedHashMap<>(tables);
    seen.replaceAll(
        (name, table) ->
            table.header().contains("year") ? table.only(row -> year(row) <= last) : table);
    for (String register : List.of("agencies", "areas")) {
      seen.computeIfPresent(register, (name, table) -> Lifetimes.on(table, period.windowTo()));
    }
    seen.computeIfPresent("lines", (name, table) -> new CatalogTable(table.description(), lines));
    seen.computeIfPresent(
        "indicators", (name, table) -> table.only(row -> listed.contains(row.text("code"))));
    return seen;
  }

  /** Holds every year's list together: what stands under what, and what has a target. */
  void check(Problems problems) {
    Set<Integer> years = new TreeSet<>();
    OF_A_YEAR.forEach(table -> rows(table).forEach(row -> years.add(year(row))));
    checkYears(years, problems);
    for (int year : years) {
      List<CatalogTable.Row> lines = lines(year, LocalDate.MAX);
      Set<String> listed = codes(lines);
      lines.stream().filter(row -> year(row) == year).forEach(row -> check(row, problems));
      lines.stream()
          .filter(row -> !row.text("parent").isEmpty() && !listed.contains(row.text("parent")))
          .forEach(
              row ->
                  problems.error(
                      row,
                      "parent '%s' of '%s' is not on the list of %d, expected another parent, or ended in its list too"
                          .formatted(row.text("parent"), row.text("indicator"), year)));
      checkPhases(year, problems);
      for (CatalogTable.Row row : rows("targets")) {
        if (year(row) == year && !listed.contains(row.text("indicator"))) {
          problems.error(
              row,
              "'%s' has a target but is not on the list of %d, expected a line of it, or its target left out"
                  .formatted(row.text("indicator"), year));
        }
      }
    }
  }

  /** Parts of a target that adds up through the year, none less than the one before it. */
  private void checkPhases(int year, Problems problems) {
    Set<String> aimed =
        rows("targets").stream()
            .filter(row -> year(row) == year)
            .map(row -> row.text("indicator"))
            .collect(Collectors.toSet());
    Set<String> flows =
        rows("indicators").stream()
            .filter(row -> row.text("nature").equals(Nature.FLOW.code()))
            .map(row -> row.text("code"))
            .collect(Collectors.toSet());
    Map<String, CatalogTable.Row> before = new LinkedHashMap<>();
    rows("phases").stream()
        .filter(row -> year(row) == year)
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text("month"))))
        .forEach(
            row -> {
              String indicator = row.text("indicator");
              if (!aimed.contains(indicator) || !flows.contains(indicator)) {
                problems.error(
                    row,
                    "indicator",
                    "'%s' has a part of the year %d but %s, expected an amount that adds up through the year and has a target of %d"
                        .formatted(
                            indicator,
                            year,
                            aimed.contains(indicator) ? "is no flow" : "no target",
                            year));
              }
              CatalogTable.Row last = before.put(indicator, row);
              if (last != null
                  && new BigDecimal(row.text("amount"))
                          .compareTo(new BigDecimal(last.text("amount")))
                      < 0) {
                problems.error(
                    row,
                    "amount",
                    "amount of month %s of '%s' is %s and of month %s it is %s, expected what is wanted since January: at least that"
                        .formatted(
                            row.text("month"),
                            indicator,
                            row.text("amount"),
                            last.text("month"),
                            last.text("amount")));
              }
            });
  }

  /** A year that follows none was mistyped. */
  private void checkYears(Set<Integer> years, Problems problems) {
    int before = 0;
    for (int year : years) {
      int last = before;
      if (last != 0 && year > last + FAR_AHEAD) {
        OF_A_YEAR.stream()
            .flatMap(table -> rows(table).stream())
            .filter(row -> year(row) == year)
            .findFirst()
            .ifPresent(
                row ->
                    problems.error(
                        row,
                        "year",
                        "the plan is of %d and the one before it of %d, expected %d"
                            .formatted(year, last, last + 1)));
      }
      before = year;
    }
  }

  private void check(CatalogTable.Row row, Problems problems) {
    boolean isNumbered = row.text("list").equals("headline") && row.text("parent").isEmpty();
    if (isNumbered && !row.text("number").matches("[0-9]{1,4}")) {
      problems.error(
          row,
          "number is '%s', expected the whole number of a headline indicator"
              .formatted(row.text("number")));
    }
    boolean isGrouped =
        rows("groups").stream()
            .anyMatch(
                group ->
                    group.text("code").equals(row.text("group"))
                        && group.text("list").equals(row.text("list")));
    if (!isGrouped) {
      problems.error(
          row,
          "group is '%s', expected one of the list %s in groups"
              .formatted(row.text("group"), row.text("list")));
    }
  }

  /** The list of a year as it was known on a day, in its order. */
  List<CatalogTable.Row> lines(int year, LocalDate day) {
    List<CatalogTable.Row> known = known("lines", day);
    int first = known.stream().mapToInt(Plans::year).min().orElse(year);
    Map<String, CatalogTable.Row> standing = new LinkedHashMap<>();
    known.stream()
        .filter(row -> year(row) <= Math.max(first, year))
        .sorted(Comparator.comparingInt(Plans::year))
        .forEach(row -> standing.put(row.text("indicator"), row));
    return standing.values().stream()
        .filter(row -> !row.text("list").equals(ENDED))
        .sorted(Comparator.comparingInt(Plans::order))
        .toList();
  }

  private List<CatalogTable.Row> known(String table, LocalDate day) {
    return tables.get(table).only(row -> isKnown(row, day)).rows();
  }

  private List<CatalogTable.Row> known(String table, LocalDate day, int year) {
    return known(table, day).stream().filter(row -> year(row) == year).toList();
  }

  private static boolean isKnown(CatalogTable.Row row, LocalDate day) {
    String from = row.text("known_from");
    return from.isEmpty() || !LocalDate.parse(from).isAfter(day);
  }

  private static int year(CatalogTable.Row row) {
    return Integer.parseInt(row.text("year"));
  }

  private static int order(CatalogTable.Row row) {
    return row.text("line_order").isEmpty() ? 0 : Integer.parseInt(row.text("line_order"));
  }

  private static Set<String> codes(List<CatalogTable.Row> lines) {
    return lines.stream().map(row -> row.text("indicator")).collect(Collectors.toSet());
  }

  private List<CatalogTable.Row> rows(String table) {
    return tables.get(table).rows();
  }
}
