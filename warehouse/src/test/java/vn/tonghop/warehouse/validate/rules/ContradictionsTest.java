package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.Basis.CUMULATIVE;
import static vn.tonghop.warehouse.Basis.END_OF_PERIOD;
import static vn.tonghop.warehouse.Basis.MONTH;
import static vn.tonghop.warehouse.Basis.YEAR;
import static vn.tonghop.warehouse.Basis.YEAR_ESTIMATE;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.Ground;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.validate.rules.ReportingCity.Row;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * The ten contradictions that were really published, each typed into the issued workbooks of a city
 * and sent through intake: the finding stands at the cell in which an officer would look.
 */
class ContradictionsTest {

  private static final PlainTable PARTS =
      PlainTable.ofCsv(
          "parts",
          """
          whole,part,relation,reason
          TASKS_OPEN,TASKS_IN_TIME,sum_counted,a task is in time or overdue
          TASKS_OPEN,TASKS_OVERDUE,sum_counted,a task is in time or overdue
          SECTORS_TOTAL,SECTOR_AGRI,sum_rounded,a sector of the total
          SECTORS_TOTAL,SECTOR_INDUSTRY,sum_rounded,a sector of the total
          SECTORS_TOTAL,SECTOR_SERVICES,sum_rounded,a sector of the total
          """);

  @TempDir Path folder;
  private RuleBook book;
  private ReportingCity city;

  @BeforeEach
  void openCity() {
    book = RuleFixture.BOOK.withTables(Map.of("parts", PARTS)).withReference(RuleFixture.catalog());
    city = new ReportingCity(folder, book);
  }

  @Test
  void k1RateThatIsNotItsNumeratorOverItsDenominator() throws IOException {
    Row row =
        row(
            "PUBLIC_INVESTMENT_DISBURSEMENT",
            "2019-09",
            CUMULATIVE,
            "41.19",
            Map.of("numerator", new BigDecimal("2032"), "denominator", new BigDecimal("5698")));

    Submission submission = city.report("KBNN", "2019-09", List.of(row));

    assertThat(found(submission, "RATE_DIFFERS_FROM_ITS_OPERANDS")).isEqualTo("41,19 ≠ 35,66");
    assertCell(submission, "RATE_DIFFERS_FROM_ITS_OPERANDS", row, "value");
    assertCell(submission, "DENOMINATOR_UNNAMED", row, "denominator_name");
    assertThat(submission.isAccepted()).isFalse();
  }

  @Test
  void k2PartsThatMissTheirTotalByOne() throws IOException {
    Row total = row("TASKS_OPEN", "2018-10", CUMULATIVE, "2414");
    Submission submission =
        city.report(
            "VPUB",
            "2018-10",
            List.of(
                total,
                row("TASKS_IN_TIME", "2018-10", CUMULATIVE, "2065"),
                row("TASKS_OVERDUE", "2018-10", CUMULATIVE, "348")));

    assertCell(submission, "COUNTED_PARTS_DO_NOT_SUM", total, "value");
  }

  @Test
  void k3OneDigitTooMany() throws IOException {
    city.report("CTK", "2011-Y", List.of(row("GDP_PER_CAPITA_USD", "2011", YEAR, "1300")));
    Row jump = row("GDP_PER_CAPITA_USD", "2012", YEAR, "12500");

    Submission submission = city.report("CTK", "2012-Y", List.of(jump));

    assertCell(submission, "TENFOLD_JUMP", jump, "value");
    assertThat(found(submission, "TENFOLD_JUMP"))
        .isEqualTo("12.500 ≠ khoảng 1.300; có thể là 1.250");
  }

  @Test
  void k4UnitAThousandTimesSmaller() throws IOException {
    city.report("CTK", "2014-Y", List.of(row("GRDP_PER_CAPITA", "2014", YEAR, "26.68")));
    Row jump = row("GRDP_PER_CAPITA", "2015", YEAR, "33785.30");

    Submission submission = city.report("CTK", "2015-Y", List.of(jump));

    assertCell(submission, "THOUSANDFOLD_JUMP", jump, "value");
    assertThat(submission.isAccepted()).isFalse();
  }

  @Test
  void k5SectorOutOfItsSeriesAlthoughTheSumHolds() throws IOException {
    city.report("CTK", "2013-Y", sectors("2013", "39499.7", "15480.8", "12853.9", "11165.0"));
    List<Row> rows = sectors("2014", "31459.2", "7440.3", "12853.9", "11165.0");

    Submission submission = city.report("CTK", "2014-Y", rows);

    assertCell(submission, "FAR_FROM_SAME_WINDOW", rows.get(1), "value");
    assertThat(codes(submission)).doesNotContain("PARTS_DO_NOT_SUM", "IMBALANCE_BEGINS");
  }

