package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.home.DataHome;

class CatalogTest {

  private static final LocalDate MID_2024 = LocalDate.of(2024, 6, 30);
  private static final String AGENCY_SUCCESSION =
      "from_code,to_code,effective,kind,weight,confidence,answers_for,note,recorded_at";
  private static final String AREA_SUCCESSION =
      "from_code,to_code,effective,kind,share,share_back,moved_area_km2,moved_population,confidence,note,recorded_at";
  private static final String RECORDED = "2025-07-10T08:00:00+07:00";

  @TempDir Path folder;
  private DataHome home;

  @BeforeEach
  void createHome() {
    home = new DataHome(folder).create();
  }

  @Test
  void shipsFortyFourReportingAgenciesAndSeventeenHeadlines() {
    Catalog catalog = Catalog.shipped();
    assertThat(catalog.agencies().listReporting(MID_2024)).hasSize(44);
    assertThat(
            catalog.plan(2024, MID_2024).lines().stream()
                .filter(line -> line.parent().isEmpty() && !line.number().isEmpty())
                .map(PlanLine::number))
        .containsExactly(
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16",
            "17");
    assertThat(catalog.warnings()).isEmpty();
  }

  @Test
  void knowsWhoseWorkAnAgencyTookOverAndWhoBelongsTogether() {
    Catalog catalog = Catalog.shipped();
    LocalDate march = LocalDate.of(2025, 3, 1);
    assertThat(catalog.agencies().predecessors("SNNMT", march.minusDays(1))).isEmpty();
    assertThat(catalog.agencies().predecessors("SNNMT", march))
        .containsExactlyInAnyOrder("STNMT", "SNNPTNT", "SLDTBXH");
    assertThat(catalog.agencies().predecessors("SKHDT", march)).isEmpty();
    assertThat(catalog.agencies().family("STC")).containsExactly("SKHDT", "STC");
    assertThat(catalog.agencies().family("SYT"))
        .isEqualTo(catalog.agencies().family("SNNPTNT"))
        .contains("SNV", "CATP");
    assertThat(catalog.agencies().family("CTK")).containsExactly("CTK");
  }

  @Test
  void followsWorkThatPassedOnTwice() throws IOException {
    own(
        "agency_succession",
        AGENCY_SUCCESSION,
        "STC,UBND,2025-09-01,merge,1,general,rest,,%s".formatted(RECORDED));
    Catalog catalog = Catalog.load(home);
    assertThat(catalog.agencies().predecessors("UBND", LocalDate.of(2025, 8, 31))).isEmpty();
    assertThat(catalog.agencies().predecessors("UBND", LocalDate.of(2025, 9, 1)))
        .containsExactlyInAnyOrder("STC", "SKHDT");
    assertThat(catalog.agencies().family("SKHDT")).containsExactly("SKHDT", "STC", "UBND");
  }

  @Test
  void laysTheCitysOwnRowsOverTheShippedOnesByKey() throws IOException {
    own(
        "plans/2024/targets",
        "indicator,kind,amount,denominator_name,document,item,document_status,recorded_at",
        "BUDGET_REVENUE,meet_or_exceed_estimate,12399,dự toán,Quyết định giao dự toán,1,decision,2024-01-10T08:00:00+07:00");
    Catalog catalog = Catalog.load(home);
    assertThat(amountOfRevenue(catalog)).isEqualTo("12399");
    assertThat(amountOfRevenue(catalog.asOf(Instant.parse("2024-01-01T00:00:00Z")))).isEmpty();
  }

