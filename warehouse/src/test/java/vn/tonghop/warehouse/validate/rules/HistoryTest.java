package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.warehouse.Basis.YEAR;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.duckdb.StatementFailure;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.validate.rules.ReportingCity.Row;
import vn.tonghop.warehouse.workbook.form.Entrusted;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** What an agency reported before is the same to the rules, landed or still in its workbook. */
class HistoryTest {

  @TempDir private Path folder;

  private record Judged(List<Finding> findings, List<RuleOutcome> outcomes) {}

  @Test
  void judgesAlikeByTheLandedRowsAndByTheWorkbook() throws IOException {
    ReportingCity notLanded = city("not-landed");
    notLanded.report("CTK", "2011-Y", List.of(row("2011", "1300")));

    ReportingCity landed = city("landed");
    Submission first = landed.report("CTK", "2011-Y", List.of(row("2011", "1300")));
    Pending.store(new Store(landed.home(), new WorkbookReader(landed.home())));
    // That the workbook is not read again: it is not there.
    Files.delete(new Landing(landed.home()).original(first.receipt()));

    Judged byWorkbook = judged(notLanded, "12500.25");
    assertThat(judged(landed, "12500.25")).isEqualTo(byWorkbook);
    assertThat(byWorkbook.findings()).extracting(Finding::code).contains("TENFOLD_JUMP");
  }

  /** What is derived and damaged delays no verdict: its workbook is read again. */
  @ParameterizedTest
  @ValueSource(strings = {"CTK", ReportingCity.BEFORE_CTK})
  void judgesByTheWorkbookWhereTheLandedRowsAreDamaged(String whose) throws IOException {
    ReportingCity notLanded = city("not-landed");
    notLanded.report(whose, "2011-Y", List.of(row("2011", "1300")));
    ReportingCity damaged = city("damaged");
    Submission first = damaged.report(whose, "2011-Y", List.of(row("2011", "1300")));
    Pending.store(new Store(damaged.home(), new WorkbookReader(damaged.home())));
    Path landed = new LandedRows(damaged.home()).file("indicators__figures", first.receipt());
    byte[] bytes = Files.readAllBytes(landed);
    Files.write(landed, Arrays.copyOf(bytes, bytes.length - 10));

    Judged byWorkbook = judged(notLanded, "12500.25");
    assertThat(judged(damaged, "12500.25")).isEqualTo(byWorkbook);
    assertThat(byWorkbook.findings()).extracting(Finding::code).contains("TENFOLD_JUMP");
  }

  @Test
  void blamesNoFileWhereNoneIsRead() {
    PastRows past = new PastRows(Figures.history(), List.of(), List.of(), "no_such_column");
    Inherited left =
        new Inherited(past, new Entrusted(List.of("indicator_code"), Set.of(List.of("GRDP"))));

    for (HistoryRows history :
        List.of(
            new HistoryRows(Map.of("figures", past), Map.of()),
            new HistoryRows(Map.of(), Map.of("figures", left)))) {
      assertThatThrownBy(
              () -> RuleFixture.check(RuleFixture.BOOK, RetrialTest.submission("11"), history))
          .isExactlyInstanceOf(StatementFailure.class)
          .hasMessageContaining("no_such_column");
    }
  }

  @Test
  void looksOnlyAtRowsInWhichAnythingWasEntered() throws IOException {
    ReportingCity notLanded = city("not-landed");
    notLanded.report("CTK", "2011-Y", List.of(row("2011", "1300"), empty("2010")));
    ReportingCity landed = city("landed");
    landed.report("CTK", "2011-Y", List.of(row("2011", "1300"), empty("2010")));
    Pending.store(new Store(landed.home(), new WorkbookReader(landed.home())));

    assertThat(judged(landed, "1350")).isEqualTo(judged(notLanded, "1350"));
  }

  private static Judged judged(ReportingCity city, String value) throws IOException {
    Submission submission = city.report("CTK", "2012-Y", List.of(row("2012", value)));
    return new Judged(
        submission.findings(), new Verdicts(city.home()).of(submission.receipt()).outcomes());
  }

  private ReportingCity city(String name) {
    return new ReportingCity(
        folder.resolve(name), RuleFixture.BOOK.withReference(RuleFixture.catalog()));
  }

  private static Row row(String year, String value) {
    return new Row("GDP_PER_CAPITA_USD", year, YEAR, Map.of("value", new BigDecimal(value)));
  }

  private static Row empty(String year) {
    return new Row("GDP_PER_CAPITA_USD", year, YEAR, Map.of());
  }
}
