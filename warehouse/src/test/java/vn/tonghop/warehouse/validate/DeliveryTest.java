package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.Intaken;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.FormEntry;
import vn.tonghop.warehouse.workbook.FormFiller;

/** Every bad delivery ends as a rejected submission with findings at the right cell. */
class DeliveryTest {

  private static final String SHEET = "Chỉ tiêu";

  @TempDir Path folder;

  private final SmallCity city = new SmallCity();
  private final Clock clock =
      Clock.fixed(
          ZonedDateTime.of(2024, 6, 17, 9, 30, 0, 0, SmallCity.VIETNAM).toInstant(),
          SmallCity.VIETNAM);
  private DataHome home;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder.resolve("home")).create();
  }

  @Test
  void acceptsAFilledFormAndGivesAReceipt() throws IOException {
    deliver("CTK", "CTK_2024-06.xlsx", filled());

    Submission submission = only();

    assertThat(submission.findings()).isEmpty();
    assertThat(submission.isAccepted()).isTrue();
    assertThat(submission.form()).isEqualTo("indicators");
    assertThat(submission.owedCount()).isEqualTo(6);
    assertThat(submission.answeredCount()).isEqualTo(2);
    assertThat(submission.receipt().collection()).isEqualTo("2024-06");
    Path answer =
        home.outbox()
            .resolve("CTK/CTK_2024-06_tiep-nhan_%s.txt".formatted(submission.receipt().shortSha()));
    assertThat(Files.readString(answer))
        .contains("Cục Thống kê", submission.receipt().sha256(), "2/6", "09:30:00 ngày 17/06/2024");
  }

  @Test
  void rejectsAFileThatIsNoWorkbook() throws IOException {
    deliver("CTK", "CTK_2024-06.xlsx", "this is no workbook".getBytes(StandardCharsets.UTF_8));

    Submission submission = only();

    assertThat(codes(submission)).containsExactly("NOT_A_WORKBOOK");
    assertThat(submission.isAccepted()).isFalse();
    assertThat(submission.receipt().landed()).startsWith("landing/unidentified/CTK/");
    assertThat(answers("CTK"))
        .anyMatch(name -> name.matches("CTK_unidentified_tra-lai_.{8}\\.xlsx"));
  }

  @Test
  void rejectsAWorkbookThatIsNotOurForm() throws IOException {
    Path other = folder.resolve("other.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(other)) {
      workbook.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("Số liệu");
      workbook.write(out);
    }
    deliver("CTK", "so-lieu.xlsx", Files.readAllBytes(other));

    assertThat(codes(only())).containsExactly("NOT_OUR_FORM");
  }

  @Test
  void rejectsAnotherAgencysWorkbook() throws IOException {
    deliver("SLDTBXH", "SLDTBXH_2024-06.xlsx", filled());

    Submission submission = only();

    assertThat(codes(submission)).contains("WRONG_AGENCY").doesNotContain("UNKNOWN_ROW");
    assertThat(finding(submission, "WRONG_AGENCY").messageVi())
        .contains("Cục Thống kê thành phố Cần Thơ (CTK)", "(SLDTBXH)");
  }

  @Test
  void rejectsAnotherDeadlinesWorkbook() throws IOException {
    Path july = city.issue(home, "CTK", Collection.of("2024-07"));
    Path filled = folder.resolve("july.xlsx");
    new FormFiller()
        .fill(
            july,
            filled,
            List.of(
                FormEntry.ofFigure(
                    "RETAIL", "CANTHO", "2024-07", Basis.MONTH, "value", BigDecimal.ONE)));
    deliver("CTK", "CTK_2024-06.xlsx", Files.readAllBytes(filled));

    Submission submission = only();

    assertThat(finding(submission, "WRONG_COLLECTION").messageVi())
        .contains("tháng 7 năm 2024", "tên tệp ghi kỳ 2024-06");
    assertThat(submission.isAccepted()).isFalse();
  }

  @Test
  void rejectsASenderThatIsInNoRegister() throws IOException {
    deliver("XYZ", "CTK_2024-06.xlsx", filled());

    Submission submission = only();

    assertThat(codes(submission)).contains("UNKNOWN_AGENCY");
    assertThat(submission.receipt().landed()).startsWith("landing/unidentified/XYZ/");
    assertThat(home.outbox().resolve("XYZ")).doesNotExist();
  }

  @Test
  void rejectsTextWhereANumberBelongsAndCommentsItsCell() throws IOException {
    byte[] wrong =
        altered(sheet -> cell(sheet, "RETAIL", "cumulative", "value").setCellValue("tăng mạnh"));
    deliver("CTK", "CTK_2024-06.xlsx", wrong);

    Submission submission = only();

    Finding finding = finding(submission, "TEXT_WHERE_NUMBER_BELONGS");
    assertThat(finding.sheet()).isEqualTo(SHEET);
    assertThat(finding.found()).isEqualTo("tăng mạnh");
    assertThat(finding.expected()).isEqualTo("một số, ví dụ 1234,5");
    assertThat(submission.isAccepted()).isFalse();
    Path answer =
        home.outbox()
            .resolve("CTK/CTK_2024-06_tra-lai_%s.xlsx".formatted(submission.receipt().shortSha()));
    try (InputStream in = Files.newInputStream(answer);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet(SHEET);
      Cell cell = cell(sheet, "RETAIL", "cumulative", "value");
      assertThat(cell.getAddress().formatAsString()).isEqualTo(finding.cell());
      assertThat(cell.getCellComment().getString().getString()).isEqualTo(finding.messageVi());
      Sheet list = workbook.getSheet("Ý kiến trả lại");
      assertThat(list.getRow(1).getCell(3).getHyperlink().getAddress())
          .isEqualTo("'Chỉ tiêu'!" + finding.cell());
      assertThat(list.getRow(1).getCell(6).getStringCellValue()).isEqualTo(finding.messageVi());
      assertThat(contents(workbook, SHEET)).isEqualTo(contents(wrong, SHEET));
    }
  }

  @Test
  void acceptsTheReturnedWorkbookOnceItIsRepaired() throws IOException {
    deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        altered(sheet -> cell(sheet, "RETAIL", "month", "value").setCellValue("?")));
    Submission first = only();
    Path answer =
        home.outbox()
            .resolve("CTK/CTK_2024-06_tra-lai_%s.xlsx".formatted(first.receipt().shortSha()));
    byte[] repaired =
        altered(
            Files.readAllBytes(answer),
            sheet -> cell(sheet, "RETAIL", "month", "value").setCellValue(12));
    deliver("CTK", "CTK_2024-06.xlsx", repaired);

    Submission second = only();

    assertThat(first.isAccepted()).isFalse();
    assertThat(second.findings()).extracting(Finding::code).containsOnly("STATUS_MISSING");
    assertThat(second.isAccepted()).isTrue();
  }

  @Test
  void rejectsAnEmptyForm() throws IOException {
    deliver("CTK", "CTK_2024-06.xlsx", Files.readAllBytes(city.issue(home, "CTK")));

    assertThat(codes(only())).containsExactly("EMPTY_FORM");
  }

  @Test
  void findsEverythingAtOnce() throws IOException {
    byte[] wrong =
        altered(
            sheet -> {
              cell(sheet, "GRDP_GROWTH", "month", "value").setCellValue("1.234");
              cell(sheet, "GRDP_GROWTH", "month", "status").setCellValue("Z");
              cell(sheet, "GRDP_GROWTH", "cumulative", "measured_to").setCellValue("31/2/2024");
              cell(sheet, "GRDP_GROWTH_AGRI", "month", "reported_yoy_percent").setCellValue(-250);
              cell(sheet, "GRDP_GROWTH_AGRI", "cumulative", "value").setCellFormula("1+1");
              cell(sheet, "RETAIL", "month", "value").setCellValue(5);
              cell(sheet, "RETAIL", "month", "status").setCellValue("L - Không có báo cáo");
              cell(sheet, "RETAIL", "month", "measured_to").setCellValue("1/1/1999");
              Row extra = sheet.createRow(sheet.getLastRowNum() + 1);
              extra.createCell(1).setCellValue("Chỉ tiêu mới");
              extra.createCell(7).setCellValue(7);
              sheet.getRow(8).createCell(25).setCellValue("Cột mới");
              sheet.addMergedRegion(CellRangeAddress.valueOf("L12:M12"));
            });
    deliver("CTK", "CTK_2024-06.xlsx", wrong);

    assertThat(codes(only()))
        .contains(
            "NUMBER_AMBIGUOUS",
            "UNKNOWN_CODE",
            "DATE_UNREADABLE",
            "NUMBER_OUT_OF_RANGE",
            "FORMULA_WITHOUT_VALUE",
            "FIGURE_WITH_MISSING_STATUS",
            "DATE_OUT_OF_RANGE",
            "UNKNOWN_ROW",
            "UNKNOWN_COLUMN",
            "MERGED_CELLS");
  }

  @Test
  void remarksARatioWithoutNumeratorAndDenominator() throws IOException {
    Path filled = folder.resolve("poverty.xlsx");
    new FormFiller()
        .fill(
            city.issue(home, "SLDTBXH"),
            filled,
            List.of(
                FormEntry.ofFigure(
                    "POVERTY", "CANTHO", "2024-06", Basis.MONTH, "value", new BigDecimal("0.13")),
                FormEntry.ofFigure("POVERTY", "CANTHO", "2024-06", Basis.MONTH, "status", "E")));
    deliver("SLDTBXH", "x.xlsx", Files.readAllBytes(filled));

    Submission submission = only();

    assertThat(codes(submission))
        .containsExactly("NAKED_PERCENTAGE", "NAKED_PERCENTAGE", "NAKED_PERCENTAGE");
    assertThat(submission.isAccepted()).isTrue();
  }

  @Test
  void readsWordsAndSignsInTheColumnOfResults() throws IOException {
    byte[] written =
        altered(
            sheet -> {
              cell(sheet, "RETAIL", "month", "value").setCellValue("hơn 92,4");
              cell(sheet, "RETAIL", "cumulative", "value").setCellValue("…");
            });
    deliver("CTK", "CTK_2024-06.xlsx", written);

    Submission submission = only();

    assertThat(codes(submission))
        .containsExactlyInAnyOrder("NUMBER_TYPED_AS_TEXT", "STATUS_MISSING");
    assertThat(submission.answeredCount()).isEqualTo(4);
  }

  @Test
  void goesOnWithTheOthersAndKeepsEveryOriginal() throws IOException {
    byte[] noWorkbook = {1, 2, 3};
    deliver("CTK", "broken.xlsx", noWorkbook);
    deliver("CTK", "CTK_2024-06.xlsx", filled());

    List<Intaken> taken = intake();
    List<Submission> judged =
        new Validation(home, city, RuleBook.shipped(home.operations().resolve("spill")))
            .validatePending();

    assertThat(taken).hasSize(2).allMatch(Intaken.Received.class::isInstance);
    assertThat(judged).hasSize(2);
    assertThat(judged).filteredOn(Submission::isAccepted).hasSize(1);
    for (Submission submission : judged) {
      Path original = home.root().resolve(submission.receipt().landed());
      assertThat(vn.tonghop.warehouse.Digest.ofFile(original))
          .isEqualTo(submission.receipt().sha256());
    }
    assertThat(home.inbox().resolve("CTK")).isEmptyDirectory();
  }

  @Test
  void receivesTheSameBytesOnce() throws IOException {
    byte[] content = filled();
    deliver("CTK", "CTK_2024-06.xlsx", content);
    Intaken first = intake().get(0);
    deliver("CTK", "again.xlsx", content);

    Intaken second = intake().get(0);

    assertThat(second).isEqualTo(new Intaken.AlreadyReceived(((Intaken.Received) first).receipt()));
    assertThat(home.inbox().resolve("CTK")).isEmptyDirectory();
  }

  @Test
  void completesAnOriginalThatACrashLeftWithoutReceipt() throws IOException {
    byte[] content = filled();
    deliver("CTK", "CTK_2024-06.xlsx", content);
    Intaken.Received first = (Intaken.Received) intake().get(0);
    Path original = home.root().resolve(first.receipt().landed());
    Files.delete(original.resolveSibling(original.getFileName() + ".receipt.json"));
    deliver("CTK", "CTK_2024-06.xlsx", content);

    Intaken second = intake().get(0);

    assertThat(second).isEqualTo(new Intaken.Recovered(first.receipt()));
    Files.delete(original.resolveSibling(original.getFileName() + ".receipt.json"));
    Intaken.Recovered third = (Intaken.Recovered) intake().get(0);
    assertThat(third.receipt().sha256()).isEqualTo(first.receipt().sha256());
    assertThat(third.receipt().receivedAt()).isEqualTo(first.receipt().receivedAt());
    assertThat(intake()).isEmpty();
  }

  private byte[] filled() throws IOException {
    Path filled = folder.resolve("filled.xlsx");
    Files.deleteIfExists(filled);
    List<FormEntry> entries = new ArrayList<>();
    for (Basis basis : List.of(Basis.MONTH, Basis.CUMULATIVE)) {
      entries.add(
          FormEntry.ofFigure(
              "GRDP_GROWTH", "CANTHO", "2024-06", basis, "value", new BigDecimal("5.73")));
      entries.add(FormEntry.ofFigure("GRDP_GROWTH", "CANTHO", "2024-06", basis, "status", "E"));
    }
    assertThat(new FormFiller().fill(city.issue(home, "CTK"), filled, entries)).isEmpty();
    return Files.readAllBytes(filled);
  }

  private byte[] altered(Consumer<XSSFSheet> change) throws IOException {
    return altered(filled(), change);
  }

  private byte[] altered(byte[] content, Consumer<XSSFSheet> change) throws IOException {
    Path file = folder.resolve("altered.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(content));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(workbook.getSheet(SHEET));
      workbook.write(out);
    }
    return Files.readAllBytes(file);
  }

  private static Cell cell(Sheet sheet, String indicator, String basis, String column) {
    Map<String, Integer> columns = new HashMap<>();
    for (Row row : sheet) {
      if (columns.isEmpty() && row.getCell(0) != null && row.getCell(0).toString().equals("stt")) {
        row.forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
      } else if (!columns.isEmpty()
          && String.valueOf(row.getCell(columns.get("indicator_code"))).equals(indicator)
          && String.valueOf(row.getCell(columns.get("basis"))).equals(basis)) {
        return row.getCell(columns.get(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no row " + indicator + " " + basis);
  }

  private static Map<String, String> contents(byte[] workbook, String sheet) throws IOException {
    try (XSSFWorkbook opened = new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook))) {
      return contents(opened, sheet);
    }
  }

  private static Map<String, String> contents(XSSFWorkbook workbook, String sheet) {
    Map<String, String> contents = new HashMap<>();
    for (Row row : workbook.getSheet(sheet)) {
      for (Cell cell : row) {
        contents.put(
            cell.getAddress().formatAsString(),
            cell.getCellType() + " " + cell + " " + cell.getCellStyle().getIndex());
      }
    }
    return contents;
  }

  private void deliver(String agency, String name, byte[] content) throws IOException {
    Files.createDirectories(home.inbox().resolve(agency));
    Path file = home.inbox().resolve(agency).resolve(name);
    Files.write(file, content);
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(clock.instant()));
  }

  private List<Intaken> intake() {
    Source source =
        new FolderSource(new FolderSource.Settings("folder", home.inbox(), Duration.ZERO), clock);
    return new Intake(home, city, clock).pull(List.of(source));
  }

  private Submission only() {
    intake();
    List<Submission> judged =
        new Validation(home, city, RuleBook.shipped(home.operations().resolve("spill")))
            .validatePending();
    assertThat(judged).hasSize(1);
    return judged.get(0);
  }

  private List<String> answers(String agency) throws IOException {
    try (var files = Files.list(home.outbox().resolve(agency))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
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
}
