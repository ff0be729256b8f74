package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.CollectionReport;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.RuleResult;
import vn.tonghop.warehouse.duckdb.Database;

/** A rule that fails ends no run: only the rows it fails on stay without its judgement. */
class RetrialTest {

  /** Fails on every value from 1000 on, which a decimal(9,6) does not hold. */
  private static final String NARROW = "cast(value as decimal(9,6)) > 10";

  @Test
  void leavesOnlyTheRowItFailsOnWithoutJudgement() {
    RuleReport report = check(rule(select(NARROW)), "5", "11", "5000", "7", "12", "100000");

    assertThat(report.findings()).extracting(Finding::cell).containsExactly("H6", "H9");
    RuleOutcome outcome = report.outcomes().get(0);
    assertThat(outcome.result()).isEqualTo(RuleResult.BROKEN);
    assertThat(outcome.notEvaluatedCount()).isEqualTo(2);
    assertThat(outcome.reasons())
        .containsExactly(
            new Reason(
                "Lỗi của hệ thống, không phải của đơn vị: chưa tính được quy tắc với số liệu tại Chỉ tiêu!7; Chỉ tiêu!10.",
                "Our fault, not the agency's: the rule cannot be computed with the figures at Chỉ tiêu!7; Chỉ tiêu!10."));
  }

  @Test
  void isNotEvaluatedWhereTheOtherRowsHold() {
    RuleOutcome outcome = check(rule(select(NARROW)), "5", "5000").outcomes().get(0);

    assertThat(outcome.result()).isEqualTo(RuleResult.NOT_EVALUATED);
    assertThat(outcome.notEvaluatedCount()).isEqualTo(1);
  }

  @Test
  void judgesTheOtherRulesByAllRowsAfterwards() {
    Rule failing = rule(select(NARROW));
    Rule sound = rule(select("value > 10"));

    List<RuleReport> reports = new ArrayList<>();
    try (RuleDatabase database = book(failing).laid()) {
      RuleRun run = database.laySubmission(submission("5000", "11"), RuleFixture.NO_HISTORY);
      for (Rule rule : List.of(failing, sound)) {
        RuleYield found = run.of(rule);
        reports.add(
            new RuleReport(
                found.breaches().stream().map(RuleYield.Breach::finding).toList(),
                Map.of(),
                Set.of(),
                Set.of(),
                List.of()));
      }
    }
    assertThat(reports.get(0).findings()).extracting(Finding::cell).containsExactly("H6");
    assertThat(reports.get(1).findings()).extracting(Finding::cell).containsExactly("H5", "H6");
  }

  @Test
  void isNotEvaluatedAtAllWhereItCannotRun() {
    RuleOutcome outcome = check(rule(select("valu > 10")), "11").outcomes().get(0);

    assertThat(outcome.result()).isEqualTo(RuleResult.NOT_EVALUATED);
    assertThat(outcome.reasons())
        .containsExactly(
            new Reason(
                "Lỗi của hệ thống, không phải của đơn vị: quy tắc chưa chạy được.",
                "Our fault, not the agency's: the rule cannot run."));
  }

  @ParameterizedTest
  @CsvSource({"100, 100, at Chỉ tiêu!5;", "101, 1, cannot run."})
  void givesARuleUpThatFailsOnMoreThanAHundredRows(int failing, int notEvaluated, String said) {
    String[] values = new String[failing];
    Arrays.fill(values, "5000");

    RuleOutcome outcome = check(rule(select(NARROW)), values).outcomes().get(0);

    assertThat(outcome.notEvaluatedCount()).isEqualTo(notEvaluated);
    assertThat(outcome.reasons().get(0).en()).contains(said);
  }

  @Test
  void findsTheRowsThatFailTogether() {
    // The sum leaves the range, though neither figure does: the later is set aside.
    Rule rule =
        rule(
            "select 'figures' as sheet, max(value_cell) as cell, cast(sum(value) as decimal(9,6)) as found"
                + " from submission.figures having sum(value) > 10");

    RuleReport report = check(rule, "600", "5", "600");

    assertThat(report.findings()).extracting(Finding::found).containsExactly("605");
    assertThat(report.outcomes().get(0).notEvaluatedCount()).isEqualTo(1);
  }

