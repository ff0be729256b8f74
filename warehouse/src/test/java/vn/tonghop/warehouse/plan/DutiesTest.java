package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;

/** Who owes what: by how often an indicator is asked, by what it is, and by who owns a row. */
class DutiesTest {

  private static final String RECORDED = "2024-01-10T08:00:00+07:00";

  @TempDir Path folder;
  private DataHome home;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder).create();
  }

  @ParameterizedTest
  @CsvSource({
    // a flow of every month
    "CTK, 2024-05, RETAIL_SALES, 2024-05 month; 2024-05 cumulative",
    "CTK, 2024-06, RETAIL_SALES, 2024-06 month; 2024-Q2 quarter; 2024-06 cumulative",
    "CTK, 2024-09, RETAIL_SALES, 2024-09 month; 2024-Q3 quarter; 2024-09 cumulative; 2024 year_estimate",
    "CTK, 2024-03, RETAIL_SALES, 2024-03 month; 2024-Q1 quarter; 2024-03 cumulative; 2023 year",
    "CTK, 2024-Y, RETAIL_SALES, 2024 year_estimate; 2023 year",
    // a share of every quarter: cumulative only
    "CTK, 2024-05, GRDP_SHARE_AGRI, ''",
    "CTK, 2024-06, GRDP_SHARE_AGRI, 2024-06 cumulative",
    // a ratio lasts: at the end of the month
    "BHXH, 2024-05, HEALTH_INSURANCE, 2024-05 end_of_period",
    "BHXH, 2024-06, HEALTH_INSURANCE, 2024-06 end_of_period",
    // once a year
    "SLDTBXH, 2024-06, POVERTY_RATE, ''",
    "SLDTBXH, 2024-09, POVERTY_RATE, 2024 year_estimate",
    "SLDTBXH, 2024-03, POVERTY_RATE, 2023 year",
    // a heading is never owed, nor is what another owns
    "CTK, 2024-06, GRDP_SHARE, ''",
    "CTK, 2024-06, HEALTH_INSURANCE, ''",
  })
  void asksForEachIndicatorByHowOftenAndWhatItIs(
      String agency, String collection, String indicator, String owed) {
    assertThat(String.join("; ", owed(duties(), agency, collection, indicator))).isEqualTo(owed);
  }

  @Test
  void asksDistrictsForTheirOwnTerritory() throws IOException {
    Files.writeString(
        home.catalog().resolve("regime-districts.yaml"),
        "recorded_at: 2024-05-20T08:00:00+07:00\n"
            + shippedRegime()
                .replaceFirst("valid_from: \\S+", "valid_from: 2024-06-01")
                .replaceFirst(
                    "    source: kh-22", "    by_district: [RETAIL_SALES]\n    source: kh-22"));

    assertThat(owed(duties(), "NK", "2024-07", "RETAIL_SALES"))
        .containsExactly("2024-07 month", "2024-07 cumulative");
    assertThat(owed(duties(), "NK", "2024-07", "ENTERPRISES_NEW")).isEmpty();
    assertThat(owed(duties(), "SYT", "2024-07", "RETAIL_SALES")).isEmpty();
    assertThat(owed(duties(), "NK", "2024-05", "RETAIL_SALES"))
        .as("by the regime before")
        .isEmpty();
    assertThat(duties().listOwedFigures("NK", Collection.of("2024-07")))
        .allSatisfy(figure -> assertThat(figure.areaCode()).isEqualTo("NK"));
  }

  @Test
  void asksForTheTasksThatAreOpenInTheMonthOfTheDeadline() throws IOException {
    own(
        "tasks",
        "task_code,group,name_vi,document_vi,coordinating_vi,due_date,owner,opened_on,closed_on,source_url,recorded_at",
        task("ALWAYS", "SCT", "", ""),
        task("OPENED_THAT_DAY", "SCT", "2024-06-18", ""),
        task("OPENED_AFTER", "SCT", "2024-06-19", ""),
        task("CLOSED_BEFORE_THE_MONTH", "SCT", "", "2024-05-31"),
        task("CLOSED_IN_THE_MONTH", "SCT", "", "2024-06-01"),
        task("ANOTHERS", "SYT", "", ""),
        task("INHERITED", "SKHDT", "", ""));
    Duties duties = duties();

    assertThat(duties.listOwnedRows("tasks", "SCT", Collection.of("2024-06")))
        .extracting(row -> row.get("task_code"))
        .containsExactly("ALWAYS", "OPENED_THAT_DAY", "CLOSED_IN_THE_MONTH");
    assertThat(duties.listOwnedRows("tasks", "STC", Collection.of("2025-03")))
        .extracting(row -> row.get("task_code") + " " + row.get("owner_name_vi"))
        .containsExactly("INHERITED Sở Tài chính (nhận từ Sở Kế hoạch và Đầu tư)");
    assertThat(duties.findDuty("SCT", Collection.of("2024-06")).orElseThrow().forms())
        .contains("tasks");
    assertThat(duties.findDuty("STC", Collection.of("2024-06")).orElseThrow().forms())
        .doesNotContain("tasks");
  }

  @Test
  void asksForTheProjectsOfTheYear() {
    assertThat(duties().listOwnedRows("projects", "SGTVT", Collection.of("2024-06")))
        .extracting(row -> row.get("line_code"))
        .contains("RING-ROAD-WEST");
    assertThat(duties().listOwnedRows("projects", "SGTVT", Collection.of("2025-01")))
        .extracting(row -> row.get("line_code"))
        .doesNotContain("RING-ROAD-WEST");
  }

  /** It stood in an article of October. */
  @Test
  void showsThePlanOfAProjectOnlyFromTheDayOnWhichItWasKnown() {
    assertThat(planOfTheRingRoad("2024-06")).isEmpty();
    assertThat(planOfTheRingRoad("2024-11")).isEqualTo("hơn 300");
  }

  private String planOfTheRingRoad(String collection) {
    return duties().listOwnedRows("projects", "SGTVT", Collection.of(collection)).stream()
        .filter(row -> row.get("line_code").equals("RING-ROAD-WEST"))
        .findFirst()
        .orElseThrow()
        .get("plan_text");
  }

  @Test
  void knowsAgenciesAndTheirFamilies() {
    Duties duties = duties();
    assertThat(duties.findAgency("SYT").map(Agency::code)).contains("SYT");
    assertThat(duties.findAgency("NOBODY")).isEmpty();
    assertThat(duties.family("STC")).containsExactly("SKHDT", "STC");
    assertThat(duties.listPredecessors("STC", Collection.of("2025-03"))).containsExactly("SKHDT");
    assertThat(duties.listPredecessors("STC", Collection.of("2025-02"))).isEmpty();
  }

  @Test
  void wordsAPlanThatStartsFromLastYear() {
    assertThat(
            duties().listOwedFigures("CTK", Collection.of("2025-Y")).stream()
                .filter(figure -> figure.indicator().code().equals("SOCIAL_INVESTMENT"))
                .map(OwedFigure::planText))
        .containsExactly("tăng 23 - 29 % so ước thực hiện năm trước", "≥ 35.000");
  }

  /** As reports print it, with the zeros of the plan. */
  @Test
  void wordsAPlanAsThePlanDoes() {
    assertThat(
            duties().listOwedFigures("CTK", Collection.of("2025-Y")).stream()
                .filter(figure -> figure.indicator().code().equals("GRDP_SHARE_SERVICES"))
                .map(OwedFigure::planText))
        .contains("54,10 - 54,75");
  }

  /** Of its own month alone, and only from the day on which it was known. */
  @Test
  void wordsThePartOfThePlanThatIsWantedByTheMonth() throws IOException {
    Path plan = Files.createDirectories(home.catalog().resolve("plans/2025"));
    Files.writeString(
        plan.resolve("phases.csv"),
        """
        indicator,month,amount,document,known_from,recorded_at
        SOCIAL_INVESTMENT,6,18500,Quyết định phân kỳ,2025-01-05,2025-01-05T08:00:00+07:00
        SOCIAL_INVESTMENT,9,29000.5,Quyết định phân kỳ,2025-09-01,2025-01-05T08:00:00+07:00
        """);
    assertThat(planOfInvestment("2025-06"))
        .containsExactly("tăng 23 - 29 % so ước thực hiện năm trước; 6 tháng: 18.500");
    assertThat(planOfInvestment("2025-09"))
        .as("known after its forms were issued")
        .containsExactly("tăng 23 - 29 % so ước thực hiện năm trước");
    assertThat(planOfInvestment("2025-03"))
        .containsExactly("tăng 23 - 29 % so ước thực hiện năm trước");
  }

  private List<String> planOfInvestment(String collection) {
    return duties().listOwedFigures("CTK", Collection.of(collection)).stream()
        .filter(figure -> figure.indicator().code().equals("SOCIAL_INVESTMENT"))
        .filter(figure -> figure.basis() == Basis.CUMULATIVE)
        .map(OwedFigure::planText)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06, 2024-05-15T08:00:00+07:00",
    "2025-01, 2024-12-16T08:00:00+07:00", // 15 December is a Sunday
  })
  void opensACollectionOnceTheWindowBeforeItHasClosed(String collection, String instant) {
    assertThat(new ReportingCalendar(Catalog.shipped()).opensOn(Collection.of(collection)))
        .isEqualTo(OffsetDateTime.parse(instant).toZonedDateTime());
  }

  private Duties duties() {
    Catalog catalog = Catalog.load(home);
    return new Duties(catalog, new ReportingCalendar(catalog));
  }

  private static List<String> owed(
      Duties duties, String agency, String collection, String indicator) {
    return duties.listOwedFigures(agency, Collection.of(collection)).stream()
        .filter(figure -> figure.indicator().code().equals(indicator))
        .map(DutiesTest::words)
        .toList();
  }

  private static String words(OwedFigure figure) {
    return figure.periodCode() + " " + figure.basis().code();
  }

  private static String task(String code, String owner, String opened, String closed) {
    return "%s,,Việc %s,,,2024-06-30,%s,%s,%s,,%s"
        .formatted(code, code, owner, opened, closed, RECORDED);
  }

  private static String shippedRegime() throws IOException {
    try (InputStream in = Catalog.class.getResourceAsStream("/reference/regime.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void own(String table, String... lines) throws IOException {
    Files.writeString(home.catalog().resolve(table + ".csv"), String.join("\n", lines) + "\n");
  }
}
