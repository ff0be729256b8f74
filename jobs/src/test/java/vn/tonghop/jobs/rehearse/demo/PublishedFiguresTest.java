package vn.tonghop.jobs.rehearse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

class PublishedFiguresTest {

  private static final Collection JUNE = Collection.of("2024-06");

  private final PublishedFigures figures = PublishedFigures.shipped();
  private final Catalog catalog = Catalog.shipped();
  private final Duties duties = new Duties(catalog, new ReportingCalendar(catalog));

  @ParameterizedTest
  @CsvSource({
    "1, 2024-06, GRDP_GROWTH, cumulative, 5.73",
    "1, 2024-06, GRDP_GROWTH_AGRI, cumulative, 2.21",
    "1, 2024-06, GRDP_GROWTH_INDUSTRY, cumulative, 5.61",
    "1, 2024-06, GRDP_GROWTH_SERVICES, cumulative, 7.05",
    "1, 2024-06, GRDP_GROWTH_TAX, cumulative, 1.06",
    "1, 2024-09, GRDP_GROWTH, cumulative, 6.25",
    "1, 2024-Y, GRDP_GROWTH, year_estimate, 5.86",
    "2, 2024-Y, GRDP_GROWTH, year_estimate, 7.12",
    "2, 2024-Y, GRDP_PER_CAPITA, year_estimate, 104.6",
    "2, 2024-Y, GRDP_SHARE_AGRI, year_estimate, 9.96",
    "2, 2024-Y, GRDP_SHARE_INDUSTRY, year_estimate, 30.88",
    "2, 2024-Y, GRDP_SHARE_SERVICES, year_estimate, 53.12",
    "2, 2024-Y, GRDP_SHARE_TAX, year_estimate, 6.04",
    "2, 2024-Y, BUDGET_REVENUE, year_estimate, 12558",
    "2, 2024-Y, POVERTY_RATE, year_estimate, 0.09",
    "2, 2024-Y, POVERTY_REDUCTION, year_estimate, 0.12",
    "2, 2024-Y, NEW_RURAL_ADVANCED_RECOGNISED, year_estimate, 5",
    "2, 2024-Y, NEW_RURAL_ADVANCED_TOTAL, year_estimate, 36",
    "2, 2024-Y, NEW_RURAL_MODEL_RECOGNISED, year_estimate, 4",
    "2, 2024-Y, NEW_RURAL_MODEL_TOTAL, year_estimate, 11",
    "2, 2024-Y, TOURISM_VISITORS, year_estimate, 6370000",
    "2, 2024-Y, POVERTY_RATE, year, 0.21",
    "1, 2024-06, RETAIL_SALES, cumulative, 64717.48",
    "1, 2023-06, RETAIL_SALES, cumulative, 56560.67",
  })
  void deliversThePublishedFigure(
      int round, String collection, String indicator, String basis, BigDecimal value) {
    assertThat(new BigDecimal(delivered(round, collection, indicator, basis).text("value")))
        .isEqualByComparingTo(value);
  }

  @Test
  void carriesTheRatesThatTheSourcesState() {
    PublishedFigure retail = delivered(1, "2024-06", "RETAIL_SALES", "cumulative");
    assertThat(retail.text("reported_yoy_percent")).isEqualTo("11.26");
    assertThat(delivered(1, "2023-06", "RETAIL_SALES", "cumulative").text("reported_yoy_percent"))
        .isEqualTo("11.37");
    assertThat(
            delivered(2, "2024-Y", "BUDGET_REVENUE", "year_estimate").text("reported_plan_percent"))
        .isEqualTo("101.28");
    assertThat(delivered(1, "2024-04", "RETAIL_GOODS", "cumulative"))
        .as("a source that states a rate alone gives a rate alone")
        .extracting(f -> f.text("value"), f -> f.text("reported_yoy_percent"))
        .containsExactly("", "7.8");
  }

  @Test
  void keepsTheWordsOfAnApproximateFigure() {
    assertThat(delivered(2, "2024-Y", "SOCIAL_INVESTMENT", "year_estimate"))
        .extracting(
            f -> f.text("value"), f -> f.text("qualifier"), f -> f.text("reported_yoy_percent"))
        .containsExactly("31500", "more_than", "10.4");
    assertThat(
            figures.listOthers(Collection.of("2024-08"), 1).stream()
                .filter(f -> f.text("indicator").startsWith("TOURISM")))
        .as("the words of another source in a note are not this source's")
        .extracting(f -> f.text("value"), f -> f.text("qualifier"))
        .containsExactlyInAnyOrder(tuple("3321", "exact"), tuple("3730000", "exact"));
  }

