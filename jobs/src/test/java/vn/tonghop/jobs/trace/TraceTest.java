package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.query.Headings;
import vn.tonghop.warehouse.query.Lineage;
import vn.tonghop.warehouse.query.OpenQuery;
import vn.tonghop.warehouse.query.PrintedFigures;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;
import vn.tonghop.warehouse.query.StartingQuestion;
import vn.tonghop.warehouse.query.Word;
import vn.tonghop.warehouse.verify.Difference;
import vn.tonghop.warehouse.verify.Verification;

/**
 * Figures traced to their cells, and a home verified and made again, on a home of three editions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceTest {
  private static final String RESULT =
      "select edition, printed_text from core.printed_figures where indicator_code = 'GRDP_GROWTH'"
          + " and measure_code = 'result' and list_code = 'scorecard' order by edition";

  /** The columns that tell the rows of each relation for analysts apart. */
  private static Map<String, String> keys() throws IOException {
    Map<String, String> keys = new TreeMap<>();
    try (CSVParser csv =
        CSVParser.parse(
            Path.of("src/test/resources/analysis_keys.csv"),
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      csv.forEach(line -> keys.put(line.get("relation"), line.get("key")));
    }
    return keys;
  }

  private DataHome home;

  @BeforeAll
  void play() {
    home = PlayedCity.city().home;
  }

  @Test
  void tracesAPrintedFigureToItsCellAndOriginal() {
    Lineage lineage = new Lineage(home);
    assertThat(new Editions(home).standing(SmallCity.YEAR)).isEqualTo(2);
    String traced = String.join("\n", lineage.trace("GRDP_GROWTH", SmallCity.YEAR, 2));
    Receipt correction = receipts().get(2);
    assertThat(traced)
        .contains("prints scorecard, Kết quả: 7,12 (ước)")
        .contains("<- target: 7,5 - 8 (range)")
        .contains("<- verdict: not_met")
        .contains("<- 2024 year_estimate: 7.120000, status E")
        .contains("cell H11; Cục Thống kê thành phố, received 09:00 21/4/2025")
        .contains("sha256 " + correction.sha256() + ", original in " + correction.landed());
    assertThat(lineage.trace("GRDP_GROWTH", SmallCity.YEAR, 1).toString())
        .contains("5.860000")
        .doesNotContain("7.12");
  }

  @Test
  void tracesEveryVintageOfAPrintedFigureToItsWorkbookAndEditions() {
    assertThat(new Lineage(home).history("GRDP_GROWTH", SmallCity.YEAR, 1))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains(
                        "2024 year_estimate: 5.860000, status E; Cục Thống kê thành phố, 2024-Y")
                    .contains("received 09:00 30/10/2024, delivery " + receipts().get(1).key())
                    .endsWith("cell H11; printed in 2024/1"),
            second ->
                assertThat(second)
                    .contains("7.120000, status E, counts now")
                    .endsWith("cell H11; printed in 2024/2"));
  }

  @Test
  void listsWhatDiffersBetweenEditionsWithTheReason() {
    assertThat(new PrintedFigures(home).listChanges(SmallCity.YEAR, 1, 2))
        .anySatisfy(
            change -> {
              assertThat(change.measureNameVi()).isEqualTo("Kết quả");
              assertThat(change.oldText()).isEqualTo("5,86 (ước)");
              assertThat(change.newText()).isEqualTo("7,12 (ước)");
              assertThat(change.reasonVi()).contains("nhận ngày 21/4/2025");
            });
  }

  @Test
  void makesEverythingAgainAsItWasInANewPlace(@TempDir Path folder) {
    DataHome again = new DataHome(folder.resolve("home"));
    Rebuild rebuild = new Rebuild(home, again);
    assertThat(rebuild.makeLanded()).isEqualTo(3);
    assertThat(rebuild.makeEditions())
        .extracting(remade -> remade.original().code() + " " + remade.differences())
        .containsExactly("2024-H1/1 []", "2024/1 []", "2024/2 []");
    assertThat(new Editions(again).listRecords()).isEqualTo(new Editions(home).listRecords());
    assertThat(ask(again, Reach.standing())).isEqualTo(ask(home, Reach.standing()));
  }

  @Test
  void theDayOfAnEditionStillAnswersAsThatEditionAfterTheCorrection() {
    Reach then =
        new Reach(
            new Reach.Published.AsOf(SmallCity.DECEMBER.plusSeconds(3600)), Reach.Received.NOTHING);
    assertThat(ask(home, then))
        .isEqualTo("edition,printed_text\n2024-H1/1,\"5,73 (ước)\"\n2024/1,\"5,86 (ước)\"\n");
    for (String relation :
        List.of("core.printed_figures", "core.fct_observations", "core.fct_notes")) {
      assertThat(
              ask(
                  home,
                  then,
                  "select * from " + relation + " where edition = '2024/1' order by all"))
          .as("all of %s as of the day of the edition", relation)
          .isEqualTo(
              ask(
                  home,
                  Reach.edition(SmallCity.YEAR, 1),
                  "select * from " + relation + " order by all"));
    }
    assertThat(
            new Reverification(home)
                .verify(Verification.Scope.ALL, List.of(home.edition(SmallCity.YEAR, 1))))
        .satisfies(
            report -> {
              assertThat(report.differences()).isEmpty();
              assertThat(report.remade().get(0).differences()).isEmpty();
              assertThat(report.isSound()).isTrue();
            });
  }

  @Test
  void listsEveryVintageWithTheEditionsThatPrintIt() {
    String history =
        ask(
            home,
            new Reach(new Reach.Published.Standing(), Reach.Received.HISTORY),
            "select cast(value as decimal(9,2)) as value, is_standing, printed_in, cell from"
                + " live.observations_history where period_code = '2024' order by received_at");
    assertThat(history)
        .isEqualTo(
            "value,is_standing,printed_in,cell\n5.86,false,2024/1,H11\n7.12,true,2024/2,H11\n");
    assertThatThrownBy(
            () ->
                ask(
                    home,
                    new Reach(new Reach.Published.Standing(), Reach.Received.STANDING),
                    "select * from live.observations_history"))
        .isInstanceOf(Failure.class);
  }

  @Test
  void aReportThatLiesAnywhereIsCheckedWithAndWithoutTheHome(@TempDir Path folder)
      throws IOException {
    Path mine = folder.resolve("from-a-letter.pdf");
    Files.copy(home.edition(SmallCity.YEAR, 1).resolve("year_end.pdf"), mine);
    PlayedCity.Said known = PlayedCity.say(home, "check", mine.toString());
    assertThat(known.text())
        .startsWith("year_end of edition 2024/1\n  figures: all ")
        .contains("  data: as its last page says\n  file: as it was published\n")
        .contains("  home: its bytes are those of 2024/1\n")
        .contains("  since: replaced by edition 2, which prints ")
        .contains("5,86", "7,12");
    assertThat(known.exitCode()).isZero();

    byte[] bytes = Files.readAllBytes(mine);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/Producer") + 12]++;
    Files.delete(mine);
    Files.write(mine, bytes);
    PlayedCity.Said alone =
        PlayedCity.say(new DataHome(folder.resolve("none")), "check", mine.toString());
    assertThat(alone.text())
        .contains("  file: CHANGED since it was published\n")
        .doesNotContain("home:");
    assertThat(alone.exitCode()).isEqualTo(1);
    assertThat(PlayedCity.say(home, "check", mine.toString()).text())
        .contains("its bytes are NOT those of 2024/1");
  }

  @Test
  void aWordingOfTheHomesOwnIsPreviewedAndNothingIsPublished(@TempDir Path folder)
      throws IOException {
    DataHome copy = PlayedCity.copy(folder);
    Path outline = copy.catalog().resolve("reports/half_year/report.yml");
    Files.createDirectories(outline.getParent());
    Files.writeString(
        outline,
        Outlines.shipped().source("half_year/report.yml")
            + "texts: {about_vi: cách gọi của riêng thành phố}\n");
    Path shown = folder.resolve("shown");
    PlayedCity.Said said =
        PlayedCity.say(
            copy,
            "preview",
            "--report",
            "half_year",
            "--edition",
            "2024-H1/1",
            "--to",
            shown.toString(),
            "--jrxml",
            folder.resolve("designs").toString());
    assertThat(said.text())
        .isEqualTo(
            "%2$s/half_year\n%2$s/tong-hop-serif.jar\n%1$s/half_year.pdf\n%1$s/half_year.docx\n%1$s/half_year.xlsx\n"
                .formatted(shown, folder.resolve("designs")));
    assertThat(folder.resolve("designs/half_year/block_opening.jrxml"))
        .content()
        .contains("cách gọi của riêng thành phố");
    assertThat(Measured.pdf(shown.resolve("half_year.pdf")).get(0).runs())
        .anyMatch(run -> run.text().contains("cách gọi của riêng thành phố"));
    assertThat(shown.resolve("warehouse.duckdb")).doesNotExist();
    assertThat(copy.edition(SmallCity.HALF, 2)).doesNotExist();
  }

  @Test
  void aFlippedByteNamesItsFileAndThePrintedFiguresItTouches(@TempDir Path folder)
      throws IOException {
    DataHome copy = PlayedCity.copy(folder);
    Path original = new Landing(copy).original(new Landing(copy).listReceipts().get(2));
    flip(original);
    Path pdf = copy.edition(SmallCity.HALF, 1).resolve("half_year.pdf");
    flip(pdf);
    Path landed = landedFigures(copy);
    flip(landed);
    Path parquet =
        copy.edition(SmallCity.YEAR, 1).resolve("parquet").resolve("year_end__scorecard.parquet");
    flip(parquet);
    Reverification.Report report =
        new Reverification(copy).verify(Verification.Scope.ALL, List.of());
    assertThat(report.isSound()).isFalse();
    assertThat(report.differences())
        .extracting(Difference::file)
        .contains(relative(copy, original), relative(copy, pdf));
    assertThat(difference(report, relative(copy, original)).touched())
        .contains("2024/2 GRDP_GROWTH Kết quả: 7,12 (ước)");
    assertThat(difference(report, relative(copy, pdf)).touched())
        .contains("2024-H1/1 GRDP_GROWTH Kết quả: 5,73 (ước)");
    assertThat(difference(report, relative(copy, landed)).touched())
        .contains("2024-H1/1 GRDP_GROWTH Kết quả: 5,73 (ước)");
    assertThat(difference(report, relative(copy, parquet)).touched())
        .contains("2024/1 GRDP_GROWTH Kết quả: 5,86 (ước)");
    assertThat(PlayedCity.say(copy, "verify", "--as-of", "2024-06-10T00:00:00+07:00").text())
        .isEqualTo("0 deliveries, 0 editions: all as written\n");
    PlayedCity.Said said = PlayedCity.say(copy, "verify", "--edition", "2024/1");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text())
        .contains(relative(copy, parquet), relative(copy, landed), "2 deliveries, 1 edition")
        .contains("  touches 2024/1 GRDP_GROWTH Kết quả: 5,86 (ước)")
        .doesNotContain(relative(copy, original), relative(copy, pdf));
  }

  @Test
  void showsWhatASubmissionWouldMoveAndMakesNothing(@TempDir Path folder) throws IOException {
    SmallCity later = new SmallCity(PlayedCity.copy(folder).root());
    later.deliver("2024-Y", "2025-05-05T02:00:00Z", "2024", Basis.YEAR_ESTIMATE, "7.60");
    Receipt newest = new Landing(later.home).listReceipts().get(3);
    Impact impact = new Impact(later.stages(SmallCity.APRIL.plusSeconds(30L * 86400)));
    Submission submission = impact.listSubmissions(newest.shortSha()).get(0);
    List<Impact.Reach> reached = impact.of(submission);
    assertThat(reached).hasSize(1);
    Impact.Reach year = reached.get(0);
    assertThat(year.standing().code() + " " + year.isRead(submission)).isEqualTo("2024/2 false");
    assertThat(year.reports()).contains("year_end");
    assertThat(year.changes())
        .extracting(c -> c.measureNameVi() + ": " + c.oldText() + " -> " + c.newText())
        .contains("Kết quả: 7,12 (ước) -> 7,6 (ước)", "Đánh giá: Không đạt -> Đạt");
    assertThat(later.home.edition(SmallCity.YEAR, 3)).doesNotExist();
    assertThatThrownBy(() -> impact.listSubmissions("none"))
        .isInstanceOf(UnknownCode.class)
        .hasMessageContaining(
            "Cannot find submission 'none': expected one judged that was received by");
  }

  @Test
  void theQuestionsToStartFromAreAnsweredInVietnameseToo() {
    try (OpenQuery open =
        new SqlQuery(home).withHeadings(Headings.VI).open(Reach.edition(SmallCity.YEAR, 2))) {
      assertThat(StartingQuestion.list())
          .allSatisfy(
              one ->
                  assertThat(answer(open, one.sql()).lines().findFirst().orElseThrow())
                      .as("a name without a line in questions/headings.csv")
                      .doesNotContainPattern("(^|,)[a-z_]+(,|$)"));
    }
  }

  @Test
  void theQuestionsToStartFromAnswer() {
    Map<String, String> answers = new HashMap<>();
    List<String> remarks = new ArrayList<>();
    try (OpenQuery open =
        new SqlQuery(home).withRemarks(remarks::add).open(Reach.edition(SmallCity.YEAR, 2))) {
      StartingQuestion.list().forEach(one -> answers.put(one.name(), answer(open, one.sql())));
      assertThat(remarks).noneMatch(remark -> remark.contains("added up"));
      answer(open, "select sum(value) from figures");
      answer(open, "select sum(disbursed_cumulative_billion_vnd) from disbursements");
    }
    assertThat(remarks)
        .contains(
            "analysis.disbursements has projects; a total that was reported without them is in figures: indicator_code = 'PUBLIC_INVESTMENT_DISBURSED'");
    assertThat(remarks)
        .anyMatch(
            remark -> remark.startsWith("analysis.figures has rows of several bases (cumulative"));
    assertThat(answers.get("cell_of_a_figure").lines().skip(1))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("2024,year_estimate,7.120000,số ước,Cục Thống kê thành phố,")
        .contains(".xlsx,Chỉ tiêu,H", receipts().get(2).sha256());
    assertThat(answers.get("revised_by_agency").lines().skip(1))
        .singleElement()
        .isEqualTo("Cục Thống kê thành phố,1,1,1,1,0");
    assertThat(answers.get("behind_last_year"))
        .as("a rate of growth has no year before that it could be behind")
        .doesNotContain(",đã báo cáo\n")
        .startsWith("agency_name_vi,indicator_name_vi,period_code,basis,value,unit_vi,");
    assertThat(PlayedCity.say(home, "sql", "--describe", "behind_last_year").text())
        .contains("Which figures fell behind", "join indicators using (indicator_code)");
  }

  @Test
  void aFactStandsOnceForAnalysts() throws IOException {
    Map<String, String> keys = keys();
    try (OpenQuery open = new SqlQuery(home).open(Reach.standing())) {
      keys.forEach(
          (relation, key) ->
              assertThat(
                      answer(
                          open,
                          "select count(*) = count(distinct (%s)) from analysis.%s"
                              .formatted(key, relation)))
                  .as(relation)
                  .endsWith("\ntrue\n"));
      assertThat(open.describe())
          .allSatisfy(
              word ->
                  assertThat(word.heading())
                      .as("%s needs a line in questions/headings.csv", word)
                      .matches(heading -> heading.isEmpty() == word.isRelation()))
          .filteredOn(word -> word.relation().startsWith("analysis."))
          .allSatisfy(word -> assertThat(word.meaning()).as(word.toString()).isNotEmpty())
          .extracting(word -> word.relation().replace("analysis.", ""))
          .as("a relation of analysis and its line in src/test/resources/analysis_keys.csv")
          .hasSameElementsAs(keys.keySet());
    }
  }

  @Test
  void aColumnIsSaidInTheWordsOfWhereItComesFrom() {
    assertThat(new SqlQuery(home).describe(Reach.standing(), "vintages").words())
        .filteredOn(word -> word.column().equals("indicator_name_vi"))
        .singleElement()
        .extracting(Word::meaning)
        .isEqualTo("The indicator's name as printed.");
  }

  @Test
  void whatSeveralEditionsReadIsAddedUpOnce() {
    String sum =
        "select sum(value) as total from %s where indicator_code = 'GRDP_GROWTH' and period_code ="
            + " '2024-06' and basis = 'cumulative' %s";
    assertThat(ask(home, Reach.standing(), sum.formatted("figures", "")))
        .isEqualTo("total\n5.730000\n");
    assertThat(
            ask(
                home,
                Reach.standing(),
                sum.formatted(
                    "core.fct_observations", "and is_standing and comparator_code = 'none'")))
        .as("core has it once for each of two editions")
        .isEqualTo("total\n11.460000\n");
    assertThat(
            ask(
                home,
                Reach.standing(),
                "select count(*) from editions where knowledge_rank = 1 and edition = '2024/2'"))
        .endsWith("\n1\n");
  }

  @Test
  void anIndexTellsToolsWhereEveryEditionIs() throws IOException {
    JsonNode index =
        JsonMapper.builder().build().readTree(home.editions().resolve("index.json").toFile());
    assertThat(
            index
                .valueStream()
                .map(
                    row ->
                        row.path("edition").asString() + " " + row.path("is_standing").asBoolean()))
        .containsExactly("2024-H1/1 true", "2024/1 false", "2024/2 true");
    assertThat(index.valueStream())
        .allSatisfy(
            row -> {
              assertThat(home.editions().resolve(row.path("warehouse_file").asString())).exists();
              assertThat(
                      home.editions()
                          .resolve(row.path("parquet_folder").asString())
                          .resolve("fct_observations.parquet"))
                  .exists();
            });
    assertThat(home.editions().resolve("index.parquet")).isNotEmptyFile();
  }

  /** From the index everything else is found. */
  @Test
  void describesWhatToAskOnOneScreen() {
    String index = PlayedCity.say(home, "sql", "--describe").text();
    assertThat(index.lines())
        .hasSizeLessThanOrEqualTo(36)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110))
        .as("the first sentence of a relation of analysis/ has to fit")
        .noneMatch(line -> line.endsWith("…"))
        .anyMatch(line -> line.startsWith("  figures "))
        .anyMatch(line -> line.matches("core: \\d+ relations, .*"))
        .anyMatch(line -> line.matches("questions: \\d+ to start from"));
    assertThat(PlayedCity.say(home, "sql", "--describe", "core").text())
        .contains("core.fct_observations")
        .doesNotContain("analysis.", "marts.");
    assertThat(PlayedCity.say(home, "sql", "--describe", "questions").text())
        .contains("  behind_last_year ", "Which figures fell behind");
    assertThat(PlayedCity.say(home, "sql", "--describe", "figures").text())
        .startsWith("analysis.figures: One row per fact")
        .contains("GRDP_GROWTH", "  behind_last_year ");
  }

  @Test
  void describesWhereAWordStands() {
    try (OpenQuery open = new SqlQuery(home).open(Reach.standing())) {
      assertThat(open.describe("late").words())
          .extracting(Word::column)
          .contains("late_hours", "late_days")
          .doesNotContain("latest_value");
      assertThat(open.describe("late").questions())
          .extracting(StartingQuestion::name)
          .contains("agencies_by_lateness");
      for (String spelt : List.of("thu ngân sách", "tong thu ngan sach nha nuoc")) {
        assertThat(open.describe(spelt).words())
            .as(spelt)
            .extracting(Word::column)
            .contains("BUDGET_REVENUE");
      }
      assertThat(open.describe("dung han").words())
          .as("what people call a relation")
          .extracting(Word::relation)
          .contains("analysis.deliveries");
      assertThatThrownBy(() -> open.describe("thú ngân sách"))
          .as("another word, by its mark")
          .hasMessageContaining("no relation, column, meaning or code has it");
      assertThat(open.describe("count_falls").words())
          .singleElement()
          .satisfies(
              word -> {
                assertThat(word.relation() + "." + word.column())
                    .isEqualTo("analysis.findings.COUNT_FALLS");
                assertThat(word.heading()).contains("thấp hơn");
              });
      assertThat(open.describe("macro").words())
          .extracting(Word::relation, Word::column)
          .contains(tuple("macros", "vi_number(v, decimals)"));
      assertThat(open.describe("year_before").words())
          .singleElement()
          .satisfies(
              word -> {
                assertThat(word.column()).isEqualTo("year_before(period_code, years := 1)");
                assertThat(word.meaning()).contains("2024-06 -> 2023-06");
                assertThat(word.heading()).isEqualTo("cùng kỳ năm trước");
              });
      assertThat(open.describe("cùng kỳ năm trước").words())
          .extracting(Word::relation)
          .contains("macros");
      assertThat(relationsOf(open, "PLAN_SHARES_MISS_WHOLE")).contains("analysis.plan_findings");
      assertThat(relationsOf(open, "one_figure_two_agencies")).contains("analysis.cross_findings");
      assertThat(relationsOf(open, "contradictions"))
          .contains("analysis.plan_findings", "analysis.cross_findings", "analysis.disagreements");
      assertThat(relationsOf(open, "SOURCES_DIFFER")).contains("analysis.disagreements");
      assertThat(relationsOf(open, "sáp nhập")).contains("analysis.successions");
      assertThat(relationsOf(open, "merger")).contains("analysis.successions");
      assertThat(relationsOf(open, "trễ hạn")).contains("analysis.deliveries", "analysis.tasks");
      assertThat(relationsOf(open, "lateness")).contains("analysis.deliveries", "analysis.tasks");
      assertThat(relationsOf(open, "đính chính")).contains("analysis.changes", "analysis.vintages");
      assertThat(relationsOf(open, "Correction")).contains("analysis.changes", "analysis.vintages");
      assertThat(relationsOf(open, "su\u031b\u0309a"))
          .as("decomposed")
          .contains("analysis.changes", "analysis.vintages");
      assertThatThrownBy(() -> open.describe("xyz"))
          .hasMessage(
              "Cannot describe xyz: no relation, column, meaning or code has it; --describe alone"
                  + " lists the relations");
    }
  }

  /** It went to a person who opened it in Excel, where 1234.5 was a text. */
  @Test
  void tellsOfACsvFileForWhomItIsWritten(@TempDir Path folder) throws IOException {
    String asked = "select 1234.5 as n, '2024-06' as period_code, date '2024-06-05' as day";
    PlayedCity.Said plain =
        PlayedCity.say(home, "sql", asked, "--out", folder.resolve("a.csv").toString());
    assertThat(plain.text()).contains("note: a.csv is for programs", "--format csv_excel");
    assertThat(folder.resolve("a.csv")).hasContent("n,period_code,day\n1234.5,2024-06,2024-06-05");

    Path excel = folder.resolve("b.csv");
    assertThat(
            PlayedCity.say(home, "sql", asked, "--format=csv_excel", "--out", excel.toString())
                .text())
        .doesNotContain("for programs");
    assertThat(Files.readString(excel))
        .isEqualTo("\uFEFFn;period_code;day\n1234,5;\"=\"\"2024-06\"\"\";05/06/2024\n");
    assertThat(
            PlayedCity.say(home, "sql", "--table", "b=" + excel, "from b", "--format=csv").text())
        .as("read again as what it was written of")
        .startsWith("n,period_code,day\n1234.5,2024-06,2024-06-05\n");
  }

  private static List<String> relationsOf(OpenQuery open, String word) {
    return open.describe(word).words().stream().map(Word::relation).toList();
  }

  @Test
  void whoWantsToReadAFileIsToldByWhichWayItComesIn(@TempDir Path folder) throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.csv"), "year,wish\n2024,8\n");
    for (String refused :
        List.of("from read_csv('%s')".formatted(mine), "from '%s'".formatted(mine))) {
      assertThat(PlayedCity.say(home, "sql", refused).text())
          .contains("--table NAME=FILE.csv, then from NAME");
    }
    assertThat(
            PlayedCity.say(
                    home,
                    "sql",
                    "--table",
                    "mine=" + mine,
                    "--format",
                    "csv",
                    "select distinct wish from targets join mine using (year)")
                .text())
        .startsWith("wish\n8\n");
    assertThat(PlayedCity.say(home, "sql", "--describe").text()).contains("--table NAME=FILE.csv");
  }

  /** Who reads a code wants the name beside it, whatever the column is called. */
  @Test
  void aCodeStandsBesideItsName() throws IOException {
    Set<String> alone = new TreeSet<>();
    Set<String> excepted = codesAlone();
    try (OpenQuery open = new SqlQuery(home).open(Reach.standing())) {
      Map<String, List<Word>> columns =
          open.describe().stream()
              .filter(word -> word.schema().equals("analysis") && !word.isRelation())
              .collect(Collectors.groupingBy(Word::relationName));
      columns.forEach(
          (relation, own) -> {
            List<String> names = own.stream().map(Word::column).toList();
            Set<String> codes = codes(open, relation, own);
            names.stream()
                .filter(column -> codes.contains(column) && !isNamed(names, column))
                .map(column -> excepted.contains(column) ? column : relation + "." + column)
                .forEach(alone::add);
          });
    }
    assertThat(alone)
        .as("a code without <code>_name_vi or _vi next to it, or a line of codes_alone.csv")
        .containsExactlyElementsOf(excepted);
  }

  private static Set<String> codesAlone() throws IOException {
    Set<String> excepted = new TreeSet<>();
    try (InputStream in = TraceTest.class.getResourceAsStream("/questions/codes_alone.csv");
        CSVParser csv =
            CSVParser.parse(
                in, StandardCharsets.UTF_8, CSVFormat.DEFAULT.builder().setHeader().get())) {
      csv.forEach(row -> excepted.add(row.get("column")));
    }
    return excepted;
  }

  /** The columns that are called so, and the texts that read like one wherever they stand. */
  private static Set<String> codes(OpenQuery open, String relation, List<Word> columns) {
    String[] looks =
        answer(
                open,
                "select bool_and(regexp_full_match(nullif(cast(columns(*) as varchar), ''), '[a-z]+(_[a-z]+)*')) from analysis."
                    + relation)
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    Set<String> codes = new TreeSet<>();
    for (int i = 0; i < looks.length; i++) {
      Word column = columns.get(i);
      boolean looksSo = looks[i].equals("true") && column.type().equals("VARCHAR");
      if (looksSo || column.column().endsWith("_code")) {
        codes.add(column.column());
      }
    }
    return codes;
  }

  private static boolean isNamed(List<String> columns, String code) {
    int next = columns.indexOf(code) + 1;
    String bare = code.replaceAll("_code$", "").replaceAll("_codes$", "s");
    return next < columns.size()
        && List.of(bare + "_name_vi", bare + "_vi").contains(columns.get(next));
  }

  /**
   * What an edition's period was said to be was what the first relation with a column of that name
   * had said: the year.
   */
  @Test
  void aColumnIsNotSaidInTheWordsOfAnother() {
    try (OpenQuery open = new SqlQuery(home).open(Reach.standing())) {
      assertThat(open.describe())
          .filteredOn(
              word ->
                  (word.relation() + "." + word.column())
                      .matches("analysis.editions.period_code|core.fct_results.edition"))
          .extracting(Word::meaning)
          .containsExactly(
              "The period that it is about.",
              "The edition, as period/number: choose one before adding up.");
      assertThat(open.describe())
          .filteredOn(word -> word.schema().equals("core"))
          .allSatisfy(word -> assertThat(word.meaning()).as(word.toString()).isNotEmpty());
    }
  }

  private static String answer(OpenQuery open, String sql) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    open.print(sql, SqlQuery.Format.CSV, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private List<Receipt> receipts() {
    return new Landing(home).listReceipts();
  }

  private static Path landedFigures(DataHome copy) throws IOException {
    try (var files = Files.walk(copy.landed().resolve("indicators__figures"))) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private static void flip(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static String relative(DataHome copy, Path file) {
    return copy.root().relativize(file).toString();
  }

  private static Difference difference(Reverification.Report report, String file) {
    return report.differences().stream()
        .filter(d -> d.file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private static String ask(DataHome home, Reach reach) {
    return ask(home, reach, RESULT);
  }

  private static String ask(DataHome home, Reach reach, String sql) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .print(
            reach, sql, SqlQuery.Format.CSV, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
