package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.RuleResult;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

class RuleBookTest {

  private static final Map<String, PlainTable> INDICATORS =
      Map.of(
          "indicators",
          new PlainTable(
              "indicators",
              List.of("code", "name_vi", "name_en"),
              List.of(List.of("SOLID_WASTE", "Tỷ lệ thu gom rác", "Waste collected"))));

  @Test
  void givesTheFindingInBothLanguagesWithTheSheetAsTheOfficerSeesIt() {
    RuleReport report =
        RuleFixture.check(
            RuleFixture.BOOK.withReference(INDICATORS),
            submission("1234.5", ""),
            RuleFixture.NO_HISTORY);

    assertThat(report.findings()).hasSize(1);
    Finding finding = report.findings().get(0);
    assertThat(finding.code()).isEqualTo("DENOMINATOR_UNNAMED");
    assertThat(finding.sheet()).isEqualTo("Chỉ tiêu");
    assertThat(finding.cell()).isEqualTo("N5");
    assertThat(finding.messageVi())
        .startsWith("Tỷ lệ thu gom rác: có mẫu số 1.234,5 nhưng không ghi tên mẫu số.");
    assertThat(finding.messageEn()).startsWith("Waste collected: the denominator 1,234.5");
  }

  @Test
  void reportsARuleThatCannotRunForWantOfAColumn() {
    RuleReport report =
        RuleFixture.check(
            RuleBook.shipped(RuleFixture.SPILL), submission("1234.5", ""), RuleFixture.NO_HISTORY);

    RuleOutcome outcome = outcome(report, "DENOMINATOR_UNNAMED");
    assertThat(outcome.result()).isEqualTo(RuleResult.NOT_EVALUATED);
    assertThat(outcome.reasons().get(0).en())
        .isEqualTo("There is no column code in reference.indicators.");
    assertThat(outcome.digest()).hasSize(64);
  }

  @Test
  void keepsARuleThatHolds() {
    RuleReport report =
        RuleFixture.check(
            RuleFixture.BOOK.withReference(INDICATORS),
            submission("1234.5", "dân số đô thị"),
            RuleFixture.NO_HISTORY);

    assertThat(report.findings()).isEmpty();
    assertThat(outcome(report, "DENOMINATOR_UNNAMED").result()).isEqualTo(RuleResult.HOLDS);
  }

  @Test
  void wordsALegacyEncodingThatTheReaderDetected() {
    Finding finding =
        RuleFixture.BOOK.finding(
            "LEGACY_ENCODING",
            "Chỉ tiêu",
            "Q7",
            Map.of("found", "§¹t", "encoding", "TCVN3", "converted", "Đạt"));

    assertThat(finding.rejects()).isTrue();
    assertThat(finding.cell()).isEqualTo("Q7");
    assertThat(finding.expected()).isEqualTo("chữ Unicode, có thể là: Đạt");
    assertThat(finding.messageVi()).contains("TCVN3", "“Đạt”");
  }

  @Test
  void isAnotherBookAcrossAgenciesByAnotherRuleOrTable() {
    RuleBook book = RuleFixture.BOOK;
    Rule[] acrossAgencies =
        RuleShelf.listRules().stream()
            .filter(rule -> rule.scope() == RuleScope.COLLECTION)
            .toArray(Rule[]::new);
    PlainTable parts = PlainTable.ofCsv("parts", "whole,part,relation,reason\n");

    assertThat(book.withOnly(acrossAgencies).collectionDigest()).isEqualTo(book.collectionDigest());
    assertThat(
            List.of(
                book.collectionDigest(),
                book.withOnly(acrossAgencies[0]).collectionDigest(),
                book.withTables(Map.of("parts", parts)).collectionDigest()))
        .doesNotHaveDuplicates();
  }

  @Test
  void readsTheSheetThatAnOfficerFilled() {
    Form form = Forms.shipped().findNewest("indicators").orElseThrow();
    FormSheet figures = form.sheets().get(0);
    FilledRow row =
        new FilledRow(
            9,
            Map.of(
                "indicator_code", new FilledCell("R9", "SOLID_WASTE"),
                "denominator", new FilledCell("M9", new BigDecimal("95.50"))));
    FilledSheet sheet =
        new FilledSheet(
            form, figures, Map.of("denominator", "M", "denominator_name", "N"), List.of(row));

    RuleReport report =
        RuleFixture.check(
            RuleFixture.BOOK.withReference(INDICATORS),
            new SubmissionRows("STNMT", "2024-06", Map.of("figures", SheetRows.of(sheet))),
            RuleFixture.NO_HISTORY);

    assertThat(report.findings())
        .extracting(Finding::code, Finding::cell)
        .contains(tuple("DENOMINATOR_UNNAMED", "N9"));
  }

  private static RuleOutcome outcome(RuleReport report, String code) {
    return report.outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static SubmissionRows submission(String denominator, String name) {
    List<RuleColumn> columns = Figures.submission();
    Map<String, String> cells =
        Map.of(
            "row_number", "5",
            "indicator_code", "SOLID_WASTE",
            "denominator", denominator,
            "denominator_name", name,
            "denominator_name_cell", "N5");
    SheetRows figures =
        new SheetRows(
            "Chỉ tiêu",
            columns,
            List.of(columns.stream().map(c -> cells.getOrDefault(c.name(), "")).toList()));
    return new SubmissionRows("STNMT", "2024-06", Map.of("figures", figures));
  }
}
