package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Folders;
import vn.tonghop.warehouse.OlderClient;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/** Editions built from the shipped catalog and a few figures of the year 2024. */
class ConsolidationTest {
  private static final Instant DECEMBER = Instant.parse("2024-12-10T01:00:00Z");
  private static final Instant JANUARY = Instant.parse("2025-01-20T01:00:00Z");
  private static final Period YEAR = Period.of("2024");
  @TempDir Path folder;
  private SmallHome city;
  private Consolidation consolidation;

  /** December's edition, built once: a workspace of the same inputs is not built again. */
  private static Path december;

  private static Path january;

  /** The year in December, and in January when December's is published. */
  @BeforeAll
  static void buildTheYear(@TempDir Path once) throws IOException {
    SmallHome city = delivered(once);
    Path built = city.built(city.consolidation(), YEAR, DECEMBER);
    december = once.resolve("december");
    Folders.copy(built, december);
    city.publish(built, YEAR, 1);
    january = city.built(city.consolidation(), YEAR, JANUARY);
  }

  @BeforeEach
  void deliver() {
    city = delivered(folder);
    consolidation = city.consolidation();
  }

  private static SmallHome delivered(Path folder) {
    SmallHome city = new SmallHome(folder);
    city.deliver(
        "CTK", "2024-06", "2024-06-17T02:00:00Z", "GRDP_GROWTH", "2024-06", "cumulative", "5.73");
    city.deliver(
        "CTK", "2024-Y", "2024-10-30T02:00:00Z", "GRDP_GROWTH", "2024", "year_estimate", "5.86");
    city.deliver(
        "CTK", "2024-Y", "2025-01-10T02:00:00Z", "GRDP_GROWTH", "2024", "year_estimate", "7.12");
    return city;
  }

  private Path builtInDecember() throws IOException {
    Folders.copy(december, folder.resolve("work").resolve("2024-1"));
    return built(YEAR, DECEMBER);
  }

  private Path builtInJanuary() throws IOException {
    Folders.copy(january, folder.resolve("work").resolve("2024-2"));
    return built(YEAR, JANUARY);
  }

  @Test
  void halfYearHasTheFigureAndNoVerdict() {
    Path workspace = built(Period.of("2024-H1"), Instant.parse("2024-06-20T10:00:00Z"));
    assertThat(
            ask(
                workspace,
                "select result_text || ' | ' || plan_text || ' | ' || progress_text_vi from marts.half_year__scorecard where number_text = '1'"))
        .containsExactly("5,73 (ước) | 7,5 - 8 | thấp hơn mục tiêu năm 1,77 điểm phần trăm");
    assertThat(ask(workspace, "select with_figures_text_vi from marts.edition__summary"))
        .containsExactly("có số liệu 1/17 chỉ tiêu");
    assertThat(ask(workspace, "select met_count from marts.edition__summary")).isEmpty();
    assertThat(
            ask(
                workspace,
                "select table_name from information_schema.tables where table_name like '%scorecard' and table_schema = 'marts' order by 1"))
        .containsExactly("half_year__scorecard");
  }

  @Test
  void aWorkbookOfOneFigureLeavesTheOthersOfItsCollectionStanding() {
    city.deliver(
        "CTK", "2024-06", "2024-06-18T02:00:00Z", "RETAIL_SALES", "2024-06", "cumulative", "57000");
    city.deliver(
        "CTK", "2024-06", "2024-06-19T02:00:00Z", "RETAIL_SALES", "2024-06", "cumulative", "58000");
    assertThat(
            told(
                "select indicator_code || ' ' || cast(value as decimal(18,2)) from core.fct_observations where is_standing order by 1"))
        .containsExactly("GRDP_GROWTH 5.73", "RETAIL_SALES 58000.00");
    assertThat(
            told(
                "select strftime(received_at, '%d ') || is_standing from core.fct_submissions where collection_code = '2024-06' order by 1"))
        .containsExactly("17 true", "18 false", "19 true");
    assertThat(
            told(
                "select indicator_code || ' ' || vintage_number || ' of ' || vintage_count from core.fct_vintages order by 1"))
        .containsExactly("RETAIL_SALES 1 of 2", "RETAIL_SALES 2 of 2");
  }

  @Test
  void theLaterFigureMakesAReplacementWithItsChanges() throws IOException {
    Path first = builtInDecember();
    assertThat(
            ask(
                first,
                "select verdict_text_vi || ', ' || reason_vi from marts.year_end__scorecard where number_text = '1'"))
        .containsExactly("Không đạt, thấp hơn mục tiêu 1,64 điểm phần trăm");
    assertThat(
            ask(
                first,
                "select met_count + exceeded_count + not_met_count + not_assessed_count from marts.edition__summary"))
        .containsExactly("17");
    publish(first, 1);
    assertThat(consolidation.plan(YEAR, DECEMBER.plusSeconds(3600)).findPublished()).hasValue(1);

    EditionPlan plan = consolidation.plan(YEAR, JANUARY);
    assertThat(plan.number()).isEqualTo(2);
    assertThat(plan.findPublished()).isEmpty();
    Path second = builtInJanuary();
    assertThat(
            ask(
                second,
                "select old_text || ' -> ' || new_text from marts.edition__changes where measure_name_vi like 'Kết quả%'"))
        .containsExactly("5,86 (ước);\n-1,64 điểm % -> 7,12 (ước);\n-0,38 điểm %");
    assertThat(
            ask(second, "select reason_vi from marts.year_end__scorecard where number_text = '1'"))
        .containsExactly("thấp hơn mục tiêu 0,38 điểm phần trăm");
  }