  @Test
  void setsAsideTheObservationThatARuleAcrossAgenciesFailsOn() {
    Rule rule =
        RuleText.rule(
            "collection/indicators/narrow",
            "select agency_code, submission_sha256, sheet, cell, value as found"
                + " from core.fct_observations cross join reference.areas where "
                + NARROW,
            yaml("collection", "core.fct_observations: [value], reference.areas: [code]"));
    try (Database warehouse = RuleFixture.database()) {
      warehouse.execute(
          "create table reference.areas as select 'CANTHO' as code;"
              + " create table core.fct_observations as select 'CTK' as agency_code, 'sha' as submission_sha256,"
              + " 'Chỉ tiêu' as sheet, 'H' || value as cell, cast(value as decimal(28,6)) as value"
              + " from (values (11), (5000), (12)) as given(value)");

      CollectionReport report = book(rule).checkCollection(warehouse);

      assertThat(report.findings())
          .extracting(found -> found.finding().cell())
          .containsExactly("H11", "H12");
      assertThat(report.outcomes().get(0).reasons().get(0).en()).endsWith("at CTK Chỉ tiêu!H5000.");
      assertThat(warehouse.query("from core.fct_observations").rows()).hasSize(3);
      assertThat(book(rule).checkCollection(warehouse)).as("asked again").isEqualTo(report);
    }
  }

  @Test
  void failsWhereTheMachineDoes() {
    // One value larger than the rules' DuckDB may hold: on a larger machine the answer would be
    // another.
    Rule rule =
        rule(
            select(
                "(select length(string_agg(repeat(range::varchar, 500), '')) from range(1000000)) > 0"));

    assertThatThrownBy(() -> check(rule, "11")).isInstanceOf(Failure.class);
  }

  @Test
  void failsWhereThereAreNoWordsForWhatARuleDidNotEvaluate() {
    assertThatThrownBy(() -> check(rule("select 'unsaid' as not_evaluated_reason"), "11"))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot explain why rule submission/indicators/narrow was not evaluated: no words for"
                + " 'unsaid', expected one of []");
  }

  private static RuleReport check(Rule rule, String... values) {
    return RuleFixture.check(book(rule), submission(values), RuleFixture.NO_HISTORY);
  }

  private static RuleBook book(Rule rule) {
    return RuleFixture.BOOK.withOnly(rule);
  }

  private static String select(String condition) {
    return "select 'figures' as sheet, value_cell as cell, value as found"
        + " from submission.figures cross join submission.identity where "
        + condition
        + " order by row_number desc";
  }

  private static Rule rule(String select) {
    return RuleText.rule(
        "submission/indicators/narrow",
        select,
        yaml(
            "submission",
            "submission.figures: [row_number, value, value_cell], submission.identity: [agency_code]"));
  }

  static String yaml(String scope, String needs) {
    return """
        code: NARROW
        scope: %s
        form: indicators
        severity: remark
        title: A rule whose arithmetic is too narrow
        source: a test
        needs: {%s}
        expected_vi: "dưới 10"
        message_vi: "{found}"
        message_en: "{found}"
        recommendation_vi: "Sửa."
        recommendation_en: "Mend."
        """
        .formatted(scope, needs);
  }

  static SubmissionRows submission(String... values) {
    List<RuleColumn> columns = Figures.submission();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Map<String, String> cells =
          Map.of(
              "row_number",
              Integer.toString(5 + i),
              "value",
              values[i],
              "value_cell",
              "H" + (5 + i));
      rows.add(columns.stream().map(c -> cells.getOrDefault(c.name(), "")).toList());
    }
    return new SubmissionRows(
        "STC", "2025-06", Map.of("figures", new SheetRows("Chỉ tiêu", columns, rows)));
  }
}
