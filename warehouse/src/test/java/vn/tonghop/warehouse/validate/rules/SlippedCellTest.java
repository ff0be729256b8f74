package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tonghop.warehouse.Basis.CUMULATIVE;
import static vn.tonghop.warehouse.Basis.MONTH;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Folders;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.validate.rules.ReportingCity.Row;

/** An officer who slipped in one cell is led to that cell, and to none that was right. */
class SlippedCellTest {

  /** The months before, which are the same for every test. */
  @TempDir static Path reported;

  @TempDir Path folder;
  private ReportingCity city;

  @BeforeAll
  static void reportTheMonthsBefore() throws IOException {
    ReportingCity city = city(reported);
    city.report("CTK", "2023-03", rows("2023-03", "8000", "24500", "", ""));
    city.report("CTK", "2024-01", rows("2024-01", "9000", "9000", "", ""));
    city.report("CTK", "2024-02", rows("2024-02", "8800", "17800", "", ""));
    city.report("KBNN", "2024-09", rate("2024-09", "48.48", "4290.166", "8849.78"));
  }

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(reported, folder.resolve("home"));
    city = city(folder.resolve("home"));
  }

  private static ReportingCity city(Path folder) {
    return new ReportingCity(folder, RuleFixture.BOOK.withReference(RuleFixture.catalog()));
  }

  @Test
  void namesTheMonthThatWasTypedAThousandfoldAndNotWhatWasComputedFromIt() throws IOException {
    Submission sent = report("9200000", "27000", "15", "10.2");

    assertThat(sent.verdict()).isEqualTo(Verdict.REJECTED);
    Finding slip = single(sent, "THOUSANDFOLD_JUMP");
    assertThat(sent.findings()).filteredOn(Finding::rejects).containsExactly(slip);
    List<Finding> following = all(sent, "FOLLOWS_FROM_ANOTHER_CELL");
    assertThat(following).extracting(Finding::found).containsExactlyInAnyOrder("27.000", "15");
    assertThat(following).allSatisfy(one -> assertThat(one.messageVi()).contains(slip.cell()));
    assertThat(following).extracting(Finding::expected).containsOnly("");
  }

  @Test
  void acceptsTheRowsOnceThatCellIsMended() throws IOException {
    assertThat(report("9200", "27000", "15", "10.2").isAccepted()).isTrue();
  }

  @Test
  void saysOfASecondSlipWhatItIs() throws IOException {
    Submission sent = report("9200000", "27000000", "15", "10.2");

    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::code, Finding::found)
        .contains(
            tuple("THOUSANDFOLD_JUMP", "9.200.000"), tuple("THOUSANDFOLD_JUMP", "27.000.000"));
  }

  @Test
  void stillAccusesWhereNoCellIsWrongByItself() throws IOException {
    Submission sent = report("9200", "72000", "15", "");

    assertThat(single(sent, "FLOW_DOES_NOT_ADD_UP").found()).isEqualTo("72.000");
    assertThat(sent.isAccepted()).isFalse();
  }

  /** The later cumulative figure stands accepted and nobody is asked about it again. */
  @Test
  void tellsWhoCorrectsAMonthWhatItLeavesBehind() throws IOException {
    assertThat(report("9200", "27000", "15", "10.2").isAccepted()).isTrue();

    Submission corrected = city.report("CTK", "2024-02", rows("2024-02", "9800", "18800", "", ""));

    assertThat(corrected.isAccepted()).isTrue();
    assertThat(single(corrected, "LATER_CUMULATIVE_LEFT_BEHIND").messageVi())
        .contains("18.800 cộng số tháng 3 năm 2024 là 9.200 thành 28.000", "đã báo cáo là 27.000");
  }

  /** What is ten times the usual is only noted by itself; that other cells contradict it, tells. */
  @Test
  void namesTheMonthThatWasTypedTenfoldAndThatTheOthersContradict() throws IOException {
    Submission sent = report("92000", "27000", "15", "10.2");

    Finding slip = single(sent, "TENFOLD_JUMP");
    assertThat(slip.found()).isEqualTo("92.000");
    assertThat(sent.findings()).filteredOn(Finding::rejects).containsExactly(slip);
    assertThat(all(sent, "FOLLOWS_FROM_ANOTHER_CELL"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.messageVi()).contains(slip.cell()));
  }

  @Test
  void accusesTheOthersWhereTheCauseOfTheLeapIsNoted() throws IOException {
    List<Row> rows = new ArrayList<>(rows("2024-03", "92000", "27000", "", "10.2"));
    Map<String, Object> noted = new TreeMap<>(rows.get(0).cells());
    noted.put("note", "Có hợp đồng lớn");
    rows.set(0, new Row("RETAIL_SALES", "2024-03", MONTH, noted));

    Submission sent = city.report("CTK", "2024-03", rows);

    assertThat(single(sent, "TENFOLD_JUMP").rejects()).isFalse();
    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::found)
        .containsOnly("27.000");
  }

  @Test
  void leavesALeapThatNothingContradictsARemark() throws IOException {
    Submission sent = report("92000", "109800", "", "");

    assertThat(all(sent, "TENFOLD_JUMP")).isNotEmpty();
    assertThat(sent.isAccepted()).as("%s", sent.findings()).isTrue();
  }

  /** Of a first report nothing but the sheet itself tells which of two cells is of another unit. */
  @Test
  void namesInAFirstReportTheCellThatAThirdSpeaksAgainst() throws IOException {
    List<Row> rows = new ArrayList<>(rows("2024-02", "9200", "18000", "", ""));
    rows.addAll(goods("7000000", "14100"));

    Submission sent = firstReport(rows);

    Finding slip = single(sent, "PART_EXCEEDS_WHOLE");
    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::cell)
        .containsOnly(slip.cell());
    assertThat(single(sent, "FOLLOWS_FROM_ANOTHER_CELL").found()).isEqualTo("14.100");
  }

  @Test
  void saysOfTwoCellsOfAFirstReportThatOneIsOfAnotherUnit() throws IOException {
    Submission sent = firstReport(goods("7000000", "14100"));

    List<Finding> told = all(sent, "THOUSANDFOLD_JUMP");
    assertThat(sent.findings()).filteredOn(Finding::rejects).hasSize(2).isEqualTo(told);
    assertThat(told.get(0).messageVi())
        .endsWith(
            "có phải là 7.000 không? Chỉ sửa một trong hai ô: nếu số ở ô này đúng thì ô %s phải sửa, có phải là 14.100.000 không?"
                .formatted(told.get(1).cell()));
    assertThat(told.get(1).messageVi())
        .endsWith(
            "có phải là 14.100.000 không? Chỉ sửa một trong hai ô: nếu số ở ô này đúng thì ô %s phải sửa, có phải là 7.000 không?"
                .formatted(told.get(0).cell()));
  }

  @Test
  void leadsFromARightRateToTheAmountInAnotherUnit() throws IOException {
    Submission sent = city.report("KBNN", "2024-11", rate("2024-11", "77.97", "6900", "8849780"));

    Finding slip = single(sent, "RATE_AMOUNT_IN_ANOTHER_UNIT");
    assertThat(sent.findings()).filteredOn(Finding::rejects).containsExactly(slip);
    assertThat(slip.cell()).startsWith("M");
    assertThat(slip.expected()).isEqualTo("8.849,78");
  }

  @Test
  void saysOfTheAmountsOfAFirstRateThatOneIsOfAnotherUnit() throws IOException {
    Submission sent =
        city(folder.resolve("first"))
            .report("KBNN", "2024-11", rate("2024-11", "77.97", "6900", "8849780"));

    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(finding -> finding.cell().substring(0, 1), Finding::expected)
        .containsExactly(tuple("L", "6.900.000"), tuple("M", "8.849,78"));
  }

  /** Who mends the rate by an amount in another unit agrees with himself, and is asked. */
  @Test
  void asksWhoAgreesWithHimselfAndWithNothingBefore() throws IOException {
    Submission sent = city.report("KBNN", "2024-11", rate("2024-11", "0.08", "6900", "8849780"));

    assertThat(single(sent, "RATE_UNLIKE_BEFORE").messageVi())
        .contains("có phải là 8.849,78 không?");
  }

  /** What is proposed cell by cell for figures one row off would be invented. */
  @Test
  void saysOneThingOfABlockPastedOneRowTooLow() throws IOException {
    List<Row> right = new ArrayList<>(rows("2024-03", "9200", "27000", "", ""));
    right.addAll(renamed("RETAIL_GOODS", rows("2024-03", "7100", "20900", "", "")));
    assertThat(city.report("CTK", "2024-03", right).isAccepted()).isTrue();
    List<Row> shifted = new ArrayList<>();
    shifted.add(new Row("RETAIL_SALES", "2024-03", MONTH, Map.of()));
    for (int at = 1; at < right.size(); at++) {
      Row row = right.get(at);
      shifted.add(new Row(row.indicator(), row.period(), row.basis(), right.get(at - 1).cells()));
    }

    Submission sent = city.report("CTK", "2024-03", shifted);

    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::code, Finding::found, Finding::expected)
        .containsExactly(
            tuple("BLOCK_SHIFTED", "9.200", "27.000"),
            tuple("BLOCK_SHIFTED", "27.000", "7.100"),
            tuple("BLOCK_SHIFTED", "7.100", "20.900"));
    assertThat(sent.findings())
        .filteredOn(finding -> !finding.rejects() && !finding.expected().isEmpty())
        .isEmpty();
  }

  /** The sums are right; who typed what they were said to lack would have four wrong cells. */
  @Test
  void namesTheTwoMonthsThatChangedPlacesAndNotTheirSums() throws IOException {
    city.report("SCT", "2024-01", trade("2024-01", "200", "200", "45", "45"));
    city.report("SCT", "2024-02", trade("2024-02", "190", "390", "44", "89"));

    Submission sent = city.report("SCT", "2024-03", trade("2024-03", "46", "591", "201", "135"));

    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::code, Finding::found)
        .containsExactly(tuple("ROWS_SWAPPED", "46"), tuple("ROWS_SWAPPED", "201"));
    assertThat(all(sent, "FOLLOWS_FROM_ANOTHER_CELL"))
        .extracting(Finding::found)
        .containsExactlyInAnyOrder("591", "135");
  }

  /**
   * Months and sums went together, so each sum contradicts its month and both are in wrong rows.
   */
  @Test
  void namesAllFourCellsWhereMonthsAndSumsChangedPlaces() throws IOException {
    city.report("SCT", "2024-01", trade("2024-01", "200", "200", "45", "45"));
    city.report("SCT", "2024-02", trade("2024-02", "190", "390", "44", "89"));

    Submission sent = city.report("SCT", "2024-03", trade("2024-03", "46", "135", "201", "591"));

    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::code, Finding::found)
        .containsExactlyInAnyOrder(
            tuple("CUMULATIVE_FALLS", "135"),
            tuple("ROWS_SWAPPED", "46"),
            tuple("ROWS_SWAPPED", "135"),
            tuple("ROWS_SWAPPED", "201"),
            tuple("ROWS_SWAPPED", "591"));
  }

  @Test
  void namesTheMonthInWhichTheCumulativeFigureStands() throws IOException {
    Submission sent = report("27000", "27000", "", "");

    Finding slip = single(sent, "FLOW_DOES_NOT_ADD_UP");
    assertThat(slip.expected()).isEqualTo("9.200 (lũy kế trừ đi lũy kế kỳ trước)");
    assertThat(sent.findings()).filteredOn(Finding::rejects).containsExactly(slip);
  }

  /** Quarter and sum are below the month only because two of its digits changed places. */
  @Test
  void namesTheMonthThatQuarterAndSumSpeakAgainstAndNotThem() throws IOException {
    List<Row> rows = new ArrayList<>(rows("2024-03", "29200", "27000", "", ""));
    Map<String, Object> quarter = rows.get(1).cells();
    rows.add(new Row("RETAIL_SALES", "2024-Q1", Basis.QUARTER, quarter));

    Submission sent = city.report("CTK", "2024-03", rows);

    assertThat(sent.findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::code, Finding::found)
        .containsExactly(tuple("FLOW_DOES_NOT_ADD_UP", "29.200"));
    assertThat(all(sent, "FOLLOWS_FROM_ANOTHER_CELL")).isNotEmpty();
  }

  private static List<Row> trade(
      String period, String exports, String sum, String imports, String importsSum) {
    List<Row> rows = new ArrayList<>(renamed("EXPORTS", rows(period, exports, sum, "", "")));
    rows.addAll(renamed("IMPORTS", rows(period, imports, importsSum, "", "")));
    return rows;
  }

  private static List<Row> renamed(String indicator, List<Row> rows) {
    return rows.stream()
        .map(row -> new Row(indicator, row.period(), row.basis(), row.cells()))
        .toList();
  }

  private static List<Row> rate(String period, String value, String numerator, String denominator) {
    Map<String, Object> cells = new TreeMap<>();
    cells.put("value", new BigDecimal(value));
    cells.put("status", "A");
    cells.put("numerator", new BigDecimal(numerator));
    cells.put("denominator", new BigDecimal(denominator));
    cells.put("denominator_name", "kế hoạch vốn");
    return List.of(new Row("PUBLIC_INVESTMENT_DISBURSEMENT", period, CUMULATIVE, cells));
  }

  private Submission firstReport(List<Row> rows) throws IOException {
    return city(folder.resolve("first")).report("CTK", "2024-02", rows);
  }

  private static List<Row> goods(String month, String cumulative) {
    return renamed("RETAIL_GOODS", rows("2024-02", month, cumulative, "", ""));
  }

  private Submission report(String month, String cumulative, String change, String sumChange)
      throws IOException {
    return city.report("CTK", "2024-03", rows("2024-03", month, cumulative, change, sumChange));
  }

  private static List<Row> rows(
      String period, String month, String cumulative, String change, String sumChange) {
    return List.of(
        row(period, MONTH, month, change), row(period, CUMULATIVE, cumulative, sumChange));
  }

  private static Row row(String period, Basis basis, String value, String change) {
    Map<String, Object> cells = new TreeMap<>(Map.of("value", new BigDecimal(value)));
    cells.put("status", "A");
    if (!change.isEmpty()) {
      cells.put("reported_yoy_percent", new BigDecimal(change));
    }
    return new Row("RETAIL_SALES", period, basis, cells);
  }

  private static Finding single(Submission sent, String code) {
    assertThat(all(sent, code)).as("%s", sent.findings()).hasSize(1);
    return all(sent, code).get(0);
  }

  private static List<Finding> all(Submission sent, String code) {
    return sent.findings().stream().filter(finding -> finding.code().equals(code)).toList();
  }
}
