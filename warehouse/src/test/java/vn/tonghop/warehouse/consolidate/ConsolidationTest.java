package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.Verdicts;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** Editions built from the shipped catalog and a few figures of the year 2024. */
class ConsolidationTest {
  private static final Instant DECEMBER = Instant.parse("2024-12-10T01:00:00Z");
  private static final Instant JANUARY = Instant.parse("2025-01-20T01:00:00Z");
  private static final Period YEAR = Period.of("2024");
  @TempDir Path folder;
  private DataHome home;
  private Consolidation consolidation;

  @BeforeEach
  void deliver() {
    home = new DataHome(folder).create();
    Catalog catalog = Catalog.shipped();
    ReportingCalendar calendar = new ReportingCalendar(catalog);
    Duties duties = new Duties(catalog, calendar);
    List<ReferenceTable> tables =
        catalog.tables().values().stream()
            .map(t -> new ReferenceTable(t.name(), t.header(), t.cells()))
            .toList();
    consolidation =
        new Consolidation(
            home, new Ground(tables, duties::listDuties, calendar::reportsOf, "THỬ", ""));
    deliver(
        "CTK", "2024-06", "2024-06-17T02:00:00Z", "GRDP_GROWTH", "2024-06", "cumulative", "5.73");
    deliver(
        "CTK", "2024-Y", "2024-10-30T02:00:00Z", "GRDP_GROWTH", "2024", "year_estimate", "5.86");
    deliver(
        "CTK", "2024-Y", "2025-01-10T02:00:00Z", "GRDP_GROWTH", "2024", "year_estimate", "7.12");
  }

  @Test
  void halfYearHasTheFigureAndNoVerdict() {
    Path workspace = built(Period.of("2024-H1"), Instant.parse("2024-06-20T10:00:00Z"));
    assertThat(
            ask(
                workspace,
                "select result_text || ' | ' || plan_text || ' | ' || progress_text_vi from marts.half_year__scorecard where number_text = '1'"))
        .containsExactly("5,73 (ước) | 7,5–8 | thấp hơn cận dưới 1,77 điểm %");
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
  void theLaterFigureMakesAReplacementWithItsChanges() throws IOException {
    Path first = built(YEAR, DECEMBER);
    assertThat(
            ask(
                first,
                "select verdict_text_vi || ', ' || reason_vi from marts.year_end__scorecard where number_text = '1'"))
        .containsExactly("Không đạt, thấp hơn cận dưới 1,64 điểm %");
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
    Path second = built(YEAR, JANUARY);
    assertThat(
            ask(
                second,
                "select old_text || ' -> ' || new_text from marts.edition__changes where measure_name_vi like 'Kết quả%'"))
        .containsExactly("5,86 (ước) -> 7,12 (ước)");
    assertThat(
            ask(second, "select reason_vi from marts.year_end__scorecard where number_text = '1'"))
        .containsExactly("thấp hơn cận dưới 0,38 điểm %");
  }

  @Test
  void repeatingARunOfThePastFindsItsEdition() throws IOException {
    publish(built(YEAR, DECEMBER), 1);
    publish(built(YEAR, JANUARY), 2);
    assertThat(consolidation.plan(YEAR, DECEMBER).findPublished()).hasValue(1);
    assertThat(consolidation.plan(YEAR, JANUARY).findPublished()).hasValue(2);
  }

  @Test
  void buildingAgainChangesNothing() throws IOException {
    Path workspace = built(YEAR, DECEMBER);
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
  void commentsAndParquetAreThere() {
    Path workspace = built(YEAR, DECEMBER);
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

  private Path built(Period period, Instant asOf) {
    EditionPlan plan = consolidation.plan(period, asOf);
    Path workspace = folder.resolve("work").resolve(period.code() + "-" + plan.number());
    consolidation.build(plan, workspace);
    return workspace;
  }

  private void publish(Path workspace, int number) throws IOException {
    Path edition = home.edition(YEAR, number);
    Files.createDirectories(edition.getParent());
    Files.move(workspace, edition);
    Files.writeString(home.editions().resolve("current.json"), "{\"2024\": " + number + "}");
  }

  private List<String> ask(Path workspace, String sql) {
    try (Database database = database()) {
      database.execute(
          "attach %s as edition (read_only)"
              .formatted(Sql.text(workspace.resolve("warehouse.duckdb").toString())));
      database.execute("use edition");
      return database.query(sql).firstColumn();
    }
  }

  private Database database() {
    return Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION);
  }

  private void deliver(
      String agency,
      String collection,
      String at,
      String indicator,
      String period,
      String basis,
      String value) {
    Receipt receipt =
        new Receipt(
            vn.tonghop.warehouse.Digest.ofText(at + value),
            agency,
            collection,
            "a.xlsx",
            1,
            Instant.parse(at),
            "folder",
            "landing/a.xlsx");
    new Verdicts(home)
        .write(
            new Submission(receipt, Verdict.ACCEPTED, List.of(), "indicators", 1, 1, 1), List.of());
    Path file =
        home.landed()
            .resolve("indicators__figures")
            .resolve(Verdicts.folderOf(receipt))
            .resolve(Verdicts.nameOf(receipt) + ".parquet");
    DataHome.makeFolder(file.getParent());
    try (Database database = database()) {
      database.execute(
          """
          copy (select '%s' as submission_sha256, '%s' as agency_code, '%s' as collection_code,
            timestamp '2024-06-17 09:00:00' as received_at, 'figures' as sheet, 4 as row_number,
            '%s' as indicator_code, 'CANTHO' as area_code, '%s' as period_code, '%s' as basis,
            cast(%s as decimal(28,6)) as value, 'exact' as qualifier, 'E' as status, 'H4' as value_cell)
          to %s (format parquet)
          """
              .formatted(
                  receipt.sha256(),
                  agency,
                  collection,
                  indicator,
                  period,
                  basis,
                  value,
                  Sql.text(file.toString())));
    }
  }
}
