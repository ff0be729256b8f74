package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.duckdb.Database;

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
    StartingQuestion overdue =
        StartingQuestion.list().stream()
            .filter(question -> question.name().equals("overdue_tasks"))
            .findFirst()
            .orElseThrow();
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      database.execute(
          "create table editions as from (values ('2026-01/1', timestamp '2026-01-19 17:00:00')) as editions(edition, as_of)");
      database.execute(
          """
          create table tasks as
          select *, 'Sở Y tế' as lead_agency_name_vi, 'Việc' as name_vi, '2026-01' as month_code, '' as delay_reason_vi, '2026-01/1' as edition
          from (values
            ('silent', 'not_reported', 'Chưa có báo cáo', date '2026-01-18', null, true),
            ('due_today', 'not_reported', 'Chưa có báo cáo', date '2026-01-19', null, true),
            ('without_a_day', 'not_reported', 'Chưa có báo cáo', null, null, true),
            ('overdue', 'open_overdue', 'Đang thực hiện, quá hạn', date '2026-01-09', 10, true),
            ('earlier', 'open_overdue', 'Đang thực hiện, quá hạn', date '2026-01-09', 10, false),
            ('done', 'done_late', 'Hoàn thành quá hạn', date '2026-01-09', 3, true)
          ) as rows(task_code, state_code, state_vi, due_date, late_days, is_latest)""");

      assertThat(
              database
                  .query(
                      "select task_code || ': ' || state_vi || ', ' || late_days from (%s)"
                          .formatted(overdue.sql()))
                  .firstColumn())
          .containsExactly("overdue: Đang thực hiện, quá hạn, 10", "silent: Chưa có báo cáo, 1");
    }
  }
}
