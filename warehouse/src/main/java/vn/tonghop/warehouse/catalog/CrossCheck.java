package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Aggregation;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Nature;

/**
 * Reads the tables as what they mean and holds them against one another, as far as their
 * descriptions cannot say it.
 */
record CrossCheck(Map<String, CatalogTable> tables, List<Regime> regimes, Problems problems) {

  List<Agency> agencies() {
    return read(
        "agencies",
        row ->
            new Agency(
                row.text("code"),
                row.text("name_vi"),
                row.text("kind"),
                Boolean.parseBoolean(row.text("reports")),
                LocalDate.parse(row.text("valid_from")),
                Lifetimes.end(row.text("valid_to"))));
  }

  List<Indicator> indicators() {
    return read(
        "indicators",
        row ->
            new Indicator(
                row.text("code"),
                row.text("name_vi"),
                row.text("unit"),
                row.text("unit_vi"),
                Coded.of(Nature.class, row.text("nature")),
                Coded.of(Aggregation.class, row.text("aggregation")),
                Coded.of(Frequency.class, row.text("frequency")),
                Boolean.parseBoolean(row.text("alone")),
                row.text("owner"),
                Integer.parseInt(row.text("decimals"))));
  }

  void check(Agencies agencies) {
    new SuccessionCheck(tables).check(codes("indicators"), problems);
    new Plans(tables).check(problems);
    checkHolidays();
    checkOwners(agencies);
    checkDefinitions();
    checkRegimes(agencies);
  }

  private void checkHolidays() {
    Set<Integer> years = new HashSet<>();
    rows("holidays").forEach(row -> years.add(LocalDate.parse(row.text("date")).getYear()));
    Set<Integer> wanted = new TreeSet<>();
    rows("targets").forEach(row -> wanted.add(Integer.valueOf(row.text("year"))));
    wanted.removeAll(years);
    for (Integer year : wanted) {
      problems.error(
          "reference/holidays.csv",
          1,
          "no holidays of %s although it has targets, expected its public holidays"
              .formatted(year));
    }
  }

  /** Only of bodies that the register knows can it be said how they write. */
  private void checkRegimes(Agencies agencies) {
    Set<String> known = codes("agencies");
    boolean areKnown =
        regimes.stream()
            .flatMap(regime -> regime.reports().stream())
            .allMatch(report -> known.contains(report.issuer()) && known.containsAll(report.to()));
    if (areKnown) {
      new Letterheads(tables, regimes, agencies).check(problems);
    }
    if (regimes.isEmpty()) {
      problems.error("catalog/regime.yaml", 1, "no regime is known, expected one");
    }
  }

  /** Who is asked for a target's figure, and which indicators nobody is asked for. */
  private void checkOwners(Agencies agencies) {
    Map<String, String> owners = new HashMap<>();
    indicators().forEach(indicator -> owners.put(indicator.code(), indicator.owner()));
    for (CatalogTable.Row row : rows("targets")) {
      LocalDate day = LocalDate.of(Integer.parseInt(row.text("year")), 12, 31);
      String owner = owners.getOrDefault(row.text("indicator"), "");
      String asked = owner.isEmpty() ? "" : agencies.answerable(owner, row.text("indicator"), day);
      if (!asked.isEmpty()
          && rows("agencies").stream().noneMatch(agency -> isAsked(agency, asked, day))) {
        problems.error(
            row,
            "indicator",
            "nobody is asked for '%s' in %s: its owner %s does not report then, expected an owner that does or a row in agency_succession"
                .formatted(row.text("indicator"), row.text("year"), asked));
      }
    }
    Set<String> listed = new TreeSet<>();
    rows("lines").forEach(row -> listed.add(row.text("indicator")));
    for (CatalogTable.Row row : rows("indicators")) {
      if (!listed.contains(row.text("code"))) {
        problems.warning(
            row,
            "'%s' is on no year's list, so no form asks for it and no report prints it, expected a line in plans/<year>/lines.csv"
                .formatted(row.text("code")));
      }
    }
  }

  /** Before an indicator's first version there is nothing to convert. */
  private void checkDefinitions() {
    Map<String, CatalogTable.Row> first = new TreeMap<>();
    BinaryOperator<CatalogTable.Row> earlier =
        BinaryOperator.minBy(Comparator.comparing(row -> row.text("valid_from")));
    rows("definitions").forEach(row -> first.merge(row.text("indicator"), row, earlier));
    for (CatalogTable.Row row : first.values()) {
      if (!row.text("conversion").isEmpty()) {
        problems.error(
            row,
            "conversion",
            "conversion is %s in the first version of '%s', expected none, or the row of the version before"
                .formatted(row.text("conversion"), row.text("indicator")));
      }
    }
  }

  private static boolean isAsked(CatalogTable.Row agency, String code, LocalDate day) {
    return agency.text("code").equals(code)
        && agency.text("reports").equals("true")
        && Lifetimes.isValidOn(agency, day);
  }

  private <T> List<T> read(String table, Function<CatalogTable.Row, T> reading) {
    List<T> list = new ArrayList<>();
    for (CatalogTable.Row row : rows(table)) {
      try {
        list.add(reading.apply(row));
      } catch (IllegalArgumentException e) {
        problems.error(row, e.getMessage());
      }
    }
    return List.copyOf(list);
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
