package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.home.DataHome;

class SqlQueryTest {
  /** An edition's relations once for each content: to make them costs more than most questions. */
  private static final Map<List<Object>, byte[]> MADE = new HashMap<>();

  @TempDir Path folder;
  private DataHome home;

  @BeforeEach
  void publish() throws IOException {
    home = new DataHome(folder.resolve("home")).create();
    edition("2024-H1", 1, "5.73");
    edition("2024", 1, "5.86");
    edition("2024", 2, "7.12");
    stand("{\"2024\": 2, \"2024-H1\": 1}");
  }

  private void stand(String current) throws IOException {
    Files.writeString(home.editions().resolve("current.json"), current);
  }

  @Test
  void unitesTheStandingEditions() {
    assertThat(
            ask(
                "select period_code, edition_number, result_value from marts.scorecard order by all"))
        .isEqualTo("period_code,edition_number,result_value\n2024,2,7.12\n2024-H1,1,5.73\n");
  }

  /** A misspelt code answered 0, as if there were none. */
  @Test
  void saysOfAnAnswerOfNothingWhatNoRowHas() {
    assertThat(remarks("select count(*) from marts.scorecard where period_code = '2024-H2'"))
        .containsExactly("marts.scorecard has no period_code '2024-H2'; it has 2024-H1, 2024");
    assertThat(
            remarks(
                "with a as (select * from scorecard s where s.period_code in ('2024', 'x')) select * from a where 'y' <> period_code and edition_number = 9"))
        .containsExactly(
            "marts.scorecard has no edition_number '9'; it has 2",
            "marts.scorecard has no period_code 'x'; it has 2024, 2024-H1",
            "marts.scorecard has no period_code 'y'; it has 2024, 2024-H1");
    assertThat(
            remarks(
                "select count(*) from scorecard where period_code <> 'x' and edition_number > 0"))
        .isEmpty();
    assertThat(remarks("select 1 from scorecard where period_code = '2024' and edition_number = 9"))
        .containsExactly("marts.scorecard has no edition_number '9'; it has 2");
  }