  @Test
  void k6ImbalanceFromAYearOn() throws IOException {
    city.report("CTK", "2013-Y", sectors("2013", "31459.2", "7440.3", "12853.9", "11165.0"));
    city.report("CTK", "2014-Y", sectors("2014", "31459.2", "7440.3", "12853.9", "11165.0"));
    List<Row> rows = sectors("2015", "32086.2", "7440.3", "12853.9", "11165.0");

    Submission submission = city.report("CTK", "2015-Y", rows);

    assertCell(submission, "IMBALANCE_BEGINS", rows.get(0), "value");
    assertThat(finding(submission, "IMBALANCE_BEGINS").messageVi())
        .contains("627", "thuế sản phẩm");
    assertThat(codes(submission)).doesNotContain("PARTS_DO_NOT_SUM");
  }

  @Test
  void k7BoundThatIsReachedIsNotKeptBelow() throws IOException {
    Row row =
        row(
            "POVERTY_RATE",
            "2024",
            YEAR_ESTIMATE,
            "7.6",
            Map.of(
                "numerator",
                new BigDecimal("76"),
                "denominator",
                new BigDecimal("1000"),
                "denominator_name",
                "tổng số hộ"));
    Submission submission = city.report("SLDTBXH", "2024-Y", List.of(row));
    assertThat(submission.isAccepted()).isTrue();

    try (Database edition =
        edition(
            "2024",
            List.of(
                table(
                    "targets",
                    Map.of(
                        "year",
                        "2024",
                        "indicator",
                        "POVERTY_RATE",
                        "kind",
                        "less_than",
                        "high",
                        "7.6"))))) {
      assertThat(
              edition
                  .query(
                      "select verdict_code || ' ' || cell from core.fct_assessments join core.fct_observations using (indicator_code) where is_standing and comparator_code = 'none'")
                  .firstColumn())
          .containsExactly("not_met " + cell(submission, row, "value"));
    }
  }

  @Test
  void k8OneConceptWithTwoFigures() throws IOException {
    Row mine = row("POPULATION", "2024-06", END_OF_PERIOD, "5000000");
    Submission standing =
        city.report(
            "SYT", "2024-06", List.of(row("POPULATION", "2024-06", END_OF_PERIOD, "3500000")));
    Submission submission = city.report("CTK", "2024-06", List.of(mine));

    try (Database edition =
        edition(
            "2024-H1",
            List.of(
                added(
                    "indicators",
                    Map.of(
                        "code",
                        "POPULATION",
                        "name_vi",
                        "Dân số",
                        "name_en",
                        "Population",
                        "nature",
                        "stock",
                        "direction",
                        "none",
                        "decimals",
                        "0",
                        "owner",
                        "CTK",
                        "unit_vi",
                        "người")),
                added("lines", Map.of("indicator", "POPULATION", "list", "followed"))))) {
      assertThat(
              edition
                  .query(
                      "select agency_code || ' ' || cell || ': ' || found_text || ' ≠ ' || expected_text from core.fct_collection_findings where finding_code = 'ONE_FIGURE_TWO_AGENCIES'")
                  .firstColumn())
          .containsExactly(
              "CTK %s: 5.000.000 ≠ 3.500.000 (theo Sở Y tế)"
                  .formatted(cell(submission, mine, "value")));
    }
    assertThat(standing.isAccepted()).isTrue();
  }

  @Test
  void k9GrowthWithAndWithoutThePercentSign() throws IOException {
    city.report("CTK", "2024-04", List.of(row("INDUSTRIAL_PRODUCTION", "2024-04", MONTH, "2.2")));
    city.report("CTK", "2024-05", List.of(row("INDUSTRIAL_PRODUCTION", "2024-05", MONTH, "1.9")));
    Row fraction = row("INDUSTRIAL_PRODUCTION", "2024-06", MONTH, "0.02");
    Row sign =
        new Row(
            "INDUSTRIAL_PRODUCTION_MANUFACTURING",
            "2024-06",
            MONTH,
            Map.of("value", "2%", "status", "A"));

    Submission submission = city.report("CTK", "2024-06", List.of(fraction, sign));

    assertCell(submission, "FRACTION_FOR_PERCENTAGE", fraction, "value");
    assertThat(submission.findings())
        .filteredOn(finding -> finding.cell().equals(cell(submission, sign, "value")))
        .as("2%% is read as 2")
        .noneMatch(Finding::rejects);
  }

