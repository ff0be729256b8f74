package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.validate.DeliveryRoom.SHEET;
import static vn.tonghop.warehouse.validate.DeliveryRoom.cell;
import static vn.tonghop.warehouse.validate.DeliveryRoom.codes;
import static vn.tonghop.warehouse.validate.DeliveryRoom.contents;
import static vn.tonghop.warehouse.validate.DeliveryRoom.finding;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;

/** What stands in the cells: every trouble is found at its cell, and can be repaired there. */
class DeliveredCellsTest {

  @TempDir Path folder;

  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  @Test
  void rejectsTextWhereANumberBelongsAndCommentsItsCell() throws IOException {
    byte[] wrong =
        room.altered(
            sheet -> cell(sheet, "RETAIL", "cumulative", "value").setCellValue("tăng mạnh"));
    room.deliver("CTK", "CTK_2024-06.xlsx", wrong);

    Submission submission = room.only();

    Finding finding = finding(submission, "TEXT_WHERE_NUMBER_BELONGS");
    assertThat(finding.sheet()).isEqualTo(SHEET);
    assertThat(finding.found()).isEqualTo("tăng mạnh");
    assertThat(finding.expected()).isEqualTo("một số, ví dụ 1234,5");
    assertThat(submission.isAccepted()).isFalse();
    Path answer =
        room.home()
            .outbox()
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

  /** Four hundred digits say less than how many they are. */
  @ParameterizedTest
  @ValueSource(strings = {"General", "#,##0", "#,##0.00", "0.00E+00", "0%", "\"x\"0"})
  void tellsANumberOfHundredsOfDigitsInShort(String format) throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(
            sheet -> {
              Cell cell = cell(sheet, "RETAIL", "cumulative", "value");
              CellStyle style = sheet.getWorkbook().createCellStyle();
              style.cloneStyleFrom(cell.getCellStyle());
              style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
              cell.setCellStyle(style);
              cell.setCellValue(1.5e308);
            }));