  /** Both were there, and what was missing was only that they are not there together. */
  @Test
  void saysOfWhatIsNotThereTogetherWhatIs() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "sales as from (values ('A', 2024, '2024-01'), ('A', 2024, '2024-02'), ('A', 2023, '2023-12'), ('B', 2024, '2024-Q1'), ('C', 2022, '2022')) as sales(indicator_code, year, period_code)");
    stand("{\"2024-9M\": 1}");
    assertThat(
            remarks(
                "select count(*) from sales where indicator_code = 'A' and period_code = '2024-Q1'"))
        .containsExactly(
            "marts.sales has no indicator_code 'A' beside period_code '2024-Q1'; it has B",
            "marts.sales has no period_code '2024-Q1' beside indicator_code 'A'; it has 2024-01, 2024-02, 2023-12");
    assertThat(remarks("from sales where indicator_code in ('A', 'B') and year = 2022"))
        .containsExactly(
            "marts.sales has no indicator_code 'A' beside year '2022'; it has C",
            "marts.sales has no indicator_code 'B' beside year '2022'; it has C");
    assertThat(remarks("from sales where indicator_code <> 'A' and year = 2023")).isEmpty();
    assertThat(remarks("from sales where indicator_code = 'A' and period_code = '2024-03'"))
        .containsExactly(
            "marts.sales has no period_code '2024-03'; it has 2024-01, 2024-02, 2023-12");
  }

  /** Of Q2/2024 it was told that there is none, beside 2024-02 and 2024-12. */
  @ParameterizedTest
  @CsvSource({
    "Q2/2024, 2024-Q2",
    "2024Q2, 2024-Q2",
    "Quý II năm 2024, 2024-Q2",
    "T6/2024, 2024-06",
    "6/2024, 2024-06",
    "202406, 2024-06",
    "tháng 6 năm 2024, 2024-06",
    "tháng 6, YYYY-06",
    "6 tháng đầu năm 2024, 2024-H1 or 2024-06",
    "năm 2024, 2024 or 2024-Y"
  })
  void saysWhichCodeAPeriodHasThatIsWrittenAsPeopleDo(String written, String code)
      throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "sales as select unnest(['2024', '2024-01', '2024-02', '2024-06', '2024-10', '2024-12', '2024-Q1', '2024-Q2', '2024-H1']) as period_code");
    stand("{\"2024-9M\": 1}");
    assertThat(remarks("from sales where period_code = '%s'".formatted(written)))
        .singleElement()
        .asString()
        .startsWith(
            "marts.sales has no period_code '%s', whose code is %s; it has "
                .formatted(written, code))
        .matches(
            ".*; it has (%s), .*".formatted(code.replace("YYYY", "2024").replace(" or ", "|")));
  }

  @Test
  void seesNoPeriodInAnotherText() throws IOException {
    edition("2024-9M", 1, "0", "sales as select '2024-06' as period_code, 'Q2' as line_code");
    stand("{\"2024-9M\": 1}");
    assertThat(remarks("from sales where period_code = 'cumulative'"))
        .containsExactly("marts.sales has no period_code 'cumulative'; it has 2024-06");
    assertThat(remarks("from sales where line_code = 'Q3/2024'"))
        .containsExactly("marts.sales has no line_code 'Q3/2024'; it has Q2");
  }

  /** A correction of April was counted as a report that came late. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select count(*) from workbooks where late_hours > 0 | true",
        "select agency_code, count(*) from workbooks where late_hours > 0 group by 1 having count(*) > 1 | true",
        "select count(*) filter (late_hours > 0) from workbooks | true",
        "select sum(case when late_hours > 0 then 1 end) from workbooks | true",
        "select avg(late_hours) from workbooks | true",
        "with a as (from workbooks) select count(*) from a where late_hours > 0 | true",
        "select count(*) from workbooks where late_hours > 0 and is_first_accepted | false",
        "select count(*) from workbooks where late_hours > 0 and agency_code = 'B' | false",
        "select count(*) from workbooks where late_hours > 0 and collection_code < '2024-06' | false",
        "select count(*) from workbooks | false"
      })
  void saysOfACountOfLateWorkbooksThatOneAloneMakesItsAgencyLate(String sql, boolean isTold)
      throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "workbooks as from (values ('A', '2024-06', true, 3), ('A', '2024-06', false, 7), ('B', '2024-06', true, 0), ('B', '2024-06', false, 0), ('C', '2024-05', true, 5)) as workbooks(agency_code, collection_code, is_first_accepted, late_hours)");
    stand("{\"2024-9M\": 1}");
    List<String> told =
        List.of(
            "marts.workbooks has each workbook, corrections and returned ones among them, and an agency is late by its first accepted one alone: choose by its column is_first_accepted, or ask delivery_history");
    assertThat(remarks(sql)).isEqualTo(isTold ? told : List.of());
  }

  /** A filter on the month was taken for a choice of one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select count(*) from tasks | true",
        "select count(*) from tasks where month_code >= '2024-01' | true",
        "select lead, count(*) from tasks group by 1 | true",
        "select count(*) from tasks where month_code < '2024-02' | false",
        "select month_code, count(*) from tasks group by 1 | false",
        "select count(*) from tasks where is_latest | false",
        "select count(distinct task_code) from tasks | false"
      })
  void saysOfACountOfTasksThatEachIsToldOfEveryMonth(String sql, boolean isTold)
      throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "tasks as from (values ('T1', 'A', '2024-01', false), ('T1', 'A', '2024-02', true), ('T2', 'A', '2024-01', true)) as tasks(task_code, lead, month_code, is_latest)");
    stand("{\"2024-9M\": 1}");
    List<String> told =
        List.of(
            "marts.tasks has a row for each task and month (2024-01, 2024-02), and a task is counted once in each: count(distinct task_code), or choose by its column is_latest");
    assertThat(remarks(sql)).isEqualTo(isTold ? told : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "a.CSV, CSV CSV_EXCEL",
    "b/a.b.xlsx, XLSX",
    "a.json, JSON",
    "a.parquet, PARQUET",
    "a.txt, ''",
    "table, ''"
  })
  void tellsTheFormatsOfAFileByItsName(String name, String formats) {
    assertThat(
            SqlQuery.Format.ofName(name).stream().map(Enum::name).collect(Collectors.joining(" ")))
        .isEqualTo(formats);
  }

  /** A wrong sum sent on as a file said less of itself than one that is only looked at. */
  @ParameterizedTest
  @EnumSource(SqlQuery.Format.class)
  void remarksOnAnAnswerInAFileAsOnAPrintedOne(SqlQuery.Format format) throws IOException {
    Path twice = folder.resolve("twice." + format);
    assertThat(written("select sum(result_value) from marts.scorecard", format, twice))
        .singleElement()
        .asString()
        .startsWith("marts.scorecard has each fact once an edition");
    assertThat(
            written(
                "select count(*) from scorecard where period_code = '2024-H2'",
                format,
                folder.resolve("none." + format)))
        .containsExactly("marts.scorecard has no period_code '2024-H2'; it has 2024-H1, 2024");
    if (format == SqlQuery.Format.XLSX) {
      try (Workbook workbook = WorkbookFactory.create(twice.toFile(), null, true)) {
        assertThat(workbook.getSheet("Nguồn"))
            .extracting(row -> row.getCell(0).getStringCellValue())
            .hasSize(2)
            .last()
            .asString()
            .startsWith("marts.scorecard has each fact once an edition");
      }
    }
  }

  private List<String> written(String sql, SqlQuery.Format format, Path file) {
    List<String> remarks = new ArrayList<>();
    new SqlQuery(home).withRemarks(remarks::add).write(Reach.standing(), sql, format, file);
    return remarks;
  }

  /** Nobody missing looked like a misspelt question. */
  @Test
  void saysOfAShippedQuestionThatNothingAnswersNothingOfItsWords() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "deliveries as from (values ('2024-06', 'CTK', 'Cục Thống kê', 'reported', 'đã báo cáo', null, 1)) as deliveries(collection_code, agency_code, agency_name_vi, state_code, state_vi, deadline_at, attempts_count)");
    stand("{\"2024-9M\": 1}");
    assertThat(remarks("select agency_code from deliveries where state_code = 'missing'"))
        .containsExactly("marts.deliveries has no state_code 'missing'; it has reported");
    assertThat(remarks("missing_agencies")).isEmpty();
  }

  @Test
  void saysOfASumOverEditionsThatAFactStandsOnceInEach() {
    String told =
        "marts.scorecard has each fact once an edition and 2 are in reach: choose one by its column edition_number, or ask the schema analysis, where a fact stands once";
    assertThat(remarks("select sum(result_value) from marts.scorecard")).containsExactly(told);
    assertThat(remarks("with a as (from marts.scorecard) select count(*) from a"))
        .containsExactly(told);
    assertThat(remarks("select edition_number, sum(result_value) from marts.scorecard group by 1"))
        .isEmpty();
    assertThat(remarks("select sum(result_value) from marts.scorecard where edition_number = 2"))
        .isEmpty();
    assertThat(remarks("select result_value from marts.scorecard")).isEmpty();
  }

  /** A city stood beside its districts, and the months beside what came since January. */
  @Test
  void saysOfASumThatItAddsUpWhatHoldsOneAnother() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "shops as select *, level_code as level_vi, basis as basis_name_vi from (values ('A', 'C', 'province', 'month', 'đồng', 3), ('A', 'D1', 'district', 'month', 'đồng', 2), ('A', 'C', 'province', 'cumulative', 'đồng', 9), ('B', 'C', 'province', 'month', 'ha', 1)) as shops(indicator_code, area_code, level_code, basis, unit_vi, value)");
    stand("{\"2024-9M\": 1}");
    String levels = mixed("levels (district, province)", "level_code");
    String bases = mixed("bases (cumulative, month)", "basis");
    String units = mixed("units (ha, đồng)", "unit_vi");
    assertThat(remarks("select sum(value) from shops")).containsExactly(bases, levels, units);
    assertThat(remarks("select sum(value) from marts.shops where basis = 'month'"))
        .containsExactly(levels, units);
    assertThat(
            remarks(
                "select basis, avg(s.value) from shops s where indicator_code = 'A' group by 1"))
        .containsExactly(levels);
    assertThat(remarks("select sum(value) from shops where indicator_code = 'B'")).isEmpty();
    assertThat(remarks("select count(*), max(value) from shops")).isEmpty();
    assertThat(
            remarks("select basis_name_vi, level_vi, unit_vi, sum(value) from shops group by all"))
        .as("chosen by the names beside the codes")
        .isEmpty();
  }

  /** A filter on the column silenced the remark, though it left several values. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select sum(value) from figures where basis <> 'month'",
        "select sum(value) from figures where basis in ('quarter', 'cumulative')",
        "select sum(value) from figures where basis like '%u%' and basis >= 'a'",
        "select sum(value) over () from figures where basis <> 'month'",
        "select list_sum(list(value)) from figures where basis <> 'month'",
        "select fsum(f.value) from figures f join figures g using (indicator_code, basis) where f.basis <> 'month'",
        "with a as (from figures where basis <> 'month') select indicator_code, sum(value) from a group by 1 having sum(value) > 0",
        "select (select sum(value) from figures where basis <> 'month') as s, 1 as basis",
        "select basis <> 'month' as b, sum(value) from figures group by all"
      })
  void looksAtWhatAFilterLeaves(String sql) throws IOException {
    figures();
    assertThat(remarks(sql))
        .containsExactly(
            "marts.figures has rows of several bases (cumulative, quarter), which are added up as one: choose by its column basis");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select sum(value) from figures where basis not in ('month', 'cumulative')",
        "select sum(value) from figures where basis like 'm%'",
        "select sum(value) filter (basis = 'month') from figures",
        "select sum(case when basis = 'month' then value end) from figures",
        "select sum(value) over (partition by basis) from figures",
        "select upper(basis) as b, sum(value) from figures group by b",
        "select sum(distinct value) from (select value, basis from figures where basis = 'month')"
      })
  void saysNothingWhereOneIsLeft(String sql) throws IOException {
    figures();
    assertThat(remarks(sql)).isEmpty();
  }

  private void figures() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "figures as from (values ('A', 'month', 3), ('A', 'quarter', 2), ('A', 'cumulative', 9)) as figures(indicator_code, basis, value)");
    stand("{\"2024-9M\": 1}");
  }

  @Test
  void saysOfAnAverageOfPercentagesThatEachCountsAlike() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "rates as from (values ('A', '%', 3, 10), ('A', '%', 9, 20), ('B', 'ha', 9, 20)) as rates(indicator_code, unit_vi, value, plan_percent)");
    stand("{\"2024-9M\": 1}");
    String told =
        "marts.rates has percentages, of which an average counts each alike, however much it is a percentage of: weigh them, or divide the sums that they are made of";
    assertThat(remarks("select avg(value) from rates where indicator_code = 'A'"))
        .containsExactly(told);
    assertThat(remarks("select avg(plan_percent) from rates where unit_vi = 'ha'"))
        .containsExactly(told);
    assertThat(remarks("select avg(value) from rates where indicator_code = 'B'")).isEmpty();
    assertThat(remarks("select max(plan_percent), avg(value) from rates where unit_vi = 'ha'"))
        .isEmpty();
  }

  /** 2024's retail came out at five times what it was. */
  @Test
  void saysOfASumOfRunningTotalsThatEachHoldsThoseBefore() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "sales as from (values ('A', '2024-01', 'cumulative', 1), ('A', '2024-02', 'cumulative', 3), ('A', '2024-02', 'month', 2), ('A', '2024-01', 'month', 1), ('B', '2024-01', 'month', 1), ('B', '2024-02', 'month', 1)) as sales(indicator_code, period_code, basis, value)");
    stand("{\"2024-9M\": 1}");
    String told =
        "marts.sales has rows of several running totals (2024-01, 2024-02), which are added up as one: choose by its column period_code";
    assertThat(remarks("select sum(value) from sales where basis = 'cumulative'"))
        .containsExactly(told);
    assertThat(remarks("select basis, sum(value) from sales where indicator_code = 'A' group by 1"))
        .containsExactly(told);
    assertThat(remarks("select sum(value) from sales where basis = 'month'")).isEmpty();
    assertThat(remarks("select basis, sum(value) from sales where indicator_code = 'B' group by 1"))
        .isEmpty();
    assertThat(
            remarks(
                "select period_code, sum(value) from sales where basis = 'cumulative' group by 1"))
        .isEmpty();
  }

  /** A year's disbursement came out at three times what it was. */
  @Test
  void saysOfASumOfWhatEachReportSaysAnewThatItAddsUpReports() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "capital as from (values ('P', '2024-01', 5, 1, 1), ('P', '2024-02', 5, 1, 2)) as capital(line_code, collection_code, plan_billion_vnd, disbursed_month_billion_vnd, disbursed_cumulative_billion_vnd)",
        "wide as from (values ('A', '2024-01', 1), ('A', '2024-02', 3)) as wide(indicator_code, period_code, cumulative_value)",
        "said as from (values ('A', 1, 7), ('A', 2, 8)) as said(indicator_code, statement_number, value)");
    stand("{\"2024-9M\": 1}");
    String of =
        "marts.%s has rows of several %s, which are added up as one: choose by its column %s";
    assertThat(remarks("select sum(disbursed_cumulative_billion_vnd) from capital"))
        .containsExactly(
            of.formatted("capital", "reports since January (2024-01, 2024-02)", "collection_code"));
    assertThat(remarks("select line_code, sum(plan_billion_vnd) from capital group by 1"))
        .hasSize(1);
    assertThat(remarks("select sum(disbursed_month_billion_vnd) from capital")).isEmpty();
    assertThat(
            remarks("select sum(plan_billion_vnd) from capital where collection_code = '2024-02'"))
        .isEmpty();
    assertThat(remarks("select sum(cumulative_value) from wide"))
        .containsExactly(
            of.formatted("wide", "reports since January (2024-01, 2024-02)", "period_code"));
    assertThat(remarks("select sum(value) from said"))
        .containsExactly(of.formatted("said", "statements (1, 2)", "statement_number"));
  }

  /** A query of a relation that the home has nothing of said 0 rows, and no word why. */
  @Test
  void saysOfARelationWithoutARowThatItHasNone() throws IOException {
    edition("2024-9M", 1, "0", "mail as select 'x' as item_code where false");
    stand("{\"2024-9M\": 1}");
    String told = "marts.mail has no row: nothing in reach tells of any";
    assertThat(remarks("select * from mail where item_code = 'y'")).containsExactly(told);
    assertThat(remarks("with a as (from marts.mail) select count(*) from a")).containsExactly(told);
    assertThat(remarks("select * from scorecard where edition_number = 9"))
        .noneMatch(remark -> remark.contains("no row"));
    assertThat(new SqlQuery(home).describe(Reach.standing(), "mail").words().get(0).meaning())
        .endsWith("It has no row: nothing in reach tells of any.");
    assertThat(new SqlQuery(home).describe(Reach.standing(), "scorecard").words().get(0).meaning())
        .doesNotContain("no row");
  }

  @Test
  void asksATableOfOnesOwnBesideWhatIsPublished() throws IOException {
    Path mine =
        Files.writeString(
            folder.resolve("mine.csv"),
            "\uFEFFperiod;weight;title\n2024-H1;1234,5;Cần Thơ\n2024;;x\n");
    SqlQuery query = new SqlQuery(home).withTables(List.of(new OwnTable("mine", mine)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String stamp =
        query.print(
            Reach.standing(),
            "select period_code, weight * 2 as twice, title from scorecard join mine on period = period_code order by all",
            SqlQuery.Format.CSV,
            bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("period_code,twice,title\n2024,,x\n2024-H1,2469.0,Cần Thơ\n");
    assertThat(stamp).matches("2024-H1/1, 2024/2, mine.csv@[0-9a-f]{12}");
    ByteArrayOutputStream columns = new ByteArrayOutputStream();
    query.print(Reach.standing(), "describe own.mine", SqlQuery.Format.CSV, columns);
    assertThat(columns.toString(StandardCharsets.UTF_8)).contains("weight,DOUBLE,");
    assertThat(query.describe(Reach.standing(), "mine").words())
        .extracting(Word::relation, Word::column)
        .contains(tuple("own.mine", "weight"));
    assertThat(query.describe(Reach.standing(), "own").words().get(0).meaning())
        .isEqualTo("Your own table, of mine.csv: 2 rows.");
    assertThatThrownBy(
            () ->
                query.print(
                    Reach.standing(),
                    "from read_csv('%s')".formatted(mine),
                    SqlQuery.Format.CSV,
                    OutputStream.nullOutputStream()))
        .as("only what was laid out before the lock")
        .hasMessageContaining("what read_csv reads or does is nobody's to ask");
  }

  /** As Excel here writes numbers and as our own answers for Excel write codes. */
  @Test
  void readsInATableOfOnesOwnWhatCanMeanOneThingAlone() throws IOException {
    Path mine =
        Files.writeString(
            folder.resolve("mine.csv"),
            """
            period;amount;millions;either;mixed;code
            "=""2024-06""\";1.234,5;1.234.567;1.234;1.234,5;01.02
            ="2024-07";-2,5;12;2.500;khoảng 5;A1
            """);
    List<String> remarks = new ArrayList<>();
    SqlQuery query =
        new SqlQuery(home)
            .withTables(List.of(new OwnTable("mine", mine)))
            .withRemarks(remarks::add);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    query.print(
        Reach.standing(),
        "select period, amount + millions as sum, either, mixed, code from mine order by period",
        SqlQuery.Format.CSV,
        bytes);

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "period,sum,either,mixed,code\n2024-06,1235801.5,1.234,\"1.234,5\",01.02\n2024-07,9.5,2.500,khoảng 5,A1\n");
    assertThat(remarks)
        .containsExactly(
            "column either of mine.csv is read as text: a number such as 1.234 can be read in two ways, expected one without points between thousands",
            "column mixed of mine.csv is read as text, though it has numbers: 1 of its values is none, such as khoảng 5");
  }

  /** Of one column nothing tells what stands between columns: 1234,5 were two values. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`1234,5\n12\n0,25`",
        "`1234.5\n12\n0.25`",
        "`1234,5\n12,0\n0,25`",
        "`\"1.234,5\"\n12\n0,25`"
      })
  void readsATableOfOnesOwnOfOneColumn(String values) throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.csv"), "\uFEFFn\n" + values + "\n");
    List<String> remarks = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .withTables(List.of(new OwnTable("mine", mine)))
        .withRemarks(remarks::add)
        .print(
            Reach.standing(),
            "select n + 0 as n from mine order by n desc",
            SqlQuery.Format.CSV,
            bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("n\n1234.5\n12.0\n0.25\n");
    assertThat(remarks).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithATableOfOnesOwn() throws IOException {
    refused("Mine", folder.resolve("a.csv"), "Cannot load table 'Mine': expected a name of small");
    refused("figures", folder.resolve("a.csv"), "analysis.figures has that name", "my_figures");
    refused("editions", folder.resolve("a.csv"), "analysis.editions has that name");
    refused("mine", folder.resolve("a.csv"), "there is no such file");
    refused("mine", folder.getRoot(), "it is no CSV file, expected one");
    refused("mine", folder, "it is no CSV file");
    refused("mine", Files.writeString(folder.resolve("a[1].csv"), "a\n1\n"), "one of * ? [ ]");
    refused(
        "mine",
        Files.writeString(folder.resolve("empty.csv"), ""),
        "empty.csv: ",
        "expected a CSV in UTF-8");
    refused(
        "mine",
        Files.write(
            folder.resolve("bytes.csv"), new byte[] {'a', '\n', (byte) 0xC3, '\n', (byte) 0xff}),
        "expected a CSV in UTF-8 whose first line names its columns");
    refused(
        "mine",
        Files.writeString(folder.resolve("ragged.csv"), "a,b\n1,2,3\n4,5,6\n"),
        "its first line names 2 columns, and line 2 has 3 values");
    refused(
        "mine",
        Files.writeString(folder.resolve("wide.csv"), "a;b\n1;2\n", StandardCharsets.UTF_16LE),
        "it is in UTF-16");
    for (Charset unicode : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      refused(
          "mine",
          Files.writeString(folder.resolve("unicode.csv"), "\uFEFFa;b\n1;2\n", unicode),
          "it is in UTF-16",
          "save it anew as CSV UTF-8");
    }
    Path many = folder.resolve("many.csv");
    Files.writeString(many, "a\n" + "1\n".repeat(OwnTable.MOST_ROWS + 1));
    refused("mine", many, "it has more than 1000000 rows");
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("large.csv").toFile(), "rw")) {
      large.setLength(OwnTable.MOST_BYTES + 1);
    }
    refused(
        "mine", folder.resolve("large.csv"), "it has 100000001 bytes, expected at most 100000000");
  }

  /** A bare name would have been the table's, and what is published not asked without a word. */
  @Test
  void refusesATableOfOnesOwnThatHidesAPublishedRelation() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.csv"), "a\n1\n");
    refused(
        "scorecard",
        mine,
        "Cannot load table scorecard of",
        "marts.scorecard has that name, expected another one, such as my_scorecard");
  }

  /** The digest was that of the file as it was later. */
  @Test
  void stampsATableOfOnesOwnAsItWasLoaded() throws IOException, InterruptedException {
    Path mine = Files.writeString(folder.resolve("mine.csv"), "a\n1\n");
    String[] contents = {"a\n1\n", "a\n2\n"};
    AtomicBoolean isOver = new AtomicBoolean();
    Thread changing =
        new Thread(
            () -> {
              for (int i = 0; !isOver.get(); i++) {
                replace(mine, contents[i % 2]);
              }
            });
    changing.start();
    try {
      for (int i = 0; i < 20; i++) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String stamp =
            new SqlQuery(home)
                .withTables(List.of(new OwnTable("mine", mine)))
                .print(Reach.standing(), "from mine", SqlQuery.Format.CSV, answer);
        assertThat(stamp)
            .endsWith(
                "mine.csv@"
                    + Digest.ofText(answer.toString(StandardCharsets.UTF_8)).substring(0, 12));
      }
    } finally {
      isOver.set(true);
      changing.join();
    }
  }

  private static void replace(Path file, String content) {
    try {
      Path aside = Files.writeString(file.resolveSibling("aside.csv"), content);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It was printed, and then said to have failed. */
  @Test
  void anAnswerThatIsPrintedStandsThoughItCannotBeRemarkedOn() throws IOException {
    Path mine = folder.resolve("mine.csv");
    try (BufferedWriter out = Files.newBufferedWriter(mine)) {
      out.write("text\n");
      for (int i = 0; i < 150_000; i++) {
        out.write("x".repeat(600) + i + "\n");
      }
    }
    List<String> remarks = new ArrayList<>();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SqlQuery(home, new Allowance(Allowance.LEAST_MEMORY_BYTES, Duration.ofSeconds(60), 10))
        .withTables(List.of(new OwnTable("mine", mine)))
        .withRemarks(remarks::add)
        .print(
            Reach.standing(),
            "select text from mine where text = 'y'",
            SqlQuery.Format.CSV,
            answer);
    assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("text\n");
    assertThat(remarks)
        .singleElement()
        .asString()
        .startsWith("the answer is whole, but what it rests on could not be looked through: ");
  }

  private void refused(String name, Path file, String... words) {
    assertThatThrownBy(
            () ->
                new SqlQuery(home)
                    .withTables(List.of(new OwnTable(name, file)))
                    .describe(Reach.standing(), ""))
        .isInstanceOf(Failure.class)
        .hasMessageContainingAll(words);
  }

  private static String mixed(String found, String column) {
    return "marts.shops has rows of several %s, which are added up as one: choose by its column %s"
        .formatted(found, column);
  }

  private List<String> remarks(String sql) {
    List<String> remarks = new ArrayList<>();
    new SqlQuery(home)
        .withRemarks(remarks::add)
        .print(Reach.standing(), sql, SqlQuery.Format.CSV, OutputStream.nullOutputStream());
    return remarks;
  }

  @Test
  void asksAReplacedEdition() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .print(
            Reach.edition(Period.of("2024"), 1),
            "select result_value from marts.scorecard",
            SqlQuery.Format.JSON,
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\"result_value\" : 5.86");
  }

  @Test
  void asksSeveralEditionsByName() {
    Reach both =
        new Reach(
            new Reach.Published.Named(
                List.of(
                    new EditionCode(Period.of("2024"), 2), new EditionCode(Period.of("2024"), 1))),
            Reach.Received.NOTHING);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String stamp =
        new SqlQuery(home)
            .print(
                both,
                "select edition_number, result_value from marts.scorecard order by all",
                SqlQuery.Format.CSV,
                bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("edition_number,result_value\n1,5.86\n2,7.12\n");
    assertThat(stamp).isEqualTo("2024/1, 2024/2");
  }

  @Test
  void writesWhatAnExcelWithVietnameseSettingsOpensRightly() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .withHeadings(Headings.VI)
        .print(
            Reach.standing(),
            "select 'CTK' as agency_code, 1 as own_name, -1234.50 as n, 0.25::double as d, '2024-06' as period_code, '=1;2' as f, date '2024-06-18' as day, timestamp '2024-06-18 09:30:00' as at",
            SqlQuery.Format.CSV_EXCEL,
            bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFmã đơn vị báo cáo;own_name;n;d;kỳ báo cáo;f;day;at\nCTK;1;-1234,5;0,25;\"=\"\"2024-06\"\"\";\"'=1;2\";18/06/2024;18/06/2024 09:30:00\n");
  }

  @Test
  void namesTheSheetsOfAWorkbookForOfficers() throws IOException {
    Path file = folder.resolve("answer.xlsx");
    new SqlQuery(home).write(Reach.standing(), "select 1 as n", SqlQuery.Format.XLSX, file);
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      assertThat(workbook).extracting(Sheet::getSheetName).containsExactly("Kết quả", "Nguồn");
    }
  }

  @Test
  void printsATableForPeople() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .print(
            Reach.standing(),
            "select 'Cần Thơ' as city, 1234.50 as n, 2024 as year, '' as empty, null as none, repeat('0a', 32) as digest",
            SqlQuery.Format.TABLE,
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "city    |       n | year | empty | none | digest",
            "--------+---------+------+-------+------+--------------",
            "Cần Thơ | 1.234,5 | 2024 |       | NULL | 0a0a0a0a0a0a…",
            "1 row, from 2024-H1/1, 2024/2");
  }

  @Test
  void describesEachColumnByAShortExample() {
    edition("2024-9M", 1, "unnest(['', repeat('a', 80)])");
    assertThat(
            new SqlQuery(home)
                .describe(Reach.edition(Period.of("2024-9M"), 1), "scorecard")
                .words())
        .extracting(Word::column, Word::example)
        .contains(tuple("period_code", "2024-9M"), tuple("result_value", "a".repeat(31) + "…"));
  }

  @Test
  void aColumnWithoutWordsTakesNoneFromAnotherRelation() {
    edition("2024-9M", 1, "0", "years as select '2024' as period_code");
    try (Database database = Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as edition; comment on column edition.marts.years.period_code is 'The year.'"
              .formatted(
                  Sql.text(
                      home.edition(Period.of("2024-9M"), 1)
                          .resolve("warehouse.duckdb")
                          .toString())));
    }
    assertThat(
            new SqlQuery(home)
                .describe(Reach.edition(Period.of("2024-9M"), 1), "scorecard")
                .words())
        .filteredOn(word -> word.column().equals("period_code"))
        .extracting(Word::meaning)
        .containsExactly("");
  }

  @Test
  void saysWhichWordsBeginAsOneThatStandsNowhere() {
    assertThatThrownBy(() -> new SqlQuery(home).describe(Reach.standing(), "targeting"))
        .hasMessageContaining("no relation, column, meaning or code has it; it has target; ");
    assertThatThrownBy(() -> new SqlQuery(home).describe(Reach.standing(), "xyz"))
        .hasMessageContaining("code has it; --describe alone");
  }

  @Test
  void stampsManyEditionsInALine() throws IOException {
    for (int month = 10; month <= 12; month++) {
      edition("2024-" + month, 1, "0");
    }
    stand("{\"2024\": 2, \"2024-10\": 1, \"2024-11\": 1, \"2024-12\": 1, \"2024-H1\": 1}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String whole =
        new SqlQuery(home).print(Reach.standing(), "select 1", SqlQuery.Format.TABLE, bytes);
    assertThat(whole).isEqualTo("2024-10/1, 2024-11/1, 2024-12/1, 2024-H1/1, 2024/2");
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .last()
        .asString()
        .matches("1 row, from 5 editions, 2024-10/1 to 2024/2, together @[0-9a-f]{12}");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> ask("select * from marts.nothing"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nothing does not exist");
    assertThatThrownBy(
            () ->
                new SqlQuery(home)
                    .print(
                        Reach.edition(Period.of("2024-9M"), 1),
                        "select 1",
                        SqlQuery.Format.CSV,
                        System.out))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot find edition '2024-9M/1'");
  }

  /** The engine's own tables were as near to it as ours: pg_description for deliveries. */
  @Test
  void meansOfRelationsOnlyThoseInReach() {
    assertThatThrownBy(() -> ask("from descriptions"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("descriptions does not exist! In reach are marts.scorecard")
        .hasMessageNotContaining("pg_");
    assertThatThrownBy(() -> ask("from scorecards"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Did you mean")
        .hasMessageContaining("scorecard");
  }

  @ParameterizedTest
  @CsvSource({
    "from marts.scorecrad, Did you mean 'scorecard'?",
    "from mart.scorecard, Did you mean 'marts.scorecard'?",
    "from scorec, Did you mean 'scorecard'?",
    "from score_of_cards, Did you mean \"scorecard\"?",
    "from behind_lastyear, 'Did you mean ''behind_last_year'', a question that is asked by its name alone?'",
    "behind_lastyear, did you mean 'behind_last_year'?"
  })
  void meansWhatANearNameMayHaveBeen(String question, String hint) {
    assertThatThrownBy(() -> ask(question)).isInstanceOf(Failure.class).hasMessageContaining(hint);
  }

  @Test
  void namesOfRelationsTheOneThatBeginsAsTheNameDoes() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "fct_task_progress as select 1 as a",
        "fct_note_marks as select 1 as a",
        "fct_targets as select 1 as a");
    stand("{\"2024-9M\": 1}");
    assertThatThrownBy(() -> ask("describe marts.fct_taks"))
        .hasMessageEndingWith("the nearest is marts.fct_task_progress");
    assertThatThrownBy(() -> ask("from marts.fct_taks"))
        .hasMessageContaining("Did you mean 'fct_task_progress'?");
  }

  @Test
  void namesANearQuestionBeforeARelationThatIsOnlyALittleLikeIt() throws IOException {
    edition("2024-9M", 1, "0", "headlines as select 1 as a");
    stand("{\"2024-9M\": 1}");
    assertThatThrownBy(() -> ask("from behind_lastyear"))
        .hasMessageContaining("Did you mean 'behind_last_year', a question");
  }

  @ParameterizedTest
  @CsvSource({
    "behind_lastyear, behind_last_year",
    "marts.scorecrad, marts.scorecard",
    "scorec_rd, scorecard"
  })
  void describesByANearName(String about, String meant) {
    assertThatThrownBy(() -> new SqlQuery(home).describe(Reach.standing(), about))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("did you mean '%s'?".formatted(meant));
  }

  @Test
  void tellsWhatThereIsInTheDictionarysWords() {
    assertThat(ask("show tables"))
        .isEqualTo("relation,columns,meaning\nmarts.scorecard,3,One row per target.\n");
    assertThat(ask(" DESCRIBE marts.scorecard ;"))
        .isEqualTo(ask("describe scorecard"))
        .startsWith("column,type,meaning\nperiod_code,VARCHAR,\n");
    assertThatThrownBy(() -> ask("describe score_card"))
        .hasMessageEndingWith("there is no relation score_card; the nearest is marts.scorecard");
  }

  /** Whoever found its name by --describe asked it and was told of a syntax error. */
  @Test
  void asksAQuestionToStartFromByItsName() throws IOException {
    edition(
        "2024-9M",
        1,
        "0",
        "deliveries as select *, 'SYT' as agency_code, 'Sở Y tế' as agency_name_vi, 'thiếu' as state_vi, 0 as attempts_count, 17 as deadline_at from (values ('2024-09', 'missing'), ('2024-08', 'reported')) as deliveries(collection_code, state_code)");
    stand("{\"2024-9M\": 1}");
    assertThat(ask("missing_agencies"))
        .isEqualTo(ask(" Missing_Agencies ;"))
        .isEqualTo(
            "collection_code,agency_code,agency_name_vi,state_vi,deadline_at,attempts_count\n2024-09,SYT,Sở Y tế,thiếu,17,0\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "missing_agency, did you mean 'missing_agencies'?",
        "figures;, read a relation by: from figures",
        "xyzzyxyzzyxyzzy, --describe questions lists them"
      })
  void saysOfOneWordThatIsNoQuestionWhichThereAre(String word, String hint) {
    assertThatThrownBy(() -> ask(word))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot find question '%s'".formatted(word.replace(";", "")))
        .hasMessageContaining(hint);
  }

  @Test
  void composesTheTextOfAQuestionAsTheEditionsHaveIt() {
    assertThat(ask("select 'Ca\u0302\u0300n Thơ' = 'Cần Thơ' as same")).isEqualTo("same\ntrue\n");
  }

  @Test
  void printsValuesOfEveryKindForPeople() {
    assertThat(
            ask(
                "select 'ab'::blob as b, [1, null] as l, {'a': ['x'::blob]} as s, map {'k': 1} as m, interval 1 day as i"))
        .isEqualTo("b,l,s,m,i\n6162,\"[1, null]\",{a=[78]},{k=1},1 day\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .print(
            Reach.standing(),
            "select 'a' || chr(27) || '[2J' || chr(10) || chr(8238) || 'b' as v",
            SqlQuery.Format.TABLE,
            bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\na␛[2J␊<U+202E>b\n");
  }

  @Test
  void writesOnlyANewFileOutsideTheHome() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken.csv"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), taken);
    Path dangling =
        Files.createSymbolicLink(folder.resolve("dangling.csv"), folder.resolve("nowhere.csv"));
    for (Path file : List.of(taken, link, dangling, Path.of("/dev/null"), Path.of("/dev/full"))) {
      assertThatThrownBy(() -> write(file)).hasMessageContaining("already something of that name");
    }
    Path edition = home.edition(Period.of("2024"), 2);
    Path aside = Files.createSymbolicLink(folder.resolve("aside"), edition);
    for (Path place : List.of(edition, aside, home.root())) {
      assertThatThrownBy(() -> write(place.resolve("answer.csv")))
          .hasMessageContaining("it lies in the data home");
    }
    assertThatThrownBy(() -> write(folder.resolve("none/answer.csv")))
        .hasMessageContaining("there is no folder");
    assertThat(taken).hasContent("mine");
    assertThat(folder.resolve("nowhere.csv")).doesNotExist();
    Path answer = folder.resolve("answer.csv");
    write(answer);
    assertThat(answer).hasContent("n\n1");
    assertThatThrownBy(() -> write(answer)).isInstanceOf(Failure.class);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".aside"));
    }
  }

  @Test
  void asksForColumnsOfAFormThatNoFileHasYet() throws IOException {
    land(
        "submissions__receipts",
        "'accepted' as verdict, timestamp '2024-06-17 09:00:00' as received_at, 'a.xlsx' as original_name, 'folder' as source, 'indicators' as form, 1 as form_version, 1 as owed_count, 1 as answered_count, 0 as reject_count, 1 as remark_count");
    land(
        "submissions__findings",
        "'LATE' as finding_code, 'remark' as severity, '' as sheet, '' as cell, '' as found, '' as expected, '' as message_vi, '' as message_en");
    land(
        "indicators__figures",
        "timestamp '2024-06-17 09:00:00' as received_at, 'figures' as sheet, 4 as row_number, 'GRDP_GROWTH' as indicator_code, 'CANTHO' as area_code, '2024-06' as period_code, 'cumulative' as basis, cast(5.73 as decimal(28,6)) as value");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .print(
            new Reach(new Reach.Published.Standing(), Reach.Received.STANDING),
            "select indicator_code, value, reported_yoy_percent, (select is_standing from live.submissions) as is_standing from live.observations",
            SqlQuery.Format.CSV,
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "indicator_code,value,reported_yoy_percent,is_standing\nGRDP_GROWTH,5.730000,,true\n");
    Reach received = new Reach(new Reach.Published.Standing(), Reach.Received.STANDING);
    for (String relation : List.of("submissions", "findings", "observations")) {
      assertThat(new SqlQuery(home).describe(received, relation).words())
          .hasSizeGreaterThan(10)
          .filteredOn(word -> word.meaning().isEmpty())
          .as("columns of %s without a meaning", relation)
          .isEmpty();
      assertThat(new SqlQuery(home).describe(received, relation).words())
          .filteredOn(word -> !word.isRelation() && word.heading().isEmpty())
          .as("columns of %s without a line in questions/headings.csv", relation)
          .isEmpty();
    }
    stand("{}");
    assertThatThrownBy(() -> ask("select 1"))
        .as("a home that has deliveries and no edition yet")
        .hasMessageEndingWith("what has been received is asked with --live");
    assertThat(new SqlQuery(home).describe(received, "live").words()).hasSize(3);
  }

  private void land(String relation, String columns) {
    Path partition = home.landed().resolve(relation).resolve("collection=2024-06");
    DataHome.makeFolder(partition);
    try (Database database = Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION)) {
      database.execute(
          "copy (select 'aa' as submission_sha256, 'CTK' as agency_code, '2024-06' as collection_code, %s) to %s (format parquet)"
              .formatted(columns, Sql.text(partition.resolve("CTK-0a1b2c3d.parquet").toString())));
    }
  }

  private void write(Path file) {
    new SqlQuery(home).write(Reach.standing(), "select 1 as n", SqlQuery.Format.CSV, file);
  }

  private String ask(String sql) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home)
        .print(
            Reach.standing(),
            sql,
            SqlQuery.Format.CSV,
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * @param others further tables of the edition's marts, each {@code name as select}
   */
  private void edition(String period, int number, String value, String... others) {
    Path edition = home.edition(Period.of(period), number);
    DataHome.makeFolder(edition);
    try {
      Files.write(
          edition.resolve("warehouse.duckdb"),
          MADE.computeIfAbsent(
              List.of(period, number, value, List.of(others)),
              same -> made(period, number, value, others)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] made(String period, int number, String value, String... others) {
    Path file = folder.resolve("made.duckdb");
    try (Database database = Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as edition (storage_version 'v1.2.0')".formatted(Sql.text(file.toString())));
      database.execute("create schema edition.marts");
      database.execute(
          "create table edition.marts.scorecard as select '%s' as period_code, %d as edition_number, %s as result_value"
              .formatted(period, number, value));
      database.execute("comment on table edition.marts.scorecard is 'One row per target.'");
      for (String other : others) {
        database.execute("create table edition.marts." + other);
      }
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
