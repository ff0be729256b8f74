package vn.tonghop.jobs.rehearse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.recompute.PageNumbers;
import vn.tonghop.jobs.recompute.Questionnaire;
import vn.tonghop.jobs.recompute.Recomputation;
import vn.tonghop.jobs.recompute.UntoldChanges;
import vn.tonghop.jobs.recompute.Workbooks;
import vn.tonghop.jobs.trace.Impact;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.Lineage;
import vn.tonghop.warehouse.query.OpenQuery;
import vn.tonghop.warehouse.query.PrintedChange;
import vn.tonghop.warehouse.query.PrintedFigures;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;
import vn.tonghop.warehouse.query.Word;

/** The whole line once: published figures in, editions out; the figures are the city's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

  private static final String SCORECARD =
      "select indicator_code, result_text, %s from marts.%s where indicator_code in ('%s') order by line_order";

  private DataHome home;
  private List<EditionJob.Outcome> first;
  private Workbooks workbooks;

  @BeforeAll
  void playTheDemonstration(@TempDir Path folder) throws IOException {
    home = new DataHome(folder);
    first = play();
    workbooks = Workbooks.in(folder);
  }

  @Test
  void makesFourEditionsAndPlayedAgainNoFurtherOne() throws IOException {
    assertThat(first.stream().map(DemonstrationTest::name))
        .containsExactly("2024-H1/1 new", "2024-9M/1 new", "2024/1 new", "2024/2 new");
    assertThat(play().stream().map(DemonstrationTest::name))
        .containsExactly("2024-H1/1", "2024-9M/1", "2024/1", "2024/2");
    try (Stream<Path> numbers = Files.list(home.editions().resolve("2024"))) {
      assertThat(numbers.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("1", "2");
    }
    try (Stream<Path> inbox = Files.walk(home.inbox())) {
      assertThat(inbox.filter(Files::isRegularFile))
          .as("everything delivered was taken in")
          .isEmpty();
    }
  }

  @Test
  void saysWhatTheWorkbooksGiveWhenReckonedOnceMore() throws Exception {
    Recomputation.Outcome outcome = Recomputation.of(workbooks);
    System.out.println(outcome.words());
    assertThat(outcome.editions()).containsExactly("2024-9M/1", "2024-H1/1", "2024/1", "2024/2");
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.compared().get("derived value")).isGreaterThan(50);
  }

  /** The rest is asked of a generated city, in {@code SimulatedMonth}. */
  @Test
  void answersAnalystsAsItsWorkbooksDo() throws IOException {
    Questionnaire.Outcome outcome = Questionnaire.of(workbooks);
    System.out.println(outcome.rows());
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.answered())
        .hasSizeGreaterThan(15)
        .contains(
            "cell_of_a_figure",
            "estimate_against_final",
            "growth_contributions",
            "growth_reported_and_computed",
            "largest_revisions",
            "results_changed",
            "targets_not_met",
            "vintages_of_a_figure");
  }

  /** Whoever wants to choose by a code is told which there are, or has its name beside it. */
  @Test
  void tellsWhichWordsAColumnOfFewWordsHas() {
    Map<String, String> untold = new TreeMap<>();
    try (OpenQuery open = new SqlQuery(home).open(Reach.standing())) {
      for (Word relation : open.describe("analysis").words()) {
        List<Word> columns = open.describe(relation.relation()).words();
        List<String> names = columns.stream().map(Word::column).toList();
        columns.stream()
            .filter(column -> column.type().equals("VARCHAR"))
            .filter(column -> column.example().matches("[a-z][a-z_]+"))
            .filter(column -> !isNamed(column.column(), names))
            .forEach(
                column -> {
                  List<String> missing = untold(open, column);
                  if (!missing.isEmpty()) {
                    untold.put(column.relation() + "." + column.column(), missing.toString());
                  }
                });
      }
    }
    assertThat(untold).isEmpty();
  }

  /** The words that stand in a column and not in what is said of it. */
  private static List<String> untold(OpenQuery open, Word column) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    open.print(
        "select distinct %s from %s order by all".formatted(column.column(), column.relation()),
        SqlQuery.Format.CSV,
        answer);
    List<String> told = Arrays.asList(column.meaning().split("\\W+"));
    return answer
        .toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .filter(word -> word.matches("[a-z_]+"))
        .filter(word -> !told.contains(word))
        .toList();
  }

  private static boolean isNamed(String column, List<String> names) {
    String code = column.replaceAll("_code$", "");
    return names.contains(code + "_name_vi") || names.contains(code + "_vi");
  }

  /** What the gate holds goes out as a draft; it holds nothing of the city's own figures. */
  @Test
  void printsNothingThatTheGateHolds() {
    for (EditionJob.Outcome edition : first) {
      assertThat(
              ask(
                  Reach.edition(edition.period(), edition.number()),
                  "select report_code, place_vi from marts.edition__gate where rule_code <> ''"))
          .as(name(edition))
          .startsWith("report_code,place_vi\n")
          .hasLineCount(1);
    }
  }

  @Test
  void answersForEveryNumberOnItsPages() throws Exception {
    PageNumbers.Outcome outcome = PageNumbers.of(home.root());
    System.out.println(outcome.words());
    assertThat(outcome.untraced()).isEmpty();
    assertThat(outcome.traced()).isGreaterThan(500);
  }

  @Test
  void tellsOfEveryChangeOnItsPages() throws Exception {
    UntoldChanges.Outcome outcome = UntoldChanges.of(home.root());
    System.out.println(outcome.words());
    assertThat(outcome.untold()).isEmpty();
    assertThat(outcome.told()).isGreaterThan(50);
  }

  /** By the reports that the edition really has. */
  @Test
  void proposesWhatTheReplacementThenTold() throws IOException {
    EditionFolder made = new Editions(home).published(Period.year(2024), 2);
    Instant before = EditionRecord.in(made.path()).asOf().minusSeconds(1);
    Stages stages = new Stages(home, Clock.fixed(before, ZoneId.of("Asia/Ho_Chi_Minh")));
    assertThat(new Impact(stages, before).ofProposals())
        .filteredOn(reach -> reach.standing().period().equals(Period.year(2024)))
        .singleElement()
        .satisfies(
            reach -> {
              assertThat(reach.changes())
                  .isEqualTo(PrintedFigures.listTold(made.warehouse()))
                  .extracting(PrintedChange::measureCode)
                  .contains("attempts", "disagreements");
              assertThat(reach.reports())
                  .containsExactlyInAnyOrderElementsOf(
                      EditionManifest.in(made).fileDigests().keySet().stream()
                          .filter(file -> file.endsWith(".pdf"))
                          .map(file -> file.replaceFirst("[./].*", ""))
                          .distinct()
                          .toList());
            });
  }

  @Test
  void tracesWhateverAnybodyAsksOrSaysThatItIsNotPrinted() {
    Lineage lineage = new Lineage(home);
    for (CatalogTable.Row indicator : Catalog.load(home).table("indicators").rows()) {
      assertThat(lineage.trace(indicator.text("code"), Period.of("2024-9M"), 1))
          .as(indicator.text("code"))
          .hasSizeGreaterThan(1)
          .anyMatch(line -> line.matches("  prints .*|  not printed in this edition"));
    }
    assertThat(lineage.trace("EDITION", Period.of("2024-H1"), 1))
        .anyMatch(
            line -> line.matches("  prints counts, Đơn vị đã báo cáo: \\d+/\\d+  <- đếm: .*"));
    assertThat(lineage.trace("NOTHING", Period.of("2024-H1"), 1)).isEmpty();
  }

  @Test
  void givesNoVerdictOnPartOfAYear() {
    assertThat(
            standing(
                SCORECARD.formatted(
                    "progress_text_vi",
                    "half_year__scorecard",
                    "GRDP_GROWTH','GRDP_GROWTH_AGRI','GRDP_GROWTH_INDUSTRY','GRDP_GROWTH_SERVICES','GRDP_GROWTH_TAX")))
        .contains(
            "GRDP_GROWTH,\"5,73 (ước)\"",
            "GRDP_GROWTH_AGRI,\"2,21 (ước)\"",
            "GRDP_GROWTH_INDUSTRY,\"5,61 (ước)\"",
            "GRDP_GROWTH_SERVICES,\"7,05 (ước)\"",
            "GRDP_GROWTH_TAX,\"1,06 (ước)\"")
        .contains("1,77 điểm phần trăm")
        .doesNotContain("Đạt", "Không đạt");
    assertThat(
            standing(
                "select met_count, not_met_count from marts.edition__summary where period_code = '2024-H1'"))
        .endsWith(",\n");
  }

  @Test
  void judgesTheYearAsKnownAtTheCouncilsSession() {
    assertThat(
            edition(
                1,
                SCORECARD.formatted(
                    "verdict_text_vi, difference_value", "year_end__scorecard", "GRDP_GROWTH")))
        .contains("GRDP_GROWTH,\"5,86 (ước)\",Không đạt,1.640000");
  }

  @Test
  void judgesTheYearAsKnownLater() {
    assertThat(
            edition(
                2,
                SCORECARD.formatted(
                    "verdict_text_vi, difference_value",
                    "year_end__scorecard",
                    "GRDP_GROWTH','GRDP_PER_CAPITA','GRDP_SHARE_AGRI','GRDP_SHARE_INDUSTRY','GRDP_SHARE_SERVICES','GRDP_SHARE_TAX','BUDGET_REVENUE','POVERTY_RATE','NEW_RURAL_ADVANCED_RECOGNISED")))
        .contains("GRDP_GROWTH,\"7,12 (ước)\",Không đạt,0.380000")
        .contains("GRDP_PER_CAPITA,\"104,6 (sb)\",Đạt")
        .contains("GRDP_SHARE_AGRI,\"9,96 (ước)\",Không đạt")
        .contains("GRDP_SHARE_INDUSTRY,\"30,88 (ước)\",Không đạt")
        .contains("GRDP_SHARE_SERVICES,\"53,12 (ước)\",Không đạt")
        .contains("GRDP_SHARE_TAX,\"6,04 (ước)\",Không đạt")
        .contains("BUDGET_REVENUE,12.558 (ước),Vượt")
        .contains("POVERTY_RATE,\"0,09 (ước)\",Vượt")
        .contains("NEW_RURAL_ADVANCED_RECOGNISED,5 (ước),Đạt");
    assertThat(
            edition(
                2,
                "select exceeded_count, met_count, not_met_count, not_assessed_count, exceeded_count + met_count + not_met_count + not_assessed_count as total from marts.edition__summary"))
        .endsWith(",17\n");
  }

  @Test
  void saysThatTheRetailFiguresDisagree() {
    assertThat(
            standing(
                "select text_vi from marts.edition__notes where period_code = '2024-H1' and text_vi like '%bán lẻ%'"))
        .contains("tăng 11,26", "tăng 14,42");
    assertThat(
            standing(
                "select result_text, reported_yoy_text from marts.edition__followed where period_code = '2024-H1' and indicator_code = 'RETAIL_SALES'"))
        .contains("64.717,48", "11,26");
  }

  @Test
  void marksEveryPageAndQuotesTheDraftResolution() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(home.edition(Period.year(2024), 2).resolve("year_end.pdf").toFile())) {
      PDFTextStripper page = new PDFTextStripper();
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        page.setStartPage(number);
        page.setEndPage(number);
        assertThat(page.getText(pdf))
            .as("page %d", number)
            .contains("BẢN TRÌNH DIỄN – không phải văn bản hành chính");
      }
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains(
              "14/17", "Phụ lục", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ngoài phạm vi trình diễn");
    }
  }

  @Test
  void tellsEachAgencyOnOnePage() throws IOException {
    Path folder = home.edition(Period.year(2024), 2).resolve("agency_scorecard");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".pdf")).toList();
      assertThat(pages).isNotEmpty();
      for (Path page : pages) {
        try (PDDocument pdf = Loader.loadPDF(page.toFile())) {
          assertThat(pdf.getNumberOfPages()).as("%s", page.getFileName()).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void keepsEveryOriginalWithAReceiptAndRejectsNone() throws IOException {
    try (Stream<Path> landing = Files.walk(home.landing())) {
      List<Path> files = landing.filter(Files::isRegularFile).toList();
      assertThat(files.stream().filter(file -> file.toString().endsWith(".xlsx")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(file.resolveSibling(file.getFileName() + ".receipt.json")).exists());
    }
    assertThat(home.landing().resolve("unidentified")).doesNotExist();
    assertThat(
            standing(
                "select count(*) from marts.edition__notes where kind = 'finding' and text_vi like '%từ chối%'"))
        .endsWith("\n0\n");
  }

  /** Of what came later, or in the second round; of no month that the script leaves out. */
  @Test
  void accusesNobodyOfAMonthThatItNeverHeld() {
    assertThat(
            edition(
                1,
                "select agency_code, collection_code from delivery_history where state_code = 'missing' order by all"))
        .endsWith("\nCTK,2024-03\nSTC,2024-Y\n")
        .hasLineCount(3);
  }

  @Test
  void namesDocumentsByTheirTitlesAndNeverByAFile() {
    assertThat(
            standing(
                "select count(*) filter (text_vi like '%.txt%'), count(*) > 0 from marts.edition__notes"))
        .endsWith("\n0,true\n");
  }

  /** Those that agree, those that do not, and what no owner is asked for, with why. */
  @Test
  void listsEveryFigureThatSomeoneElsePublished() throws IOException {
    long kept = Files.readAllLines(home.catalog().resolve("reference_observations.csv")).size() - 1;
    assertThat(
            standing(
                "select count(*), count(*) filter (comparison_code = 'not_reported') from reference_figures"))
        .endsWith("\n%d,4\n".formatted(kept));
    assertThat(
            standing(
                "select comparison_code, count(*) from reference_figures group by all order by all"))
        .endsWith("\nagrees,14\nanother_plan,2\ndiffers,9\nnot_reported,4\n");
    assertThat(
            standing(
                "select comparison_code, count(*) from marts.data_quality__references where period_code = '2024' group by all order by all"))
        .endsWith("\nagrees,14\nanother_plan,2\ndiffers,4\ndiffers_elsewhere,5\nnot_reported,1\n");
    assertThat(
            standing(
                "select note from reference_figures where indicator_code = 'SOCIAL_INVESTMENT' and reference_value = 13181"))
        .contains("hỏi tổng vốn đầu tư theo quý");
  }

  private List<EditionJob.Outcome> play() {
    try (JobRoom room = JobRoom.open(home.create(), Map.of())) {
      return new Demonstration(home, room, new PrintWriter(new StringWriter())).play();
    }
  }

  private static String name(EditionJob.Outcome edition) {
    return "%s/%d%s".formatted(edition.period(), edition.number(), edition.isNew() ? " new" : "");
  }

  private String standing(String sql) {
    return ask(Reach.standing(), sql);
  }

  private String edition(int number, String sql) {
    return ask(Reach.edition(Period.year(2024), number), sql);
  }

  private String ask(Reach reach, String sql) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SqlQuery(home).print(reach, sql, SqlQuery.Format.CSV, answer);
    return answer.toString(StandardCharsets.UTF_8);
  }
}