  @Test
  void namesFileLineAndNearestRightValueOfEveryError() throws IOException {
    String columns = "indicator,kind,low,high,document,document_status,recorded_at";
    own(
        "plans/2024/targets",
        columns,
        "GRDP_GROWHT,range,7.5,8,x,decision,2024-01-10T08:00:00+07:00",
        "URBANISATION,at_leest,75,,x,decision,2024-01-10T08:00:00+07:00");
    own(
        "plans/2031/targets",
        columns,
        "URBANISATION,at_least,75,,x,decision,2024-01-10T08:00:00+07:00");
    assertThatThrownBy(() -> Catalog.load(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "catalog/plans/2024/targets.csv line 2: indicator is 'GRDP_GROWHT', expected a code of indicators; did you mean 'GRDP_GROWTH'?")
        .hasMessageContaining(
            "catalog/plans/2024/targets.csv line 3: kind is 'at_leest', expected one of [at_least, ")
        .hasMessageContaining("; did you mean 'at_least'?")
        .hasMessageContaining("no holidays of 2031 although it has targets");
  }

  @Test
  void refusesAnOwnerThatTheRegisterDoesNotHave() throws IOException {
    own(
        "indicators",
        "code,name_vi,name_en,unit,unit_vi,direction,nature,aggregation,frequency,alone,owner,decimals,recorded_at",
        "X,Chỉ tiêu X,X,percent,%,higher,flow,sum,month,true,SCTT,2,2024-01-10T08:00:00+07:00");
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining(
            "catalog/indicators.csv line 2: owner is 'SCTT', expected a code of agencies; did you mean 'SCT'?");
  }

  @Test
  void tellsTheErrorsOfAllTablesAtOnce() throws IOException {
    String recorded = "2024-01-10T08:00:00+07:00";
    own(
        "agencies",
        "code,name_vi,kind,reports,valid_from,valid_to,note,recorded_at",
        "A1,Sở thử,department,perhaps,2020-01-01,,," + recorded);
    own(
        "areas",
        "code,name_vi,kind,parent,valid_from,valid_to,note,recorded_at",
        "P1,Phường thử,ward,CANTHO,32/1/2020,,," + recorded);
    own(
        "indicators",
        "code,name_vi,name_en,unit,unit_vi,direction,nature,aggregation,frequency,alone,owner,decimals,recorded_at",
        "X,Chỉ tiêu X,X,percent,%,higher,flow,sum,month,true,SCTT,two," + recorded);
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining(
            "catalog/agencies.csv line 2: reports is 'perhaps', expected true or false")
        .hasMessageContaining(
            "catalog/areas.csv line 2: valid_from is '32/1/2020', expected a day such as 2024-06-18")
        .hasMessageContaining(
            "catalog/indicators.csv line 2: decimals is 'two', expected a whole number")
        .hasMessageContaining(
            "catalog/indicators.csv line 2: owner is 'SCTT', expected a code of agencies");
  }

  @Test
  void refusesAColumnThatItDoesNotKnow() throws IOException {
    own(
        "exclusions",
        "agency,collection,wordng_vi,reason,recorded_at",
        "STP,,x,y,2024-01-10T08:00:00+07:00");
    assertThatThrownBy(() -> Catalog.load(home))
        .hasMessageContaining("catalog/exclusions.csv line 1: unknown column 'wordng_vi'")
        .hasMessageContaining("did you mean 'wording_vi'?");
  }

  @Test
  void knowsWhoSucceedsAnAgency() {
    Catalog catalog = Catalog.shipped();
    assertThat(catalog.agencies().successor("SKHDT", MID_2024)).isEqualTo("SKHDT");
    assertThat(catalog.agencies().successor("SKHDT", LocalDate.of(2025, 3, 1))).isEqualTo("STC");
    assertThat(catalog.agencies().of("SKHDT").findEnd()).contains(LocalDate.of(2025, 2, 28));
    assertThatThrownBy(() -> catalog.agencies().of("SKHDTT"))
        .hasMessageContaining("did you mean 'SKHDT'?");
    assertThat(catalog.agencies().find("CTK").map(Agency::nameVi))
        .contains("Cục Thống kê thành phố");
  }

  @Test
  void aSplitAgencysIndicatorsGoWhereTheRegisterSays() {
    Catalog catalog = Catalog.shipped();
    LocalDate march = LocalDate.of(2025, 3, 1);
    assertThat(catalog.agencies().successor("SLDTBXH", march)).isEqualTo("SNV");
    assertThat(catalog.agencies().answerable(catalog.indicator("TRAINED_LABOUR"), march))
        .isEqualTo("SNV");
    assertThat(catalog.agencies().answerable(catalog.indicator("POVERTY_RATE"), march))
        .isEqualTo("SNNMT");
    assertThat(catalog.agencies().answerable(catalog.indicator("POVERTY_RATE"), MID_2024))
        .isEqualTo("SLDTBXH");
  }

  @Test
  void refusesSuccessionsThatLeaveNobodyOrDivideMoreThanThereIs() throws IOException {
    own(
        "agency_succession",
        AGENCY_SUCCESSION,
        "SKHDT,STC,2025-03-01,merge,1,general,POVERTY_RAT,,2025-01-10T08:00:00+07:00");
    own(
        "area_succession",
        AREA_SUCCESSION,
        "BUIHUUNGHIA-2004,CAIKHE-2025,2025-07-01,partial,0.4,,1.83,330,published,,2025-07-10T08:00:00+07:00",
        "BUIHUUNGHIA-2004,BINHTHUY-2025,2025-07-01,partial,0.7,,,,published,,2025-07-10T08:00:00+07:00",
        "NK,CAIKHE-2025,2026-01-01,absorb,,,,,published,,2025-07-10T08:00:00+07:00");
    assertThatThrownBy(() -> Catalog.load(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "0 successors of 'SKHDT' answer for the rest of its work, expected one with answers_for rest")
        .hasMessageContaining("answers_for has 'POVERTY_RAT', expected rest or indicators' codes")
        .hasMessageContaining("share of BUIHUUNGHIA-2004 adds up to 1.1, expected at most 1")
        .hasMessageContaining("kind is 'absorb', expected one of [merge, split, partial, rename]")
        .hasMessageContaining("'CAIKHE-2025' is valid from 2025-07-01, expected 2026-01-01")
        .hasMessageContaining("'NK' is valid to '2025-06-30', expected 2025-12-31");
  }

  @Test
  void aChainOfReorganisationsLeadsToWhoAnswersInTheEnd() throws IOException {
    own(
        "agencies",
        "code,name_vi,kind,reports,valid_from,valid_to,note,recorded_at",
        "STC,Sở Tài chính,department,true,2004-01-02,2025-06-30,," + RECORDED,
        "SNNMT,Sở Nông nghiệp và Môi trường,department,true,2025-03-01,2025-06-30,," + RECORDED);
    own(
        "agency_succession",
        AGENCY_SUCCESSION,
        "STC,SXD,2025-07-01,split,,general,rest,," + RECORDED,
        "STC,SNV,2025-07-01,split,,general,BUDGET_REVENUE,," + RECORDED,
        "SNNMT,SYT,2025-07-01,split,,general,POVERTY_RATE,," + RECORDED,
        "SNNMT,SCT,2025-07-01,split,,general,rest,," + RECORDED);
    assertThatThrownBy(() -> Catalog.load(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "no letterhead of 'SXD' on 2025-07-01, expected a row: report monthly is issued by it");
    own(
        "letterheads",
        "agency_code,valid_from,parent_code,name_vi,short_name_vi,lines_vi,symbol,signer_vi,copies_vi,place_vi,recorded_at",
        "SXD,2025-07-01,UBND,Sở Xây dựng thành phố,Sở Xây dựng,SỞ XÂY DỰNG,SXD,GIÁM ĐỐC,- Như trên.,Cần Thơ,"
            + RECORDED);
    Catalog catalog = Catalog.load(home);
    LocalDate june = LocalDate.of(2025, 6, 30);
    LocalDate july = june.plusDays(1);
    assertThat(catalog.agencies().successor("SKHDT", june)).isEqualTo("STC");
    assertThat(catalog.agencies().successor("SKHDT", july)).isEqualTo("SXD");
    assertThat(catalog.agencies().answerable(catalog.indicator("BUDGET_REVENUE"), july))
        .isEqualTo("SNV");
    assertThat(catalog.agencies().answerable(catalog.indicator("POVERTY_RATE"), june))
        .isEqualTo("SNNMT");
    assertThat(catalog.agencies().answerable(catalog.indicator("POVERTY_RATE"), july))
        .isEqualTo("SYT");
    assertThat(catalog.agencies().answerable(catalog.indicator("CLEAN_WATER_RURAL"), july))
        .isEqualTo("SCT");
  }

  @Test
  void refusesSuccessionsThatGoRoundInACircle() throws IOException {
    own(
        "agency_succession",
        AGENCY_SUCCESSION,
        "STC,SXD,2025-07-01,merge,1,general,rest,," + RECORDED,
        "SXD,SKHDT,2025-08-01,merge,1,general,rest,," + RECORDED);
    own(
        "area_succession",
        AREA_SUCCESSION,
        "CANTHO-2025,CANTHO,2025-07-01,rename,,,,,published,," + RECORDED);
    assertThatThrownBy(() -> Catalog.load(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "catalog/agency_succession.csv line 3: 'SKHDT' becomes itself again (SKHDT → STC → SXD → SKHDT), expected a new code for what is new")
        .hasMessageContaining(
            "catalog/area_succession.csv line 2: 'CANTHO' becomes itself again (CANTHO → CANTHO-2025 → CANTHO)");
  }

  private static String amountOfRevenue(Catalog catalog) {
    return catalog.table("targets").rows().stream()
        .filter(r -> r.text("year").equals("2024") && r.text("indicator").equals("BUDGET_REVENUE"))
        .findFirst()
        .orElseThrow()
        .text("amount");
  }

  private void own(String table, String... lines) throws IOException {
    Path file = home.catalog().resolve(table + ".csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