  /** DuckDB lets one process write a file: no reader opens one that a run writes. */
  @Test
  void anOlderClientReadsThePublishedEditionWhileTheNextIsMade() throws Exception {
    publish(builtInDecember(), 1);
    Path published = folder.resolve("editions/2024/1/warehouse.duckdb");
    CompletableFuture<Path> run = CompletableFuture.supplyAsync(() -> built(YEAR, JANUARY));
    int answersMeanwhile = 0;
    try (OlderClient client = new OlderClient()) {
      boolean wasRunning = true;
      while (wasRunning) {
        wasRunning = !run.isDone();
        assertThat(
                client.ask(
                    published,
                    "select result_text from marts.year_end__scorecard where number_text = '1'"))
            .isEqualTo("5,86 (ước)");
        answersMeanwhile += wasRunning && !run.isDone() ? 1 : 0;
      }
    }
    assertThat(answersMeanwhile).as("answers that began and ended during the run").isPositive();
    assertThat(run.join().resolve("warehouse.duckdb")).exists();
  }

  @Test
  void repeatingARunOfThePastFindsItsEdition() throws IOException {
    publish(builtInDecember(), 1);
    publish(builtInJanuary(), 2);
    assertThat(consolidation.plan(YEAR, DECEMBER).findPublished()).hasValue(1);
    assertThat(consolidation.plan(YEAR, JANUARY).findPublished()).hasValue(2);
  }

  @Test
  void buildingAgainChangesNothing() throws IOException {
    Path workspace = builtInDecember();
    byte[] record = Files.readAllBytes(workspace.resolve("consolidation.json"));
    long written = Files.getLastModifiedTime(workspace.resolve("warehouse.duckdb")).toMillis();
    consolidation.build(consolidation.plan(YEAR, DECEMBER), workspace);
    assertThat(Files.getLastModifiedTime(workspace.resolve("warehouse.duckdb")).toMillis())
        .isEqualTo(written);

    Files.delete(workspace.resolve("consolidation.json"));
    consolidation.build(consolidation.plan(YEAR, DECEMBER), workspace);
    assertThat(Files.readAllBytes(workspace.resolve("consolidation.json"))).isEqualTo(record);
  }

  @Test
  void commentsAndParquetAreThere() throws IOException {
    Path workspace = builtInDecember();
    assertThat(
            ask(
                workspace,
                "select comment from duckdb_tables() where table_name = 'edition__summary'"))
        .containsExactly("One row per edition.");
    assertThat(
            ask(
                workspace,
                "select comment from duckdb_columns() where table_name = 'edition__summary' and column_name = 'as_of'"))
        .containsExactly("The instant whose knowledge the edition shows, Vietnam's time.");
    assertThat(workspace.resolve("parquet/year_end__scorecard.parquet")).isNotEmptyFile();
  }

  /** With DuckDB, and with the Parquet library as any program that does not know us. */
  private static ParquetFileReader reader(Path file) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(file),
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
  }

  @Test
  void coreFactsAreThereForToolsWithoutDuckDb() throws IOException {
    Path parquet = builtInDecember().resolve("parquet");
    for (String relation :
        List.of("fct_observations", "fct_submissions", "fct_targets", "dim_indicators")) {
      try (ParquetFileReader reader = reader(parquet.resolve(relation + ".parquet"))) {
        assertThat(reader.getRecordCount()).as(relation).isPositive();
        assertThat(reader.getFileMetaData().getKeyValueMetaData())
            .containsEntry("tonghop.relation", "core." + relation);
      }
    }
    assertThat(parquet.resolve("fct_figures.parquet")).doesNotExist();
  }

  @Test
  void parquetSaysOfWhichEditionItIs() throws IOException {
    EditionPlan plan = consolidation.plan(YEAR, DECEMBER);
    Path file = builtInDecember().resolve("parquet/year_end__scorecard.parquet");
    Map<String, String> expected =
        Map.of(
            "tonghop.writer", "tonghop",
            "tonghop.period", "2024",
            "tonghop.edition", "1",
            "tonghop.relation", "marts.year_end__scorecard",
            "tonghop.inputs_digest", plan.inputsDigest());
    try (Database reader = Database.forReading(Database.Limits.QUESTION)) {
      assertThat(
              reader
                  .query(
                      "select decode(key) || '=' || decode(value) from parquet_kv_metadata(%s)"
                          .formatted(Sql.text(file.toString())))
                  .firstColumn())
          .containsAll(
              expected.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }
    try (ParquetFileReader reader = reader(file)) {
      assertThat(reader.getFileMetaData().getKeyValueMetaData()).containsAllEntriesOf(expected);
      assertThat(reader.getRecordCount()).isEqualTo(41);
    }
  }

  @Test
  void saysWhichLandedFileIsDamagedAndWhatToDo() throws IOException {
    Path landed;
    try (Stream<Path> all = Files.walk(folder.resolve("landed/indicators__figures"))) {
      landed = all.filter(file -> file.toString().contains("2024-06/")).findAny().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(landed);
    Files.write(landed, Arrays.copyOf(bytes, bytes.length - 10));

    assertThatThrownBy(() -> built(YEAR, DECEMBER))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read landed rows: ")
        .hasMessageContaining(landed.getFileName().toString())
        .hasMessageContaining("rebuild --swap");
  }

  private Path built(Period period, Instant asOf) {
    return city.built(consolidation, period, asOf);
  }

  private void publish(Path workspace, int number) throws IOException {
    city.publish(workspace, YEAR, number);
  }

  private List<String> told(String sql) {
    Period half = Period.of("2024-H1");
    return city.tell(Catalog.shipped(), half, Instant.parse("2024-06-20T10:00:00Z"), sql);
  }

  private List<String> ask(Path workspace, String sql) {
    return city.ask(workspace, sql);
  }
}
