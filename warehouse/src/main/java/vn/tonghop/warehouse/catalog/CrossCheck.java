package vn.tonghop.warehouse.catalog;

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
import vn.tonghop.warehouse.Nearest;

/**
 * Reads the tables as what they mean and holds them against one another, as far as their
 * descriptions cannot say it.
 */
final class CrossCheck {

  private final Map<String, CatalogTable> tables;
  private final List<Regime> regimes;
  private final Problems problems;

  CrossCheck(Map<String, CatalogTable> tables, List<Regime> regimes, Problems problems) {
    this.tables = tables;
    this.regimes = regimes;
    this.problems = problems;
  }

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
                row.text("name_en"),
                row.text("unit"),
                row.text("unit_vi"),
                Coded.of(Direction.class, row.text("direction")),
                Coded.of(Nature.class, row.text("nature")),
                Coded.of(Frequency.class, row.text("frequency")),
                Boolean.parseBoolean(row.text("alone")),
                row.text("owner"),
                Integer.parseInt(row.text("decimals"))));
  }

  void check() {
    Set<String> agencies = codes("agencies");
    new Successions(tables).check(codes("indicators"), problems);
    new Plans(tables).check(problems);
    checkHolidays();
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

  private void checkRegimes(Set<String> agencies) {
    boolean areKnown = true;
    for (Regime regime : regimes) {
      areKnown &= isKnown("the regime", "consolidator", regime.consolidator(), agencies);
      for (Regime.ReportRule report : regime.reports()) {
        areKnown &= isKnown("report " + report.code(), "issuer", report.issuer(), agencies);
        for (String recipient : report.to()) {
          areKnown &= isKnown("report " + report.code(), "recipient", recipient, agencies);
        }
      }
      for (Regime.FormRule form : regime.forms()) {
        for (String owner : form.agencies()) {
          areKnown &= isKnown("form " + form.form(), "owner", owner, agencies);
        }
      }
    }
    if (areKnown) {
      new Letterheads(tables, regimes).check(problems);
    }
  }

  private boolean isKnown(String what, String role, String code, Set<String> agencies) {
    boolean isKnown = agencies.contains(code);
    if (!isKnown) {
      problems.error(
          "regime.yaml",
          1,
          "%s has the unknown %s '%s'%s".formatted(what, role, code, Nearest.hint(code, agencies)));
    }
    return isKnown;
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
