package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tonghop.warehouse.Basis.CUMULATIVE;
import static vn.tonghop.warehouse.Basis.MONTH;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.store.LandedAnswers;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.validate.ReorganisedCity.Said;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.OwedRows;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** A later workbook that answers less than the one before corrects, and takes nothing away. */
class CorrectionTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void historyKeepsWhatACorrectionDoesNotAnswer(boolean isStored) throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", "value", "210"));
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW_CAPITAL", "value", "900"));
    if (isStored) {
      Pending.validate(city.validation());
      Pending.store(new Store(city.home(), new WorkbookReader(city.home())));
    }
    city.deliver("SKHDT", "2025-02", figure("ENTERPRISES_NEW", "value", "150"));
    List<Submission> judged = Pending.validate(city.validation());
    assertThat(judged.get(judged.size() - 1).findings())
        .extracting(Finding::code)
        .contains("CUMULATIVE_FALLS");
  }

  @Test
  void theReceiptTellsWhatBecameOfEveryRow() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver(
        "SKHDT",
        "2025-01",
        figure("ENTERPRISES_NEW", "value", "1210"),
        figure("ENTERPRISES_NEW", "reported_plan_percent", "98.5"),
        figure("ENTERPRISES_NEW_CAPITAL", "value", "900"),
        results("Như kỳ trước."));
    city.deliver(
        "SKHDT",
        "2025-01",
        figure("ENTERPRISES_NEW", "value", "1310"),
        figure("ENTERPRISES_NEW_CAPITAL", "reported_yoy_percent", "4"),
        results("Như kỳ trước."),
        section("difficulties", "Thiếu lao động."));

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(judged).allMatch(Submission::isAccepted);
    assertThat(judged).extracting(Submission::answeredCount).containsExactly(3, 4);
    assertThat(judged.get(1).owedCount()).isEqualTo(judged.get(0).owedCount());
    assertThat(receipt(city, judged.get(0))).doesNotContain("So với số liệu");
    assertThat(receipt(city, judged.get(1)))
        .contains(
            "- Dòng báo cáo mới: 1\n",
            "- Dòng thay đổi: 1\n",
            "- Dòng báo cáo lại, không thay đổi: 1\n",
            "- Dòng không ghi lại, giữ số đã báo cáo: 1\n",
            "Doanh nghiệp thành lập mới – 1 tháng (lũy kế): Kết quả 1.210 → 1.310; So kế hoạch (%) 98,5 → (để trống)\n",
            "Mới:\n- Nội dung báo cáo, Khó khăn, hạn chế\n",
            "Giữ số đã báo cáo:\n- Chỉ tiêu, ")
        .containsPattern("nên giữ số đã báo cáo:\n- Chỉ tiêu, [^\n]*Vốn đăng ký[^\n]+\n");
  }

  /** Whoever sends last month's workbook for this month's would wait for nothing. */
  @Test
  void saysOfAWorkbookThatReportsNothingNewThatItDoesNot() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver("SKHDT", "2025-01", results("Đã hoàn thành kế hoạch tháng."));
    city.deliver(
        "SKHDT",
        "2025-01",
        results("Đã hoàn thành kế hoạch tháng."),
        section("difficulties", "Thiếu lao động."));
    city.deliver("SKHDT", "2025-01", section("difficulties", "Thiếu lao động."));

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(receipt(city, judged.get(1))).doesNotContain("không báo cáo gì mới");
    assertThat(receipt(city, judged.get(2)))
        .contains("Tệp không báo cáo gì mới cho kỳ này. Báo cáo của kỳ khác phải gửi bằng");
  }

  /** Of what has its month beside it in the row, as of figures. */
  @Test
  void refusesNextMonthsDisbursementInThisMonthsWorkbookAndTakesACorrection() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver("SGTVT", "2025-01", disbursed("month", "10"), disbursed("cumulative", "10"));
    city.deliver("SGTVT", "2025-02", disbursed("month", "12"), disbursed("cumulative", "22"));
    city.deliver("SGTVT", "2025-02", disbursed("month", "13"), disbursed("cumulative", "23"));
    city.deliver("SGTVT", "2025-02", disbursed("month", "15"), disbursed("cumulative", "38"));

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(judged).extracting(Submission::isAccepted).containsExactly(true, true, true, false);
    assertThat(judged.get(3).findings())
        .filteredOn(Finding::rejects)
        .extracting(Finding::code, Finding::found)
        .containsExactly(tuple("SEEMS_NEXT_PERIOD", "38"));
  }

  /** A copy of the month before is put right by what the month really has. */
  @Test
  void takesTheMonthsDisbursementOverACopyOfTheMonthBefore() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver("SGTVT", "2025-01", disbursed("month", "10"), disbursed("cumulative", "10"));
    city.deliver("SGTVT", "2025-02", disbursed("month", "10"), disbursed("cumulative", "10"));
    city.deliver("SGTVT", "2025-02", disbursed("month", "12"), disbursed("cumulative", "22"));

    assertThat(Pending.validate(city.validation())).allMatch(Submission::isAccepted);
  }

  private static Said disbursed(String part, String value) {
    String column = "disbursed_%s_billion_vnd".formatted(part);
    return month -> new FormEntry("projects", List.of("BRIDGE"), column, new BigDecimal(value));
  }

  /** An agency moves no deadline by writing over it: what was printed is judged, and it is told. */
  @Test
  void whatWasPrintedBeforehandIsJudgedAsItWasPrinted() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver(
        "SGTVT",
        "2025-01",
        task("T-01", "due_date", LocalDate.of(2024, 12, 31)),
        task("T-01", "state", "open_in_time"));
    assertThat(Pending.validate(city.validation()))
        .singleElement()
        .satisfies(
            judged ->
                assertThat(judged.findings())
                    .extracting(Finding::code)
                    .contains("GIVEN_CELL_CHANGED")
                    .doesNotContain("OVERDUE_TASK_UNEXPLAINED"));
  }

  @Test
  void ofTwoFilesOfOneDropTheLaterByTheSendersOwnTimesStands() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    Instant pulled = Instant.parse("2025-01-17T03:00:00Z");
    Said later = figure("ENTERPRISES_NEW", "value", "210");
    Said earlier = figure("ENTERPRISES_NEW", "value", "200");
    Said first = figure("ENTERPRISES_NEW", "value", "190");
    city.drop("SKHDT", "2025-01", "SKHDT/a.xlsx", pulled.minusSeconds(60), later);
    city.drop("SKHDT", "2025-01", "SKHDT/b.xlsx", pulled.minusSeconds(90), earlier);
    city.drop("SKHDT", "2025-01", "z.xlsx", pulled.minusSeconds(120), first);
    city.pull(pulled);

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(judged)
        .extracting(one -> one.receipt().originalName())
        .containsExactly("z.xlsx", "b.xlsx", "a.xlsx");
    assertThat(judged)
        .extracting(one -> one.receipt().sentAt())
        .containsExactly(
            pulled.minusSeconds(120), pulled.minusSeconds(90), pulled.minusSeconds(60));
    assertThat(receipt(city, judged.get(2))).contains("Kết quả 200 → 210\n");
    assertThat(judged).allMatch(one -> savedAtOneTime(one).isEmpty());
  }

  @Test
  void twoFilesThatWereSavedAtOneTimeAreTold() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    Instant saved = Instant.parse("2025-01-17T02:59:00Z");
    city.drop("SKHDT", "2025-01", "SKHDT/a.xlsx", saved, figure("ENTERPRISES_NEW", "value", "210"));
    city.drop("SKHDT", "2025-01", "SKHDT/b.xlsx", saved, figure("ENTERPRISES_NEW", "value", "200"));
    city.drop("SKHDT", "2025-01", "SKHDT/c.xlsx", saved, results("Như kỳ trước."));
    city.pull(saved.plusSeconds(60));

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(savedAtOneTime(judged.get(0))).isEmpty();
    assertThat(savedAtOneTime(judged.get(1)))
        .singleElement()
        .asString()
        .contains("“a.xlsx”", "09:59:00 ngày 17/01/2025");
    assertThat(savedAtOneTime(judged.get(2))).as("no row is in another file").isEmpty();
    assertThat(receipt(city, judged.get(1))).contains("“a.xlsx”", "Kết quả 210 → 200\n");
  }

  /** Whoever gets a workbook back need not ask whether an earlier one counts. */
  @Test
  void aWorkbookThatIsGivenBackSaysWhetherAnEarlierOneStands() throws IOException {
    assertThat(answeredInPlaceOf()).contains("hiện chưa có báo cáo nào của kỳ này được dùng");
    assertThat(answeredInPlaceOf(figure("ENTERPRISES_NEW", "value", "210")))
        .contains("; báo cáo của kỳ này đã được tiếp nhận trước đó vẫn được dùng");
  }

  private String answeredInPlaceOf(Said... earlier) throws IOException {
    Path home = folder.resolve("with-%d".formatted(earlier.length));
    ReorganisedCity city = new ReorganisedCity(home);
    if (earlier.length > 0) {
      city.deliver("SKHDT", "2025-01", earlier);
    }
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", "value", "210.5"));
    Pending.validate(city.validation());
    try (Stream<Path> files = Files.walk(home)) {
      Path answer =
          files.filter(file -> file.toString().contains("_tra-lai_")).findFirst().orElseThrow();
      try (Workbook workbook = WorkbookFactory.create(answer.toFile())) {
        return workbook.getSheet("Ý kiến trả lại").getRow(0).getCell(6).getStringCellValue();
      }
    }
  }

  @Test
  void aCorrectedFigureIsJudgedBesideThoseThatStand() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver(
        "SKHDT",
        "2025-01",
        figure("ENTERPRISES_NEW", MONTH, "value", "200"),
        figure("ENTERPRISES_NEW", "value", "210"));
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", MONTH, "value", "300"));
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", MONTH, "value", "205"));

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(judged)
        .extracting(Submission::isAccepted)
        .as("a month of 300 beside 210 that stand for the year so far")
        .containsExactly(true, false, true);
    assertThat(judged.get(1).findings())
        .filteredOn(Finding::rejects)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("CUMULATIVE_BELOW_ITS_MONTH");
              assertThat(finding.found()).isEqualTo("210");
              assertThat(finding.cell()).matches("H\\d+");
            });
  }

  @Test
  void whatWasSaidOfWhatStandsIsSaidAgainOnlyOfWhatIsSentAgain() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    Said nought = figure("ENTERPRISES_NEW", MONTH, "value", "0");
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", MONTH, "value", "200"));
    city.deliver("SKHDT", "2025-02", nought);
    city.deliver("SKHDT", "2025-02", figure("ENTERPRISES_NEW_CAPITAL", MONTH, "value", "90"));
    city.deliver(
        "SKHDT", "2025-02", nought, figure("ENTERPRISES_NEW_CAPITAL", MONTH, "value", "95"));

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(judged)
        .extracting(
            one -> one.findings().stream().anyMatch(said -> said.code().equals("ZERO_FOR_MISSING")))
        .containsExactly(false, true, false, true);
  }

  @Test
  void aStatusThatStandsForAFigureWithdrawsItAndABlankDoesNot() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver(
        "SKHDT",
        "2025-01",
        figure("ENTERPRISES_NEW", MONTH, "value", "200"),
        figure("ENTERPRISES_NEW", "value", "210"));
    city.deliver(
        "SKHDT",
        "2025-01",
        month -> FormEntry.ofFigure("ENTERPRISES_NEW", "CANTHO", month, MONTH, "status", "L"));

    List<Submission> judged = Pending.validate(city.validation());
    Pending.store(new Store(city.home(), new WorkbookReader(city.home())));

    assertThat(judged).allMatch(Submission::isAccepted);
    assertThat(receipt(city, judged.get(1)))
        .contains("- Dòng thay đổi: 1\n", "Kết quả 200 → (để trống)")
        .contains("- Dòng không ghi lại, giữ số đã báo cáo: 1\n");
    LandedAnswers shown =
        LandedAnswers.before(
            city.home(), Collection.of("2025-02"), LocalDateTime.of(2025, 2, 10, 8, 0));
    assertThat(shown.find("figures", "ENTERPRISES_NEW/CANTHO/2025-01/month")).isEmpty();
    assertThat(shown.find("figures", "ENTERPRISES_NEW/CANTHO/2025-01/cumulative")).isNotEmpty();
  }

  @Test
  void aRowThatStandsIsNotMissedInACorrection() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", "value", "200"));
    Path inbox = Files.createDirectories(city.home().inbox().resolve("SKHDT"));
    Path csv = inbox.resolve("sua.csv");
    Files.writeString(
        csv,
        """
        agency;SKHDT
        collection;2025-01
        form;indicators.v1
        sheet;figures

        indicator_code;area_code;period_code;basis;value;qualifier;reported_yoy_percent;reported_plan_percent;numerator;denominator;denominator_name;status;measured_to;note
        ENTERPRISES_NEW_CAPITAL;CANTHO;2025-01;cumulative;900;;;;;;;E;;
        """);
    Instant saved = Instant.parse("2025-01-18T03:00:00Z");
    Files.setLastModifiedTime(csv, FileTime.from(saved));
    city.pull(saved);

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(judged).allMatch(Submission::isAccepted);
    assertThat(judged.get(1).answeredCount()).isEqualTo(2);
    assertThat(judged.get(1).findings())
        .filteredOn(finding -> finding.code().equals("MISSING_ROW"))
        .hasSize(
            new OwedRows(city.register())
                    .list(
                        Forms.shipped().findSheet("indicators__figures").orElseThrow(),
                        "SKHDT",
                        Collection.of("2025-01"))
                    .size()
                - 2);
    assertThat(judged.get(1).owedCount()).isEqualTo(judged.get(0).owedCount());
  }

  /** What it says once it is mended nobody knows: what it said before is not what will stand. */
  @Test
  void aRowThatCannotBeReadIsNotJudgedByWhatItSaidBefore() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", MONTH, "value", "200"));
    Path csv = Files.createDirectories(city.home().inbox().resolve("SKHDT")).resolve("sua.csv");
    Files.writeString(
        csv,
        """
        agency;SKHDT
        collection;2025-01
        form;indicators.v1
        sheet;figures

        indicator_code;area_code;period_code;basis;value;status
        ENTERPRISES_NEW;CANTHO;2025-01;month;một trăm;
        ENTERPRISES_NEW;CANTHO;2025-01;cumulative;150;E
        """);
    Instant saved = Instant.parse("2025-01-18T03:00:00Z");
    Files.setLastModifiedTime(csv, FileTime.from(saved));
    city.pull(saved);

    List<Submission> judged = Pending.validate(city.validation());

    assertThat(judged.get(1).findings())
        .extracting(Finding::code)
        .contains("TEXT_WHERE_NUMBER_BELONGS")
        .doesNotContain("CUMULATIVE_BELOW_ITS_MONTH");
  }

  private static List<String> savedAtOneTime(Submission one) {
    return one.findings().stream()
        .filter(finding -> finding.code().equals("SENT_AT_ONE_TIME"))
        .map(Finding::messageVi)
        .toList();
  }

  private static String receipt(ReorganisedCity city, Submission one) throws IOException {
    return Files.readString(
        city.home()
            .outbox()
            .resolve("SKHDT/SKHDT_2025-01_tiep-nhan_%s.txt".formatted(one.receipt().shortSha())));
  }

  private static Said figure(String indicator, String column, String value) {
    return figure(indicator, CUMULATIVE, column, value);
  }

  private static Said figure(String indicator, Basis basis, String column, String value) {
    return month ->
        FormEntry.ofFigure(indicator, "CANTHO", month, basis, column, new BigDecimal(value));
  }

  private static Said task(String code, String column, Object value) {
    return month -> new FormEntry("tasks", List.of(code), column, value);
  }

  private static Said results(String text) {
    return section("results", text);
  }

  private static Said section(String code, String text) {
    return month -> new FormEntry("sections", List.of(code), "text_vi", text);
  }
}
