package vn.tonghop.warehouse.query;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.home.PlainJson;

/**
 * What the gate found of the reports of editions, as the relation {@code marts.edition__gate}: it
 * is said of their files, so that it stands beside their relations and not among them.
 */
final class GateLayout {

  private static final String RELATION =
      """
      create table marts.edition__gate (
        period_code varchar, edition_number integer, report_code varchar, rule_code varchar,
        place_vi varchar, found_vi varchar, expected_vi varchar);
      comment on table marts.edition__gate is
        'One row per report and fault that the gate found before publishing; a report that passed has one row without a rule.';
      """;

  private GateLayout() {}

  static void lay(Database database, Map<String, EditionFolder> editions) {
    List<String> rows = new ArrayList<>();
    editions.forEach(
        (code, folder) -> {
          if (Files.exists(folder.gate())) {
            rows.addAll(rows(code, PlainJson.read(folder.gate())));
          }
        });
    if (!rows.isEmpty()) {
      database.execute(
          RELATION + "insert into marts.edition__gate values (" + String.join("), (", rows) + ");");
    }
  }

  private static List<String> rows(String edition, Map<String, Object> verdict) {
    int slash = edition.indexOf('/');
    String key = Sql.text(edition.substring(0, slash)) + ", " + edition.substring(slash + 1);
    List<String> held = PlainJson.texts(verdict, "held");
    List<String> rows = new ArrayList<>();
    for (String report : PlainJson.texts(verdict, "reports")) {
      if (!held.contains(report)) {
        rows.add("%s, %s, '', '', '', ''".formatted(key, Sql.text(report)));
      }
    }
    for (Map<String, String> fault : PlainJson.objects(verdict, "faults")) {
      List<String> values =
          List.of("report", "rule", "place_vi", "found_vi", "expected_vi").stream()
              .map(field -> Sql.text(fault.getOrDefault(field, "")))
              .toList();
      rows.add(key + ", " + String.join(", ", values));
    }
    return rows;
  }
}