  @Test
  void k10TextInAnEncodingOfBeforeUnicode() throws IOException {
    Row row =
        row("RETAIL_SALES", "2024-06", MONTH, "9500", Map.of("note", "Tæng s¶n phÈm trªn ®Þa bµn"));

    Submission submission = city.report("CTK", "2024-06", List.of(row));

    assertCell(submission, "LEGACY_ENCODING", row, "note");
    assertThat(finding(submission, "LEGACY_ENCODING").messageVi())
        .contains("Tổng sản phẩm trên địa bàn");
    assertThat(submission.isAccepted()).isFalse();
  }

  private static Row row(String indicator, String period, Basis basis, String value) {
    return row(indicator, period, basis, value, Map.of());
  }

  private static Row row(
      String indicator, String period, Basis basis, String value, Map<String, Object> more) {
    Map<String, Object> cells = new TreeMap<>(more);
    cells.put("value", new BigDecimal(value));
    cells.put("status", "A");
    return new Row(indicator, period, basis, cells);
  }

  private static List<Row> sectors(String year, String... values) {
    List<String> codes =
        List.of("SECTORS_TOTAL", "SECTOR_AGRI", "SECTOR_INDUSTRY", "SECTOR_SERVICES");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      rows.add(row(codes.get(i), year, YEAR, values[i]));
    }
    return rows;
  }

  /** Consolidates a period of the city; further tables take the place of the catalog's. */
  private Database edition(String period, List<PlainTable> replaced) {
    Pending.store(new Store(city.home(), new WorkbookReader(city.home())));
    List<PlainTable> tables = new ArrayList<>(replaced);
    List<String> names = replaced.stream().map(PlainTable::name).toList();
    Catalog.shipped().tables(Period.of(period)).values().stream()
        .filter(table -> !names.contains(table.name()))
        .forEach(t -> tables.add(t.plain()));
    Ground.Rules rules = new Ground.Rules(book::checkCollection, book.collectionDigest());
    Consolidation consolidation =
        new Consolidation(
            city.home(),
            new Ground(
                any -> tables,
                any -> List.of(),
                (any, at) -> List.of(),
                rules,
                new Ground.Program("", "", reports -> ""),
                "",
                ""));
    Path workspace = folder.resolve("edition");
    consolidation.build(consolidation.plan(Period.of(period), city.now()), workspace);
    Database database = Database.inMemory(RuleFixture.SPILL, Database.Limits.QUESTION);
    database.execute(
        "attach %s as edition (read_only)"
            .formatted(Sql.text(workspace.resolve("warehouse.duckdb").toString())));
    database.execute("use edition");
    return database;
  }

  private static PlainTable table(String name, Map<String, String> row) {
    List<String> header = Catalog.shipped().tables().get(name).header();
    return new PlainTable(name, header, List.of(line(header, row)));
  }

  private static PlainTable added(String name, Map<String, String> row) {
    CatalogTable shipped = Catalog.shipped().tables().get(name);
    List<List<String>> rows = new ArrayList<>(shipped.plain().rows());
    rows.add(line(shipped.header(), row));
    return new PlainTable(name, shipped.header(), rows);
  }

  private static List<String> line(List<String> header, Map<String, String> row) {
    return header.stream().map(column -> row.getOrDefault(column, "")).toList();
  }

  private static List<String> codes(Submission submission) {
    return submission.findings().stream().map(Finding::code).toList();
  }

  private static Finding finding(Submission submission, String code) {
    return submission.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " not among " + codes(submission)));
  }

  private static String found(Submission submission, String code) {
    Finding finding = finding(submission, code);
    return finding.found() + " ≠ " + finding.expected();
  }

  private void assertCell(Submission submission, String code, Row row, String column) {
    assertThat(finding(submission, code).cell())
        .as("%s at %s of %s", code, column, row.indicator())
        .isEqualTo(cell(submission, row, column));
  }

  /** The address of a row's cell, looked up in the delivered workbook by its hidden names. */
  private String cell(Submission submission, Row wanted, String column) {
    Path original = new Landing(city.home()).original(submission.receipt());
    try (InputStream in = Files.newInputStream(original);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet("Chỉ tiêu");
      Map<String, Integer> columns = new TreeMap<>();
      for (org.apache.poi.ss.usermodel.Row row : sheet) {
        if (columns.isEmpty() && text(row.getCell(0)).equals("stt")) {
          row.forEach(cell -> columns.put(text(cell), cell.getColumnIndex()));
        } else if (!columns.isEmpty()
            && text(row.getCell(columns.get("indicator_code"))).equals(wanted.indicator())) {
          return row.getCell(columns.get(column), MissingCellPolicy.CREATE_NULL_AS_BLANK)
              .getAddress()
              .formatAsString();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new AssertionError("no row " + wanted);
  }

  private static String text(Cell cell) {
    return String.valueOf(cell);
  }
}