    assertThat(room.only().findings())
        .filteredOn(Finding::rejects)
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.messageVi() + finding.messageEn())
                    .contains("1,5E+3")
                    .doesNotContainPattern("[0-9.]{60}"));
  }

  /** Whoever filters his rows and sends the form sees fewer of them than we. */
  @Test
  void tellsOnceASheetWhatWasReadInHiddenRowsAndColumns() throws IOException {
    List<String> hidden = new ArrayList<>();
    byte[] sent =
        room.altered(
            sheet -> {
              Cell value = cell(sheet, "RETAIL", "month", "value");
              value.setCellValue(9512.3);
              value.getRow().setZeroHeight(true);
              Cell note = cell(sheet, "RETAIL", "cumulative", "note");
              note.setCellValue("Số của cả thành phố");
              sheet.setColumnHidden(note.getColumnIndex(), true);
              hidden.add(value.getAddress().formatAsString());
              hidden.add(note.getAddress().formatAsString());
            });
    room.deliver("CTK", "CTK_2024-06.xlsx", sent);

    Submission submission = room.only();

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(codes(submission)).containsOnlyOnce("HIDDEN_FIGURES");
    assertThat(finding(submission, "HIDDEN_FIGURES").found()).contains(hidden);
    assertThat(finding(submission, "HIDDEN_FIGURES").messageVi())
        .contains("Có 2 ô đã điền nằm ở trang, dòng hoặc cột đang ẩn")
        .contains("hệ thống vẫn đọc các ô này");
  }

  /** A sheet that is not shown is not looked at before it is sent. */
  @Test
  void tellsWhatWasReadInAHiddenSheet() throws IOException {
    byte[] sent =
        room.altered(
            sheet -> {
              cell(sheet, "RETAIL", "month", "value").setCellValue(9512.3);
              XSSFWorkbook book = sheet.getWorkbook();
              book.createSheet("Ghi chú");
              book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
            });
    room.deliver("CTK", "CTK_2024-06.xlsx", sent);

    Submission submission = room.only();

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(finding(submission, "HIDDEN_FIGURES").sheet()).isEqualTo(DeliveryRoom.SHEET);
  }

  @Test
  void acceptsTheReturnedWorkbookOnceItIsRepaired() throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(sheet -> cell(sheet, "RETAIL", "month", "value").setCellValue("?")));
    Submission first = room.only();
    Path answer =
        room.home()
            .outbox()
            .resolve("CTK/CTK_2024-06_tra-lai_%s.xlsx".formatted(first.receipt().shortSha()));
    byte[] repaired =
        room.altered(
            Files.readAllBytes(answer),
            sheet -> cell(sheet, "RETAIL", "month", "value").setCellValue(12));
    room.deliver("CTK", "CTK_2024-06.xlsx", repaired);

    Submission second = room.only();

    assertThat(first.isAccepted()).isFalse();
    assertThat(second.findings()).extracting(Finding::code).containsOnly("STATUS_MISSING");
    assertThat(second.isAccepted()).isTrue();
  }

  @Test
  void rejectsAnEmptyForm() throws IOException {
    room.deliver(
        "CTK", "CTK_2024-06.xlsx", Files.readAllBytes(room.city().issue(room.home(), "CTK")));

    assertThat(codes(room.only())).containsExactly("EMPTY_FORM");
  }

  /** The officer sees the sheet before him and would not know what is missing. */
  @Test
  void aSheetThatWasRenamedIsKnownByItsHead() throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(
            sheet ->
                sheet
                    .getWorkbook()
                    .setSheetName(sheet.getWorkbook().getSheetIndex(sheet), "Sheet1 (2)")));

    Submission submission = room.only();

    assertThat(codes(submission)).containsExactly("SHEET_RENAMED");
    assertThat(finding(submission, "SHEET_RENAMED").messageVi())
        .contains("“Chỉ tiêu” đã bị đổi tên thành “Sheet1 (2)”");
  }

  @Test
  void aPartOfTheNarrativeThatCannotBeReadIsNotCalledBlank() throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(
            sheet -> {
              Sheet sections = sheet.getWorkbook().getSheet("Nội dung báo cáo");
              sections.getRow(9).getCell(2).setCellFormula("1+1");
              sections.getRow(10).getCell(2).setCellValue("Thiếu lao động ở các khu công nghiệp.");
            }));

    Submission submission = room.only();

    assertThat(finding(submission, "FORMULA_WITHOUT_VALUE").cell()).isEqualTo("C10");
    assertThat(submission.findings())
        .filteredOn(finding -> finding.code().equals("SECTION_MISSING"))
        .extracting(Finding::cell)
        .containsExactly("C12", "C13");
  }

  /** Whoever is told that nothing is filled in looks for what was filled in. */
  @Test
  void aFormWhoseOnlyFigureLostItsKeyIsNotEmpty() throws IOException {
    byte[] issued = Files.readAllBytes(room.city().issue(room.home(), "CTK"));
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(
            issued,
            sheet -> {
              cell(sheet, "RETAIL", "month", "value").setCellValue(5);
              cell(sheet, "RETAIL", "month", "indicator_code").setBlank();
            }));

    assertThat(codes(room.only())).contains("KEY_LOST").doesNotContain("EMPTY_FORM");
  }

  @Test
  void findsEverythingAtOnce() throws IOException {
    byte[] wrong =
        room.altered(
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
    room.deliver("CTK", "CTK_2024-06.xlsx", wrong);

    Submission judged = room.only();
    assertThat(codes(judged))
        .contains(
            "NUMBER_READ_BY_CONVENTION",
            "UNKNOWN_CODE",
            "DATE_DOES_NOT_EXIST",
            "NUMBER_OUT_OF_RANGE",
            "FORMULA_WITHOUT_VALUE",
            "FIGURE_WITH_MISSING_STATUS",
            "DATE_OUT_OF_RANGE",
            "UNKNOWN_ROW",
            "UNKNOWN_COLUMN",
            "MERGED_CELLS");
    assertThat(finding(judged, "DATE_DOES_NOT_EXIST"))
        .extracting(Finding::messageVi, Finding::messageEn)
        .satisfiesExactly(
            vi ->
                assertThat((String) vi)
                    .isEqualTo(
                        "Không có ngày “31/2/2024” (tháng 2/2024). Đề nghị kiểm tra lại, ghi theo thứ tự ngày/tháng/năm."),
            en ->
                assertThat((String) en).startsWith("There is no day '31/2/2024' (month 2/2024)."));
  }

  @Test
  void remarksARatioWithoutNumeratorAndDenominator() throws IOException {
    Path filled = folder.resolve("poverty.xlsx");
    new FormFiller()
        .fill(
            room.city().issue(room.home(), "SLDTBXH"),
            filled,
            List.of(
                FormEntry.ofFigure(
                    "POVERTY_RATE",
                    "CANTHO",
                    "2024-06",
                    Basis.MONTH,
                    "value",
                    new BigDecimal("0.13")),
                FormEntry.ofFigure(
                    "POVERTY_RATE", "CANTHO", "2024-06", Basis.MONTH, "status", "E")));
    room.deliver("SLDTBXH", "x.xlsx", Files.readAllBytes(filled));

    Submission submission = room.only();

    assertThat(codes(submission)).containsExactly("RATIO_WITHOUT_OPERANDS");
    assertThat(submission.isAccepted()).isTrue();
  }

  @Test
  void readsWordsAndSignsInTheColumnOfResults() throws IOException {
    byte[] written =
        room.altered(
            sheet -> {
              cell(sheet, "RETAIL", "month", "value").setCellValue("hơn 92,4");
              cell(sheet, "RETAIL", "cumulative", "value").setCellValue("…");
            });
    room.deliver("CTK", "CTK_2024-06.xlsx", written);

    Submission submission = room.only();

    assertThat(codes(submission)).containsExactlyInAnyOrder("WORDS_READ", "STATUS_MISSING");
    assertThat(submission.answeredCount()).isEqualTo(4);
  }

  /** A whole column merged, as no form has it. */
  @Test
  void readsTheFormsBesideASheetThatCannotBeRead() throws IOException {
    ReworkedPackage parts =
        new ReworkedPackage(
            room.altered(
                sheet ->
                    sheet
                        .getWorkbook()
                        .createSheet("Tính toán")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue(12)));
    String extra = "xl/worksheets/sheet4.xml";
    parts.put(
        extra,
        parts
            .text(extra)
            .replace(
                "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A:B\"/></mergeCells>"));
    room.deliver("CTK", "CTK_2024-06.xlsx", parts.pack());

    Submission submission = room.only();

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(finding(submission, "SHEET_NOT_READ").sheet()).isEqualTo("Tính toán");
  }
}