  @Test
  void knowsNothingInTheFirstRoundThatCameAfterTheCouncilMet() {
    assertThat(all())
        .allSatisfy(
            f ->
                assertThat(f.round())
                    .as("%s known on %s", f.cell(), f.knownOn())
                    .isEqualTo(f.knownOn().isAfter(LocalDate.of(2024, 12, 5)) ? 2 : 1));
    assertThat(
            figures.listDelivered(Collection.of("2024-Y"), 1).stream()
                .filter(f -> f.text("period").equals("2024"))
                .map(f -> f.text("indicator")))
        .containsExactly("GRDP_GROWTH");
    assertThat(figures.listCollections(2))
        .extracting(Collection::code)
        .containsExactly("2024-03", "2024-06", "2024-09", "2024-Y", "2024-12");
  }

  @Test
  void namesTheSourceOfEveryFigure() {
    assertThat(all())
        .as("a title that the Council reads is Vietnamese, whatever its source is written in")
        .allSatisfy(f -> assertThat(f.text("source_title")).containsPattern("[ăâđêôơưạ-ỹ]"));
    assertThat(all())
        .filteredOn(f -> f.text("source_url").isEmpty())
        .extracting(f -> f.text("source_title"))
        .containsExactly(
            "Cần Thơ vượt chỉ tiêu xã nông thôn mới kiểu mẫu và nâng cao"
                + " (bản sao tin ngày 2/12/2024)");
  }

  @Test
  void deliversOnlyWhatTheOwnerIsAskedFor() {
    assertThat(
            collections()
                .flatMap(collection -> figures.listDelivered(collection, 2).stream())
                .filter(figure -> !isAskedFor(figure))
                .map(figure -> figure.cell() + " in " + figure.collection()))
        .isEmpty();
  }

  @Test
  void leavesOutOnlyWhatNoOwnerIsAskedForAndSaysWhy() {
    PublishedFigures leftOut = PublishedFigures.of("/rehearse/left_out.csv");
    List<PublishedFigure> rows =
        leftOut.listCollections(1).stream()
            .flatMap(collection -> leftOut.listDelivered(collection, 1).stream())
            .toList();
    assertThat(rows)
        .extracting(f -> f.text("indicator") + " " + f.text("value"))
        .contains("SOCIAL_INVESTMENT 13181");
    assertThat(rows)
        .allSatisfy(f -> assertThat(f.text("left_out_because_vi")).endsWith("."))
        .noneMatch(this::isAskedFor);
  }

  private boolean isAskedFor(PublishedFigure figure) {
    String owner = catalog.indicator(figure.text("indicator")).owner();
    return duties.listOwedFigures(owner, figure.collection()).stream()
        .map(o -> List.of(o.indicator().code(), o.areaCode(), o.periodCode(), o.basis().code()))
        .anyMatch(figure.cell()::equals);
  }

  @Test
  void letsTheBetterSourceStandAndKeepsTheOthers() {
    PublishedFigures several =
        new PublishedFigures(
            List.of(
                figure(1, "1", "exact", "press", "2024-07-03"),
                figure(1, "2", "more_than", "city", "2024-07-02"),
                figure(1, "3", "exact", "city", "2024-07-01"),
                figure(1, "4", "exact", "city", "2024-07-02"),
                figure(2, "5", "about", "statistics_office", "2025-01-02")));
    assertThat(values(several.listDelivered(JUNE, 1))).containsExactly("4");
    assertThat(values(several.listOthers(JUNE, 1))).containsExactly("3", "2", "1");
    assertThat(values(several.listDelivered(JUNE, 2))).containsExactly("5");
    assertThat(values(several.listOthers(JUNE, 2))).containsExactly("4", "3", "2", "1");
  }

  private PublishedFigure delivered(int round, String collection, String indicator, String basis) {
    List<PublishedFigure> found =
        figures.listDelivered(Collection.of(collection), round).stream()
            .filter(f -> f.text("indicator").equals(indicator) && f.text("basis").equals(basis))
            .toList();
    assertThat(found).as("%s %s of %s", indicator, basis, collection).hasSize(1);
    return found.get(0);
  }

  private Stream<Collection> collections() {
    return IntStream.rangeClosed(1, 2)
        .boxed()
        .flatMap(r -> figures.listCollections(r).stream())
        .distinct();
  }

  private List<PublishedFigure> all() {
    return collections()
        .flatMap(
            c ->
                Stream.concat(
                    figures.listDelivered(c, 2).stream(), figures.listOthers(c, 2).stream()))
        .toList();
  }

  private static List<String> values(List<PublishedFigure> figures) {
    return figures.stream().map(f -> f.text("value")).toList();
  }

  private static PublishedFigure figure(
      int round, String value, String qualifier, String rank, String knownOn) {
    Map<String, String> texts = new HashMap<>();
    texts.put("indicator", "RETAIL_SALES");
    texts.put("area", "CANTHO");
    texts.put("period", "2024-06");
    texts.put("basis", "cumulative");
    texts.put("value", value);
    texts.put("qualifier", qualifier);
    texts.put("source_rank", rank);
    return new PublishedFigure(round, LocalDate.parse(knownOn), texts);
  }
}
