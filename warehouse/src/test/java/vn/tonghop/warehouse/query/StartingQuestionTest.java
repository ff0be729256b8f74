package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;

/** What the questions to start from show. */
class StartingQuestionTest {
  private static final Pattern ENGLISH = Pattern.compile("\\b(\\w+)_en\\b");

  @Test
  void showWhatIsInTwoLanguagesInVietnameseToo() {
    assertThat(StartingQuestion.list())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            question ->
                assertThat(ENGLISH.matcher(question.sql()).results())
                    .allSatisfy(
                        english ->
                            assertThat(question.sql())
                                .as(question.name())
                                .contains(english.group(1) + "_vi")));
  }

  /** Who sent nothing valid has not done its tasks by that. */
  @Test
  void showTheTasksPastTheirDayThatNobodyReportedOn(@TempDir Path spill) {
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      database.execute(
          """
          create table tasks as
          select *, 'Sở Y tế' as lead_agency_name_vi, 'Việc' as name_vi, '2026-01' as month_code, '' as delay_reason_vi, date '2026-01-19' as told_on
          from (values
            ('silent', 'not_reported', 'Chưa có báo cáo', date '2026-01-18', 1, true),
            ('due_today', 'not_reported', 'Chưa có báo cáo', date '2026-01-19', 0, true),
            ('without_a_day', 'not_reported', 'Chưa có báo cáo', null, null, true),
            ('overdue', 'open_overdue', 'Đang thực hiện, quá hạn', date '2026-01-09', 10, true),
            ('earlier', 'open_overdue', 'Đang thực hiện, quá hạn', date '2026-01-09', 10, false),
            ('done', 'done_late', 'Hoàn thành quá hạn', date '2026-01-09', 3, true)
          ) as rows(task_code, state_code, state_vi, due_date, late_days, is_latest)""");

      assertThat(
              database
                  .query(
                      "select task_code || ': ' || state_vi || ', ' || late_days from (%s)"
                          .formatted(sql("overdue_tasks")))
                  .firstColumn())
          .containsExactly("overdue: Đang thực hiện, quá hạn, 10", "silent: Chưa có báo cáo, 1");
    }
  }

  /** Of part of a year nothing is reported as nothing has been met: the year is not over. */
  @Test
  void showTheTargetsOfAYearOfWhichNothingWasReported(@TempDir Path spill) {
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      database.execute(
          "create table indicators as from (values ('MET', 'headline'), ('MISSED', 'headline'), ('SILENT', 'headline'), ('FOLLOWED', 'followed'), ('PART', 'headline')) as indicators(indicator_code, list_code)");
      database.execute(
          """
          create table targets as
          select *, indicator_code as indicator_name_vi, '' as plan_text, 1 as difference_value, '%' as difference_unit_vi, 'Sở Y tế' as owner_agency_name_vi
          from (values
            ('MET', 2024, 'met', 'Đạt', 7, '2024/2'),
            ('MISSED', 2024, 'not_met', 'Không đạt', 7, '2024/2'),
            ('SILENT', 2024, 'not_assessed', 'Chưa đánh giá', null, '2024/2'),
            ('FOLLOWED', 2024, 'not_assessed', 'Chưa đánh giá', null, '2024/2'),
            ('PART', 2025, 'not_assessed', 'Chưa đánh giá', null, '2025-H1/1')
          ) as rows(indicator_code, year, verdict_code, verdict_vi, value, edition)""");

      assertThat(asked(database, "targets_not_met", "indicator_name_vi || ': ' || state_vi"))
          .containsExactly("MISSED: Không đạt", "SILENT: không có báo cáo");
    }
  }

  /** A table of eight districts of nine looks like a table of all. */
  @Test
  void showTheDistrictsThatSayNothingOfAnIndicator(@TempDir Path spill) {
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      database.execute(
          """
          create table figures as
          select *, indicator_code as indicator_name_vi, area_code as area_name_vi, 'month' as basis, 'xã' as unit_vi
          from (values
            ('COMMUNES', 'CANTHO', 'province', '2024-06', 9, '2024-06'),
            ('COMMUNES', 'NK', 'district', '2024-06', 5, '2024-06'),
            ('COMMUNES', 'BT', 'district', '2024-06', 2, '2024-07'),
            ('COMMUNES', 'OM', 'district', '2024-05', 1, '2024-05')
          ) as rows(indicator_code, area_code, level_code, period_code, value, collection_code)""");
      database.execute(
          "create table areas as from (values ('CANTHO', 'province'), ('NK', 'district'), ('BT', 'district'), ('OM', 'district'), ('PD', 'district')) as areas(area_code, level_code)");
      database.execute("alter table areas add column area_name_vi varchar");
      database.execute("update areas set area_name_vi = area_code");
      database.execute(
          """
          create table deliveries as from (values
            ('2024-05', 'PD', 'missing', 'chưa báo cáo'),
            ('2024-06', 'CTK', 'missing', 'chưa báo cáo'),
            ('2024-06', 'NK', 'reported', 'đã báo cáo'),
            ('2024-06', 'BT', 'reported', 'đã báo cáo'),
            ('2024-06', 'OM', 'rejected', 'đã gửi nhưng bị trả lại, chưa gửi lại'),
            ('2024-06', 'PD', 'reported', 'đã báo cáo')
          ) as deliveries(collection_code, agency_code, state_code, state_vi)""");

      assertThat(
              asked(
                  database,
                  "districts_of_an_indicator",
                  "area_name_vi || coalesce(' ' || value, '') || ': ' || state_vi"))
          .containsExactly(
              "NK 5: đã báo cáo",
              "BT 2: đã báo cáo",
              "OM: đã gửi nhưng bị trả lại, chưa gửi lại",
              "PD: đã báo cáo, không có số liệu này");
    }
  }

  /** A month with less money looked like one in which less was spent. */
  @Test
  void showBesideADisbursementWhoseProjectsAreNotInIt(@TempDir Path spill) {
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      Macros.define(database);
      database.execute(
          """
          create table disbursements as from (values
            ('2024-05', 'SXD', 10, 1), ('2024-05', 'SYT', 30, 3), ('2024-06', 'SXD', 10, 2), ('2024-06', 'SXD', 5, null)
          ) as disbursements(collection_code, agency_code, plan_billion_vnd, disbursed_cumulative_billion_vnd)""");
      database.execute(
          """
          create table deliveries as from (values
            ('2024-05', 'SYT', 'Sở Y tế', 'reported', 'đã báo cáo'),
            ('2024-06', 'SYT', 'Sở Y tế', 'rejected', 'bị trả lại'),
            ('2024-06', 'CTK', 'Cục Thống kê', 'missing', 'chưa báo cáo')
          ) as deliveries(collection_code, agency_code, agency_name_vi, state_code, state_vi)""");

      assertThat(
              asked(
                  database,
                  "disbursement_by_month",
                  "collection_code || ', ' || lines || ', ' || disbursed_billion_vnd || ', ' || not_counted_vi"))
          .containsExactly("2024-05, 2, 4, ", "2024-06, 1, 2, Sở Y tế: bị trả lại");
    }
  }

  /** Who sent nothing is not thereby ahead of the year before. */
  @Test
  void showBesideWhatFellBehindWhoHasNotReported(@TempDir Path spill) {
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      Macros.define(database);
      database.execute(
          "create table indicators as from (values ('RETAIL', 'higher'), ('POVERTY', 'lower'), ('INSURED', 'higher'), ('SHARE', 'none')) as indicators(indicator_code, direction_code)");
      database.execute(
          """
          create table figures as select *, indicator_code as indicator_name_vi, 'month' as basis, '2024-06' as period_code, '' as unit_vi
          from (values
            ('RETAIL', 'Cục Thống kê', 5, -2.5, null, null),
            ('POVERTY', 'Sở Lao động', 1, null, null, 0.25),
            ('INSURED', 'Bảo hiểm', 91, null, null, -1.5),
            ('INSURED', 'Bảo hiểm huyện', 92, null, null, 0.5),
            ('SHARE', 'Cục Thống kê', 10, null, null, -3)
          ) as figures(indicator_code, agency_name_vi, value, reported_yoy_percent, computed_yoy_percent, computed_yoy_points)""");
      database.execute(
          """
          create table deliveries as from (values
            ('2024-Y', 'SYT', 'Sở Y tế', 'missing', 'chưa báo cáo'),
            ('2024-06', 'SYT', 'Sở Y tế', 'missing', 'chưa báo cáo'),
            ('2024-06', 'CTK', 'Cục Thống kê', 'reported', 'đã báo cáo')
          ) as deliveries(collection_code, agency_code, agency_name_vi, state_code, state_vi)""");

      assertThat(
              asked(
                  database,
                  "behind_last_year",
                  "agency_name_vi || coalesce(' ' || change_percent || ' %', '') || coalesce(' ' || change_points || ' points', '') || ', ' || state_vi"))
          .containsExactly(
              "Bảo hiểm -1.50 points, đã báo cáo",
              "Cục Thống kê -2.5 %, đã báo cáo",
              "Sở Lao động 0.25 points, đã báo cáo",
              "Sở Y tế, chưa báo cáo: 2024-06, 2024-Y");
    }
  }

  /** Of a year only the collections that an edition is made from were counted. */
  @Test
  void showWhoWasLateInAnyCollectionOfTheYear(@TempDir Path spill) {
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      Macros.define(database);
      database.execute(
          """
          create table delivery_history as from (values
            ('2024-03', 'Cục Thống kê', 'late', false, 9), ('2024-06', 'Cục Thống kê', 'in_time', true, 0), ('2024-12', 'Cục Thống kê', 'late', false, 3),
            ('2024-05', 'Cục Thống kê', 'not_held', null, null), ('2024-06', 'Sở Y tế', 'missing', null, null), ('2024-06', 'Sở Xây dựng', 'out_of_scope', null, null)
          ) as delivery_history(collection_code, agency_name_vi, state_code, is_on_time, late_hours)""");
      database.execute(
          """
          create table deliveries as from (values
            ('2024-06', 'Cục Thống kê', 'reported', true, 0), ('2024-06', 'Sở Y tế', 'missing', null, null), ('2024-06', 'Sở Xây dựng', 'out_of_scope', null, null)
          ) as deliveries(collection_code, agency_name_vi, state_code, is_on_time, late_hours)""");

      assertThat(
              asked(
                  database,
                  "agencies_by_lateness",
                  "agency_name_vi || ': ' || collections || ', ' || late || ', ' || missing"))
          .containsExactly("Cục Thống kê: 3, 2, 0", "Sở Y tế: 1, 0, 1");
      assertThat(
              asked(
                  database,
                  "out_of_scope_by_collection",
                  "collection_code || ': ' || out_of_scope_count || ' of ' || agencies"))
          .containsExactly("2024-06: 1 of 3");
    }
  }

  /** Two bounds were held against each other as if they were figures, and points called percent. */
  @Test
  void showNoDifferenceOfBoundsAndThatOfRatesInPoints(@TempDir Path spill) {
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      Macros.define(database);
      database.execute(
          """
          create table figures as
          select *, indicator_code as indicator_name_vi, 'CANTHO' as area_code, '2023' as period_code, 2023 as year, 'CTK' as agency_name_vi,
            qualifier_name(qualifier) as qualifier_name_vi
          from (values
            ('VISITORS', 'lượt', 'year_estimate', 6000000, 'less_than', 7, -6.25, false), ('VISITORS', 'lượt', 'year', 5988000, 'exact', 7, -6.25, false),
            ('POOR', 'hộ', 'year_estimate', 1178, 'exact', 8, 9, true), ('POOR', 'hộ', 'year', 764, 'exact', null, null, null),
            ('SHARE', '%', 'year_estimate', 53.33, 'exact', null, null, null), ('SHARE', '%', 'year', 52.62, 'exact', null, null, null)
          ) as figures(indicator_code, unit_vi, basis, value, qualifier, reported_yoy_percent, computed_yoy_percent, is_computed_yoy_exact)""");
      database.execute(
          """
          create table vintages as
          select *, indicator_code as indicator_name_vi, 'CANTHO' as area_code, '2024' as period_code, 'year' as basis, 'CTK' as agency_code, qualifier_name(qualifier) as qualifier_name_vi
          from (values
            ('GROWTH', '%', 1, 5.86, 'exact'), ('GROWTH', '%', 2, 7.12, 'exact'), ('POOR', 'hộ', 1, 100, 'exact'), ('POOR', 'hộ', 2, 110, 'exact'),
            ('VISITORS', 'lượt', 1, 200, 'more_than'), ('VISITORS', 'lượt', 2, 300, 'exact')
          ) as vintages(indicator_code, unit_vi, statement_number, value, qualifier)""");

      assertThat(
              asked(
                  database,
                  "estimate_against_final",
                  "concat_ws(' ', indicator_name_vi, qualifier_name_vi, year_estimate_value, difference, difference_unit_vi)"))
          .containsExactly(
              "POOR chính xác 1178.00 -414.00 hộ",
              "SHARE chính xác 53.33 -0.71 điểm %",
              "VISITORS gần 6000000.00 lượt");
      assertThat(asked(database, "growth_reported_and_computed", "indicator_name_vi"))
          .containsExactly("POOR");
      assertThat(
              asked(
                  database,
                  "largest_revisions",
                  "concat_ws(' ', indicator_name_vi, first_qualifier_vi, coalesce(change_percent::decimal(9,2) || ' %', change_points || ' points'))"))
          .containsExactly(
              "POOR chính xác 10.00 %", "GROWTH chính xác 1.26 points", "VISITORS hơn");
    }
  }

  private static List<String> asked(Database database, String name, String words) {
    return database.query("select %s from (%s)".formatted(words, sql(name))).firstColumn();
  }

  private static String sql(String name) {
    return StartingQuestion.list().stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow()
        .sql();
  }
}
