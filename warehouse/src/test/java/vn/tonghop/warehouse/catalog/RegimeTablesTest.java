package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A regime as tables that people keep, and back. */
class RegimeTablesTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 2, 6);
  private static final LocalDate NEXT = LocalDate.of(2026, 1, 1);

  private final RegimeTables tables = new RegimeTables(Shelf.shipped().trees().get("regime"));
  private final SortedMap<LocalDate, Map<String, Object>> stated =
      stated(
          """
          valid_from: 2023-02-06
          recorded_at: 2023-01-01T00:00:00Z
          time_zone: Asia/Ho_Chi_Minh
          coverage_threshold: 0.8
          collections:
            - code: MONTH
              months: [1, 2]
              agency_deadline: {day: 18, hour: "17:00"}
              columns: {month: always, quarter: [3, 6]}
          forms:
            - {form: tasks, owed_by: task_leads}
            - {form: indicators, owed_by: [STC, SYT]}
          """);

  private static SortedMap<LocalDate, Map<String, Object>> stated(String yaml) {
    return new TreeMap<>(
        Map.of(
            FIRST, new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Object>>() {})));
  }

  private static Map<String, String> row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }

  private SortedMap<LocalDate, Map<String, Object>> changes(String table, Map<String, String> row) {
    return tables.changes(Map.of(table, List.of(row)), tables.rows(stated));
  }

  @Test
  void describesEachListUnderTheFirstDayAndItsName() {
    Map<String, TableDescription> described = tables.descriptions();
    assertThat(described)
        .containsOnlyKeys("regime", "regime_collections", "regime_forms", "regime_reports");
    assertThat(described.get("regime").key()).containsExactly("valid_from");
    assertThat(described.get("regime").columns())
        .containsKeys("valid_from", "consolidation.hour", "release.editions")
        .doesNotContainKeys("recorded_at", "collections.code", "forms.form");
    TableDescription collections = described.get("regime_collections");
    assertThat(collections.key()).containsExactly("valid_from", "code");
    assertThat(collections.columns()).containsKeys("valid_from", "code", "agency_deadline.day");
    assertThat(collections.words())
        .isEqualTo(
            "One row per regime and entry of its collections: what it says otherwise than the"
                + " regime before.");
    assertThat(described.get("regime_forms").key()).containsExactly("valid_from", "form");
  }

  @Test
  void laysWhatIsStatedOutInRows() {
    Map<String, Map<String, Map<String, String>>> rows = tables.rows(stated);
    assertThat(rows.get("regime").values())
        .containsExactly(
            row(
                "valid_from", "2023-02-06",
                "time_zone", "Asia/Ho_Chi_Minh",
                "coverage_threshold", "0.8"));
    assertThat(rows.get("regime_collections").values())
        .containsExactly(
            row(
                "code", "MONTH",
                "months", "1 2",
                "agency_deadline.day", "18",
                "agency_deadline.hour", "17:00",
                "columns.month", "always",
                "columns.quarter", "3 6",
                "valid_from", "2023-02-06"));
    assertThat(rows.get("regime_forms").values())
        .extracting(form -> form.get("owed_by"))
        .containsExactly("task_leads", "STC SYT");
  }

  @Test
  void hasASheetOfEachTableWithAllItsColumns() {
    List<Sheet> sheets = tables.sheets(stated);
    assertThat(sheets)
        .extracting(Sheet::path)
        .containsExactly("regime", "regime_collections", "regime_forms", "regime_reports");
    assertThat(sheets).extracting(sheet -> sheet.lines().size()).containsExactly(1, 1, 2, 0);
    assertThat(sheets.get(3).header()).startsWith("valid_from", "code");
  }

  @Test
  void changesNothingWhereARowSaysWhatIsStatedOrNothing() {
    assertThat(changes("regime", row("valid_from", "2023-02-06", "coverage_threshold", "0.8")))
        .isEmpty();
    assertThat(changes("regime", row("valid_from", "2026-01-01", "coverage_threshold", "")))
        .isEmpty();
    assertThat(tables.changes(Map.of(), tables.rows(stated))).isEmpty();
  }

  @Test
  void saysUnderTheFirstDayOnlyWhatIsOtherwise() {
    assertThat(
            changes(
                "regime",
                row(
                    "valid_from", "2023-02-06",
                    "time_zone", "Asia/Ho_Chi_Minh",
                    "coverage_threshold", "0.9")))
        .containsExactly(
            Map.entry(FIRST, Map.of("valid_from", "2023-02-06", "coverage_threshold", "0.9")));
  }

  @Test
  void givesAListsEntryItsNameItsKeysAndItsSeveralValues() {
    assertThat(
            changes(
                "regime_forms",
                row("valid_from", "2026-01-01", "form", "tasks", "owed_by", "STC; SYT")))
        .containsExactly(
            Map.entry(
                NEXT,
                Map.of(
                    "valid_from",
                    "2026-01-01",
                    "forms",
                    List.of(Map.of("form", "tasks", "owed_by", List.of("STC", "SYT"))))));
    assertThat(
            changes(
                    "regime_forms",
                    row("valid_from", "2026-01-01", "form", "tasks", "owed_by", "task_leads"))
                .get(NEXT))
        .as("a kind of owner is no list")
        .containsEntry("forms", List.of(Map.of("form", "tasks", "owed_by", "task_leads")));
    assertThat(
            changes(
                    "regime_collections",
                    row("valid_from", "2026-01-01", "code", "MONTH", "agency_deadline.day", "16"))
                .get(NEXT))
        .containsEntry(
            "collections",
            List.of(Map.of("code", "MONTH", "agency_deadline", Map.of("day", "16"))));
  }

  @Test
  void saysAllColumnsWhereOneOfThemIsOtherwise() {
    assertThat(
            changes(
                    "regime_collections",
                    row(
                        "valid_from", "2023-02-06",
                        "code", "MONTH",
                        "columns.month", "always",
                        "columns.quarter", ""))
                .get(FIRST))
        .containsEntry(
            "collections",
            List.of(Map.of("code", "MONTH", "columns", Map.of("month", List.of("always")))));
    assertThat(
            changes(
                "regime_collections",
                row(
                    "valid_from", "2023-02-06",
                    "code", "MONTH",
                    "columns.month", "always",
                    "columns.quarter", "3 6")))
        .isEmpty();
  }

  @Test
  void putsTheEntriesOfADayTogether() {
    assertThat(
            tables
                .changes(
                    Map.of(
                        "regime_forms",
                        List.of(
                            row("valid_from", "2026-01-01", "form", "tasks", "ended", "true"),
                            row("valid_from", "2026-01-01", "form", "narrative", "ended", "true"))),
                    tables.rows(stated))
                .get(NEXT))
        .containsEntry(
            "forms",
            List.of(
                Map.of("form", "tasks", "ended", "true"),
                Map.of("form", "narrative", "ended", "true")));
  }

  @Test
  void tellsKeysInWords() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("valid_from", "2026-01-01");
    keys.put("coverage_threshold", "0.9");
    keys.put("consolidation", new LinkedHashMap<>(Map.of("hour", "16:00")));
    keys.put("forms", List.of(new LinkedHashMap<>(Map.of("form", "tasks", "ended", "true"))));
    assertThat(RegimeTables.words(keys))
        .isEqualTo("coverage_threshold 0.9; consolidation.hour 16:00; forms tasks ended true");
  }
}
