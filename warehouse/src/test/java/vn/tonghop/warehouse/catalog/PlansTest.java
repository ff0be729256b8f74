package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.home.DataHome;

/** A year's list is that of the year before with its own lines laid over it. */
class PlansTest {

  private static final String LINES =
      "indicator,list,number,line_order,parent,group,principal,known_from,recorded_at\n";
  private static final String RECORDED = ",2024-11-01T08:00:00+07:00\n";

  /** Whatever years we ship plans of. */
  private static final int UNPLANNED = 2041;

  private static final LocalDate LATE = LocalDate.of(2050, 1, 1);

  @TempDir Path folder;
  private DataHome home;

  @BeforeEach
  void createHome() {
    home = new DataHome(folder).create();
  }

  @Test
  void yearsWithoutLinesHaveTheListOfTheYearBeforeAndTheFirstThatOfTheFirstPlan() {
    Catalog catalog = Catalog.shipped();
    List<PlanLine> first = catalog.plan(2024, LATE).lines();
    assertThat(first).hasSize(63);
    for (int year : List.of(2019, 2023, 2025)) {
      assertThat(catalog.plan(year, LATE).lines()).as("list of %d", year).isEqualTo(first);
    }
    assertThat(catalog.plan(UNPLANNED, LATE).lines())
        .isEqualTo(catalog.plan(UNPLANNED - 1, LATE).lines());
  }

  @Test
  void aTargetIsOfItsOwnYearAndKnownFromItsDay() {
    Catalog catalog = Catalog.shipped();
    LocalDate day = LocalDate.of(2024, 10, 15);
    assertThat(catalog.plan(2024, day).findTarget("PUBLIC_INVESTMENT_DISBURSED")).isPresent();
    assertThat(catalog.plan(2024, day.minusDays(1)).findTarget("PUBLIC_INVESTMENT_DISBURSED"))
        .isEmpty();
    assertThat(catalog.plan(2025, LATE).findTarget("PUBLIC_INVESTMENT_DISBURSED")).isEmpty();
    assertThat(catalog.plan(UNPLANNED, LATE).targets()).isEmpty();
  }

  @Test
  void aYearRenumbersAddsAndEndsLinesForItselfAndWhatFollows() throws IOException {
    own(
        "plans/2026/lines.csv",
        LINES
            + "URBANISATION,headline,7,175,,economic,true,2025-12-05"
            + RECORDED
            + "TECHNOLOGY_RENEWAL,ended,,,,,,2025-12-05"
            + RECORDED
            + "HIGH_TECH_SHARE,ended,,,,,,2025-12-05"
            + RECORDED);
    Catalog catalog = Catalog.load(home);
    LocalDate known = LocalDate.of(2025, 12, 5);
    assertThat(numbers(catalog, 2025, known)).contains("7 TECHNOLOGY_RENEWAL", "8 URBANISATION");
    for (int year : List.of(2026, 2027)) {
      assertThat(numbers(catalog, year, known))
          .contains("7 URBANISATION")
          .noneMatch(
              line -> line.endsWith("TECHNOLOGY_RENEWAL") || line.endsWith("HIGH_TECH_SHARE"));
    }
    assertThat(numbers(catalog, 2026, known.minusDays(1))).isEqualTo(numbers(catalog, 2025, known));
  }

  @Test
  void anEditionSeesNothingOfALaterYearButAtTheEndTheTargetsThatAreToBeDecided() {
    Catalog catalog = Catalog.shipped();
    assertThat(years(catalog, Period.of("2024-12"))).containsExactly("2023", "2024");
    assertThat(years(catalog, Period.year(2024))).containsExactly("2023", "2024", "2025");
    assertThat(years(catalog, Period.year(2023))).containsExactly("2023", "2024");
  }

  @Test
  void namesWhatDoesNotHoldTogether() throws IOException {
    own(
        "plans/2026/lines.csv",
        LINES
            + "URBANISATION,headline,8a,190,,economic,true,"
            + RECORDED
            + "ENROLMENT,ended,,,,,,"
            + RECORDED
            + "ENROLMENT_PRIMARY,headline,9b,220,ENROLMENT,social,true,"
            + RECORDED
            + "RICE_AREA,followed,,1190,,economic,false,"
            + RECORDED);
    own(
        "plans/2026/targets.csv",
        "indicator,kind,low,document,document_status,known_from,recorded_at\n"
            + "ENROLMENT,at_least,5,x,decision,2025-12-05"
            + RECORDED
            + "RICE_AREA,at_least,5,x,decision,5/13/2025"
            + RECORDED);
    own("targets.csv", "year\n");
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining(
            "catalog/plans/2026/lines.csv line 2: number is '8a', expected the whole number of a headline indicator")
        .hasMessageContaining(
            "catalog/plans/2026/lines.csv line 4: parent 'ENROLMENT' of 'ENROLMENT_PRIMARY' is not on the list of 2026")
        .hasMessageContaining(
            "reference/plans/2024/lines.csv line 22: parent 'ENROLMENT' of 'ENROLMENT_PRESCHOOL' is not on the list of 2026")
        .hasMessageContaining(
            "catalog/plans/2026/lines.csv line 5: group is 'economic', expected one of the list followed in groups")
        .hasMessageContaining(
            "catalog/plans/2026/targets.csv line 2: 'ENROLMENT' has a target but is not on the list of 2026")
        .hasMessageContaining(
            "catalog/plans/2026/targets.csv line 3: known_from is '5/13/2025', expected a day such as 2024-06-18")
        .hasMessageContaining("catalog/targets.csv line 1: missing column 'indicator'");
  }

  private static List<String> numbers(Catalog catalog, int year, LocalDate day) {
    return catalog.plan(year, day).lines().stream()
        .map(line -> line.number() + " " + line.indicator().code())
        .toList();
  }

  private static Stream<String> years(Catalog catalog, Period period) {
    return catalog.tables(period).get("targets").rows().stream()
        .map(row -> row.text("year"))
        .distinct()
        .sorted();
  }

  private void own(String path, String text) throws IOException {
    Path file = home.catalog().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
