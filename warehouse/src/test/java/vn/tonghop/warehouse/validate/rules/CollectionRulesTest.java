package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.AgencyFinding;
import vn.tonghop.warehouse.CollectionReport;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.shipped.PlainTable;

/**
 * Every case of every rule across agencies: {@code observations.csv} becomes {@code
 * core.fct_observations} (standing and exact unless it says otherwise).
 */
class CollectionRulesTest {

  static Stream<RuleFixture> cases() {
    return RuleFixture.listAll().stream()
        .filter(
            fixture -> fixture.has("observations.csv") && RuleFixture.isAskedFor(fixture.rule()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheOutcomeAndTheAgencysCellThatTheCaseExpects(RuleFixture fixture) {
    CollectionReport report = check(fixture, fixture.asked());

    List<List<String>> told = new ArrayList<>();
    report.findings().forEach(finding -> told.add(line(finding)));
    if (told.isEmpty()) {
      told.add(List.of(report.outcomes().get(0).result().code(), "", "", "", ""));
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(fixture.table("expect.csv").rows());
  }

  /** Checks a case by rules, each by itself. */
  static CollectionReport check(RuleFixture fixture, Rule... rules) {
    try (Database warehouse = RuleFixture.database()) {
      RuleDatabase.layReference(warehouse, reference(fixture));
      RuleDatabase.lay(warehouse, "core.fct_observations", observations(fixture));
      return RuleFixture.BOOK.withOnly(rules).checkCollection(warehouse);
    }
  }

  private static List<String> line(AgencyFinding found) {
    return List.of(
        "broken",
        found.agencyCode(),
        found.finding().cell(),
        found.finding().found(),
        found.finding().expected());
  }

  private static Map<String, PlainTable> reference(RuleFixture fixture) {
    Map<String, PlainTable> tables = new HashMap<>();
    for (String table : List.of("indicators", "agencies", "areas")) {
      tables.put(table, RuleFixture.read(RuleFixture.root().resolve(table + ".csv")));
    }
    tables.putAll(fixture.replaced());
    return tables;
  }

  private static SheetRows observations(RuleFixture fixture) {
    PlainTable given = fixture.table("observations.csv");
    List<List<String>> rows = new ArrayList<>();
    for (List<String> line : given.rows()) {
      Map<String, String> values = new HashMap<>(Map.of("comparator_code", "none"));
      values.put("is_standing", "true");
      values.put("qualifier", "exact");
      values.put("received_at", "2024-06-18T09:00:00");
      for (int i = 0; i < line.size(); i++) {
        values.put(given.header().get(i), line.get(i));
      }
      values.putIfAbsent("value_low", values.get("value"));
      values.putIfAbsent("value_high", values.get("value"));
      rows.add(
          Figures.observations().stream().map(c -> values.getOrDefault(c.name(), "")).toList());
    }
    return new SheetRows("Chỉ tiêu", Figures.observations(), rows);
  }
}
