package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.shipped.PlainTable;

/** The city's real figures of 2023 and 2024, given to the rules in the order they became known. */
class PublishedFiguresTest {

  private static final Path FIGURES = Path.of("../jobs/src/main/resources/rehearse/figures.csv");

  private final Catalog catalog = Catalog.shipped();
  private final Map<String, List<List<String>>> reportedBefore = new HashMap<>();

  @Test
  void rejectsNoneAndFindsTheRetailGrowthThatDiffersFromTheOneComputed() {
    List<RuleCase> cases = new ArrayList<>();
    deliveries()
        .forEach((day, owners) -> owners.forEach((o, rows) -> cases.add(delivery(day, o, rows))));
    List<Finding> findings = new ArrayList<>();
    try (OpenBook book = RuleFixture.BOOK.withCatalog(catalog).open()) {
      book.checkTogether(cases).forEach(report -> findings.addAll(report.findings()));
    }

    assertThat(findings).filteredOn(Finding::rejects).isEmpty();
    assertThat(findings)
        .extracting(Finding::code, Finding::found, Finding::expected)
        .contains(tuple("REPORTED_YOY_DIFFERS", "11,26", "14,42 %"));
  }

  private RuleCase delivery(String day, String owner, List<Map<String, String>> rows) {
    int number = 5;
    for (Map<String, String> row : rows) {
      row.put("row_number", Integer.toString(number));
      row.put("value_cell", "H" + number);
      row.put("received_at", day + "T00:00:00");
      number++;
    }
    List<List<String>> before = reportedBefore.computeIfAbsent(owner, o -> new ArrayList<>());
    SheetRows past = sheet(Figures.history(), List.copyOf(before));
    RuleCase delivery =
        new RuleCase(
            "indicators",
            new SubmissionRows(
                owner,
                day.substring(0, 7),
                Map.of("figures", sheet(Figures.submission(), cells(Figures.submission(), rows)))),
            RuleFixture.reported("figures", past));
    before.addAll(cells(Figures.history(), rows));
    return delivery;
  }

  private Map<String, Map<String, List<Map<String, String>>>> deliveries() {
    PlainTable figures = RuleFixture.read(FIGURES);
    Map<String, Map<String, List<Map<String, String>>>> deliveries = new TreeMap<>();
    for (List<String> line : figures.rows()) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(figures.header().get(i), line.get(i));
      }
      row.put("indicator_code", row.get("indicator"));
      row.put("area_code", row.get("area"));
      row.put("period_code", row.get("period"));
      deliveries
          .computeIfAbsent(row.get("known_on"), day -> new TreeMap<>())
          .computeIfAbsent(
              catalog.indicator(row.get("indicator")).owner(), owner -> new ArrayList<>())
          .add(row);
    }
    return deliveries;
  }

  private static List<List<String>> cells(
      List<RuleColumn> columns, List<Map<String, String>> rows) {
    return rows.stream()
        .map(row -> columns.stream().map(c -> row.getOrDefault(c.name(), "")).toList())
        .toList();
  }

  private static SheetRows sheet(List<RuleColumn> columns, List<List<String>> rows) {
    return new SheetRows("Chỉ tiêu", columns, rows);
  }
}
