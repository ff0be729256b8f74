package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Regime.CollectionRule;
import vn.tonghop.warehouse.catalog.Regime.ReportRule;
import vn.tonghop.warehouse.catalog.Regime.WhenClosed;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** What the catalog says on a day, and the regime that binds a collection. */
class CatalogOfADayTest {

  private static final Collection JULY = Collection.of("2024-07");

  @TempDir Path folder;
  private final Catalog shipped = Catalog.shipped();
  private DataHome home;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder).create();
  }

  @ParameterizedTest
  @CsvSource({
    "2004-01-02, CANTHO, true",
    "2025-06-30, CANTHO, true",
    "2025-07-01, CANTHO-2025, false",
  })
  void knowsTheCityAndItsDistrictsToTheDay(LocalDate day, String city, boolean hasDistricts) {
    assertThat(shipped.cityArea(day)).isEqualTo(city);
    assertThat(shipped.isDistrict("NK", day)).isEqualTo(hasDistricts);
    assertThat(shipped.isDistrict(city, day)).isFalse();
    assertThat(shipped.isDistrict("CTK", day)).isFalse();
  }

  @Test
  void refusesWhatItDoesNotHave() {
    assertThatThrownBy(() -> shipped.cityArea(LocalDate.of(2004, 1, 1)))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot find the city's area on 2004-01-01: expected one in areas");
    assertThatThrownBy(() -> shipped.indicator("GRDP_GROWHT"))
        .hasMessage(
            "Cannot find indicator 'GRDP_GROWHT': expected a code of the list; did you mean"
                + " 'GRDP_GROWTH'?");
    assertThatThrownBy(() -> shipped.table("agency"))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot find catalog table 'agency': expected one of [");
  }

  @Test
  void listsAgenciesInTheOrderOfTheRegister() {
    assertThat(shipped.agencies().list()).extracting(Agency::code).contains("CTK", "STC", "SNNMT");
    assertThat(shipped.agencies().listReporting(LocalDate.of(2025, 3, 1)))
        .extracting(Agency::code)
        .contains("SNNMT")
        .doesNotContain("SKHDT");
    assertThat(shipped.agencies().listReporting(LocalDate.of(2025, 2, 28)))
        .extracting(Agency::code)
        .contains("SKHDT")
        .doesNotContain("SNNMT");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-28, 2024-06, 18",
    "2024-07-28, 2024-07, 10", // a regime of the 28th binds that month
    "2024-07-28, 2024-Y, 18", // its year is asked for as before
    "2024-07-29, 2024-07, 18",
    "2024-07-29, 2024-08, 10",
    "2023-01-01, 2024-06, 18", // laid before the shipped one, which is later
    "2023-01-01, 2023-01, 10",
  })
  void bindsACollectionByTheLatestRegimeOfItsMonth(
      LocalDate validFrom, String collection, int deadlineDay) throws IOException {
    regime(validFrom, "day: 18", "day: 10");
    assertThat(rule(Catalog.load(home), Collection.of(collection)).deadlineDay())
        .isEqualTo(collection.endsWith("Y") ? 31 : deadlineDay);
  }

  @Test
  void bindsTheYearByTheRegimeOfOctober() throws IOException {
    regime(LocalDate.of(2024, 10, 28), "day: 31", "day: 30");
    Catalog catalog = Catalog.load(home);
    assertThat(rule(catalog, Collection.of("2024-Y")).deadlineDay()).isEqualTo(30);
    assertThat(rule(catalog, Collection.of("2023-Y")).deadlineDay()).isEqualTo(31);
    assertThat(rule(catalog, Collection.of("2020-06")).deadlineDay()).isEqualTo(18);
  }

  @Test
  void knowsARegimeFromTheInstantAtWhichItWasRecorded() throws IOException {
    regime(LocalDate.of(2024, 7, 1), "day: 18", "day: 10");
    Instant recorded = Instant.parse("2024-05-20T01:00:00Z");
    Catalog catalog = Catalog.load(home);
    assertThat(rule(catalog.asOf(recorded), JULY).deadlineDay()).isEqualTo(10);
    assertThat(rule(catalog.asOf(recorded.minusSeconds(1)), JULY).deadlineDay()).isEqualTo(18);
  }

  @Test
  void readsTheShippedRegimeAsItStands() {
    Regime regime = shipped.regime(JULY);
    CollectionRule month = rule(shipped, JULY);
    CollectionRule year = rule(shipped, Collection.of("2024-Y"));
    assertThat(month.covers(JULY)).isTrue();
    assertThat(month.covers(Collection.of("2024-Y"))).isFalse();
    assertThat(year.covers(JULY)).isFalse();
    assertThat(month.deadlineMonth()).isZero();
    assertThat(year.deadlineMonth()).isEqualTo(10);
    assertThat(month.whenClosed()).isEqualTo(WhenClosed.NEXT_WORKING_DAY);
    assertThat(year.whenClosed()).isEqualTo(WhenClosed.PREVIOUS_WORKING_DAY);
    assertThat(month.deadlineHour()).isEqualTo(LocalTime.of(17, 0));
    assertThat(month.asks("month", JULY)).isTrue();
    assertThat(month.asks("quarter", JULY)).isFalse();
    assertThat(month.asks("quarter", Collection.of("2024-09"))).isTrue();
    assertThat(month.asks("nothing", JULY)).isFalse();
    assertThat(regime.forms())
        .contains(new Regime.FormRule("tasks", "task_leads", List.of()))
        .contains(new Regime.FormRule("administration", "", List.of("VPUB")));
    assertThat(regime.listReports(Period.of("2024-Q3")))
        .extracting(ReportRule::code)
        .containsExactly("quarterly", "theme_quarterly", "agency_scorecard");
    assertThat(regime.listReports(Period.of("2024-Q3")).get(1).source())
        .isEqualTo("kh-20 (day: assumed)");
    assertThat(regime.listReports(Period.of("2024")).get(0).isDueOn()).isTrue();
    assertThat(regime.listReports(Period.of("2024-H1")).get(0).isDueOn()).isFalse();
    assertThat(regime.listReports(Period.of("2024-H1")).get(0).to()).containsExactly("HDND");
  }

  /** So that a form or a report that comes later is nothing that an earlier year owes. */
  @Test
  void findsEveryShippedRegimeByLooking() {
    SortedMap<String, String> files = new TreeMap<>(ShippedFiles.below("reference"));
    String next = files.get("regime.yaml");
    files.put(
        "regime-2026.yaml",
        next.replaceFirst("valid_from: \\S+", "valid_from: 2026-01-01")
            .replace("owed_by: [VPUB]", "owed_by: [TTTP]"));
    Catalog catalog = new Catalog(Shelf.of(files), Overlay.NONE, Instant.MAX);

    assertThat(catalog.regime(JULY)).isEqualTo(shipped.regime(JULY));
    assertThat(catalog.regime(Collection.of("2026-01")).forms())
        .contains(new Regime.FormRule("administration", "", List.of("TTTP")));
  }

  @Test
  void aRegimeSaysOnlyWhatItChangesOfTheOneBefore() throws IOException {
    Files.writeString(
        home.catalog().resolve("regime-2026.yml"),
        """
        valid_from: 1/1/2026
        recorded_at: 2025-12-20T08:00:00+07:00
        coverage_threshold: 0,9
        collections:
          - {code: MONTH, agency_deadline: {day: 16}}
        forms:
          - {form: narrative, ended: true}
        reports:
          - {code: monthly, due_on: {day: 19}}
        """);
    Catalog catalog = Catalog.load(home);
    Regime before = catalog.regime(Collection.of("2025-12"));
    Regime after = catalog.regime(Collection.of("2026-01"));
    Regime unchanged = shipped.regime(Collection.of("2026-01"));
    CollectionRule month = rule(catalog, Collection.of("2026-01"));

    assertThat(before).isEqualTo(shipped.regime(JULY));
    assertThat(month.deadlineDay()).isEqualTo(16);
    assertThat(month.deadlineHour()).isEqualTo(LocalTime.of(17, 0));
    assertThat(month.columns()).isEqualTo(rule(shipped, JULY).columns());
    assertThat(after.coverageThreshold()).isEqualTo(0.9);
    assertThat(after.collections()).hasSameSizeAs(unchanged.collections());
    assertThat(after.forms())
        .isEqualTo(
            unchanged.forms().stream().filter(form -> !form.form().equals("narrative")).toList());
    ReportRule monthly = after.listReports(Period.of("2026-01")).get(0);
    assertThat(monthly.isDueOn()).isTrue();
    assertThat(monthly.dueDay()).isEqualTo(19);
    assertThat(monthly.issuer()).isEqualTo("SKHDT");
    assertThat(after.reports()).hasSameSizeAs(unchanged.reports());
  }

  @Test
  void refusesARegimeThatLacksSomethingOrNamesNobody() throws IOException {
    regime(LocalDate.of(2023, 1, 1), "consolidator: SKHDT", "");
    assertThatThrownBy(() -> Catalog.load(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "catalog/regime-own.yaml line 1: it has no 'consolidator', expected one: no regime before has it either");
    regime(LocalDate.of(2024, 7, 1), "issuer: UBND", "issuer: UBNDD");
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining(
            "reports[half_year] issuer is 'UBNDD', expected a code of agencies; did you mean 'UBND'?");
    regime(LocalDate.of(2024, 7, 1), "owed_by: [VPUB]", "owed_by: [VPUBB]");
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining(
            "forms[administration] owed_by is 'VPUBB', expected one of [indicator_owners, task_leads, project_owners, every_reporting_agency] or a code of agencies; did you mean 'VPUB'?");
    regime(LocalDate.of(2024, 7, 1), "owed_by: [VPUB]", "owedby: [VPUB]");
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining(
            "unknown key 'owedby' in forms[administration], expected one of [ended, form, owed_by]; did you mean 'owed_by'?");
  }

  @Test
  void readsWhatAHomeThatIsNotOfRecordPrints() throws IOException {
    assertThat(shipped.marking()).isEmpty();
    assertThat(shipped.markingNote()).isEmpty();
    Path marking = home.catalog().resolve("marking.yml");
    Files.writeString(marking, "marking_vi: SỐ GIẢ ĐỊNH\nnote_vi: Số liệu sinh ra để thử.\n");
    assertThat(Catalog.load(home).marking()).isEqualTo("SỐ GIẢ ĐỊNH");
    assertThat(Catalog.load(home).markingNote()).isEqualTo("Số liệu sinh ra để thử.");
    Files.writeString(marking, "text_vi: [");
    assertThatThrownBy(() -> Catalog.load(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("catalog/marking.yml line 1: it cannot be read");
    Files.writeString(marking, "marking: SỐ GIẢ ĐỊNH\n");
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining(
            "catalog/marking.yml line 1: unknown key 'marking', expected one of [marking_vi, note_vi]");
    Files.write(marking, "marking_vi: \u00d0\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessage(
            "Cannot read %s: its letters are not UTF-8, expected a file saved as UTF-8", marking);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2025-01-01, true", // one after the other
    "2024-12-31, 2024-12-31, false", // both on one day
    "'', 2025-01-01, true", // the first goes on until the second begins
    "2025-02-01, 2025-01-01, false",
  })
  void twoLivesOfOneCodeStandOneAfterTheOther(String end, String start, boolean isRight)
      throws IOException {
    Files.writeString(
        home.catalog().resolve("areas.csv"),
        """
        code,name_vi,kind,parent,valid_from,valid_to,note,recorded_at
        NEWWARD,Phường Mới,ward,CANTHO,2020-01-01,%s,,2024-01-10T08:00:00+07:00
        NEWWARD,Phường Mới,ward,CANTHO,%s,2025-06-30,,2024-01-10T08:00:00+07:00
        """
            .formatted(end, start));
    if (isRight) {
      assertThat(Catalog.load(home).table("areas").rows())
          .filteredOn(row -> row.text("code").equals("NEWWARD"))
          .hasSize(2);
    } else {
      assertThatThrownBy(() -> Catalog.load(home))
          .hasMessageContaining("'NEWWARD' is valid together with line");
    }
  }

  /** Under its own code, by one row; what was printed before stays as it was. */
  @Test
  void anAgencyRenamedHasItsNameFromTheDayOn() throws IOException {
    Files.writeString(
        home.catalog().resolve("agencies.csv"),
        """
        code,name_vi,kind,reports,valid_from,recorded_at
        SXD,Sở Xây dựng và Đô thị,department,true,2026-01-01,2025-12-20T08:00:00+07:00
        """);
    Catalog catalog = Catalog.load(home);
    assertThat(name(catalog, "agencies", "SXD", "2025")).containsExactly("Sở Xây dựng");
    assertThat(name(catalog, "agencies", "SXD", "2026-01"))
        .containsExactly("Sở Xây dựng và Đô thị");
    assertThat(catalog.tables(Period.of("2025")).get("agencies").plain())
        .isEqualTo(shipped.tables(Period.of("2025")).get("agencies").plain());
    assertThat(catalog.agencies().of("SXD").nameVi()).isEqualTo("Sở Xây dựng và Đô thị");
    assertThat(catalog.agencies().of("SXD").findEnd()).isEmpty();
    assertThat(catalog.agencies().listReporting(LocalDate.of(2025, 12, 31)))
        .filteredOn(agency -> agency.code().equals("SXD"))
        .extracting(Agency::nameVi)
        .containsExactly("Sở Xây dựng");
  }

  @Test
  void anAreaMovedUnderItsOwnCodeLiesElsewhereFromTheDayOn() throws IOException {
    Files.writeString(
        home.catalog().resolve("areas.csv"),
        """
        code,name_vi,kind,parent,valid_from,recorded_at
        P-1,Phường Một,ward,CANTHO-2025,2025-07-01,2025-12-20T08:00:00+07:00
        P-1,Phường Nhất,ward,P-2,2026-03-01,2025-12-20T08:00:00+07:00
        P-2,Đặc khu Hai,special_zone,CANTHO-2025,2026-01-01,2025-12-20T08:00:00+07:00
        """);
    Catalog catalog = Catalog.load(home);
    assertThat(name(catalog, "areas", "P-1", "2026-02")).containsExactly("Phường Một");
    assertThat(name(catalog, "areas", "P-1", "2026-04")).containsExactly("Phường Nhất");
  }

  private static List<String> name(Catalog catalog, String table, String code, String period) {
    return catalog.tables(Period.of(period)).get(table).rows().stream()
        .filter(row -> row.text("code").equals(code))
        .map(row -> row.text("name_vi"))
        .toList();
  }

  private static CollectionRule rule(Catalog catalog, Collection collection) {
    return catalog.regime(collection).findRule(collection).orElseThrow();
  }

  private void regime(LocalDate validFrom, String shipped, String own) throws IOException {
    try (InputStream in = Catalog.class.getResourceAsStream("/reference/regime.yaml")) {
      Files.writeString(
          home.catalog().resolve("regime-own.yaml"),
          "recorded_at: 2024-05-20T08:00:00+07:00\n"
              + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                  .replaceFirst("valid_from: \\S+", "valid_from: " + validFrom)
                  .replace(shipped, own));
    }
  }
}
