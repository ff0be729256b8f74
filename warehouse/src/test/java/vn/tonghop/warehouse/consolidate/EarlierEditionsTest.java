package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.shipped.PlainTable;

/** A half year's figure is printed, corrected, and printed again by the report of the quarter. */
class EarlierEditionsTest {
  private static final Period HALF = Period.of("2024-H1");
  private static final Period QUARTER = Period.of("2024-Q2");
  private static final Instant JUNE = Instant.parse("2024-06-20T10:00:00Z");
  private static final Instant AUGUST = Instant.parse("2024-08-20T10:00:00Z");
  private static final Instant LATER = AUGUST.plusSeconds(60);
  private static final String NOTES =
      "select text_vi from marts.edition__notes where text_vi like '%bản 1%'";
  private static final String COVERAGE = "select coverage_text_vi from marts.edition__summary";
  private static SmallHome city;
  private static Path quarter;
  private static Path replacement;

  @BeforeAll
  static void printTheHalfYearCorrectItAndPrintItAgain(@TempDir Path folder) throws IOException {
    city = new SmallHome(folder);
    city.deliver(
        "CTK", "2024-06", "2024-06-17T02:00:00Z", "GRDP_GROWTH", "2024-06", "cumulative", "5.73");
    Consolidation consolidation = city.consolidation();
    city.publish(city.built(consolidation, HALF, JUNE), HALF, 1);
    city.deliver(
        "CTK", "2024-06", "2024-08-01T02:00:00Z", "GRDP_GROWTH", "2024-06", "cumulative", "6.1");
    city.publish(city.built(consolidation, QUARTER, AUGUST), QUARTER, 1);
    city.publish(city.built(consolidation, HALF, LATER), HALF, 2);
    quarter = city.home.edition(QUARTER, 1);
    replacement = city.home.edition(HALF, 2);
  }

  @Test
  void aFigureThatAnEarlierEditionPrintedOtherwiseIsPrintedAsNotReconciled() {
    assertThat(city.ask(quarter, NOTES))
        .containsExactly(
            "Tốc độ tăng trưởng kinh tế (GRDP), 6 tháng năm 2024: báo cáo 6 tháng đầu năm 2024 (bản 1) ghi 5,73% (ước), nay là 6,1% (ước). Chưa thống nhất.");
    assertThat(city.ask(quarter, COVERAGE))
        .singleElement()
        .asString()
        .endsWith("01 số liệu chưa thống nhất");
  }

  @Test
  void anExplanationIsPrintedInItsPlace() {
    PlainTable explained =
        new PlainTable(
            "explanations",
            List.of("indicator", "area", "period", "basis", "text_vi", "who", "recorded_at"),
            List.of(
                List.of(
                    "GRDP_GROWTH",
                    "CANTHO",
                    "2024-06",
                    "cumulative",
                    "cập nhật giá so sánh",
                    "A",
                    "2024-08-02")));
    Path again = city.built(city.consolidation(explained), QUARTER, AUGUST);
    assertThat(city.ask(again, "select text_vi from marts.edition__notes where mark_text = '[1]'"))
        .singleElement()
        .asString()
        .endsWith("nay là 6,1% (ước). Giải trình: cập nhật giá so sánh");
    assertThat(city.ask(again, COVERAGE)).singleElement().asString().doesNotContain("thống nhất");
  }

  @Test
  void theReplacementTellsItsOwnChangeInItsTable() {
    assertThat(city.ask(replacement, NOTES))
        .as("a workbook that came again explains nothing")
        .containsExactly(
            "Tốc độ tăng trưởng kinh tế (GRDP), 6 tháng năm 2024: báo cáo 6 tháng đầu năm 2024 (bản 1) ghi 5,73% (ước), nay là 6,1% (ước). Chưa thống nhất.");
    assertThat(
            city.ask(
                replacement,
                "select explained_by || ', ' || is_of_replaced_only from core.fct_restatements"))
        .containsExactly("none, true");
    assertThat(
            city.ask(
                replacement, "select new_text from core.fct_changes where measure_code = 'result'"))
        .contains("6,1 (ước)");
  }

  @Test
  void aSupersededWorkbookCountsInTheRevisionsOfItsAgencyFromItsCorrectionOn() {
    String revisions =
        "select agency_code, indicator_code, revised_count, signed_median_text from marts.edition__revisions";
    assertThat(city.ask(replacement, "select concat_ws(' ', *columns(*)) from (" + revisions + ")"))
        .containsExactly("CTK GRDP_GROWTH 1 +0,37");
    assertThat(city.ask(city.home.edition(HALF, 1), revisions)).isEmpty();
  }

  @Test
  void anEditionKnowsNothingOfEditionsMadeAfterItAndStaysTheSameEdition() {
    Consolidation consolidation = city.consolidation();
    assertThat(consolidation.plan(QUARTER, LATER.plusSeconds(60)).findPublished()).hasValue(1);
    assertThat(consolidation.plan(Period.of("2024-9M"), JUNE).comparedEditions()).isEmpty();
    assertThat(consolidation.plan(Period.of("2024-9M"), AUGUST).comparedEditions())
        .as("the quarter's was made at the same instant, not earlier")
        .containsExactly("2024-H1/1");
    assertThat(consolidation.plan(Period.of("2024-9M"), LATER.plusSeconds(60)).comparedEditions())
        .containsExactlyInAnyOrder("2024-Q2/1", "2024-H1/2");
    assertThat(consolidation.plan(Period.of("2027"), LATER.plusSeconds(60)).comparedEditions())
        .as("prints nothing of 2024")
        .isEmpty();
  }
}
