package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;

/** What is said of rows that are filled in and not answered, and how it is said. */
class AnsweredRowsTest {

  private static final FormSheet FIGURES = sheet("indicators");
  private static final FormSheet TASKS = sheet("tasks");

  @TempDir Path folder;

  private SpoiltRoom room;
  private SpoiltWorkbook spoilt;

  private static FormSheet sheet(String form) {
    return Forms.shipped().findNewest(form).orElseThrow().sheets().get(0);
  }

  @BeforeEach
  void issueEveryForm() throws IOException {
    room = new SpoiltRoom(folder);
    spoilt = room.open();
  }

  private XSSFCell cell(FormSheet sheet, int row, String column) {
    XSSFRow at = spoilt.workbook.getSheet(sheet.titleVi()).getRow(row);
    List<String> names = sheet.columns().stream().map(FormColumn::name).toList();
    return at.getCell(names.indexOf(column), MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private XSSFCell issued(FormSheet sheet, int row, String column) {
    return cell(sheet, spoilt.issuedRows(sheet).get(row), column);
  }

  private List<Finding> findings(FormSheet sheet) throws IOException {
    return room.judge(spoilt.save(folder.resolve("spoilt.xlsx"))).all().stream()
        .filter(finding -> finding.sheet().equals(sheet.titleVi()))
        .filter(finding -> !finding.cell().isEmpty())
        .toList();
  }

  @Test
  void aStatusAsksForTheAnswerAndNotForAnyNumber() throws IOException {
    issued(FIGURES, 0, "reported_yoy_percent").setCellValue(4.5);
    issued(FIGURES, 0, "status").setCellValue("P - Sơ bộ");
    assertThat(findings(FIGURES))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("STATUS_WITHOUT_FIGURE"))
        .satisfies(finding -> assertThat(finding.messageVi()).contains("cột “Kết quả”"));
  }

  @Test
  void aStatusThatCannotBeReadIsNotMissingToo() throws IOException {
    issued(FIGURES, 0, "value").setCellValue(150.5);
    issued(FIGURES, 0, "status").setCellValue("gần xong");
    assertThat(findings(FIGURES)).extracting(Finding::code).containsExactly("UNKNOWN_CODE");
  }

  @Test
  void anAddedRowWithoutItsAnswerIsTold() throws IOException {
    int first = spoilt.issuedRows(TASKS).get(spoilt.issuedRows(TASKS).size() - 1) + 2;
    cell(TASKS, first, "name_vi").setCellValue("Lập quy hoạch");
    assertThat(findings(TASKS))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("ROW_UNANSWERED"))
        .satisfies(finding -> assertThat(finding.messageVi()).contains("Lập quy hoạch"))
        .satisfies(finding -> assertThat(finding.rejects()).isFalse());
  }

  /** Nobody is asked again about a row that he believes he has reported on. */
  @Test
  void aRowThatIsFilledBesideItsAnswerIsTold() throws IOException {
    issued(FIGURES, 0, "reported_yoy_percent").setCellValue(4.5);
    assertThat(findings(FIGURES)).extracting(Finding::code).containsExactly("ROW_UNANSWERED");
    issued(TASKS, 0, "note").setCellValue("Đang trình Ủy ban");
    assertThat(findings(TASKS))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("ROW_UNANSWERED"))
        .satisfies(finding -> assertThat(finding.messageVi()).contains("chưa có “Trạng thái”"));
  }

  @Test
  void aNoteAloneSaysWhyThereIsNoFigure() throws IOException {
    issued(FIGURES, 0, "note").setCellValue("Chưa có số liệu");
    issued(FIGURES, 1, "value").setCellValue(150.5);
    issued(FIGURES, 1, "status").setCellValue("P - Sơ bộ");
    assertThat(findings(FIGURES)).isEmpty();
  }

  /** What was printed for a row stands; a cell that is only broken into lines says the same. */
  @Test
  void whatWasPrintedIsTheSameHoweverItIsSpacedAndAskedForOnceWhereItIsGone() throws IOException {
    issued(TASKS, 0, "state").setCellValue("Đang làm - trong hạn");
    XSSFCell document = issued(TASKS, 0, "document_vi");
    document.setCellValue(document.getStringCellValue().replaceFirst(" ", "\n"));
    assertThat(findings(TASKS)).isEmpty();
    issued(TASKS, 0, "name_vi").setBlank();
    assertThat(findings(TASKS)).extracting(Finding::code).containsExactly("GIVEN_CELL_CHANGED");
  }

  /** A name that an officer types is printed as much as what he answers. */
  @Test
  void theNameOfAnAddedRowLosesWhatNoReportCanPrint() throws IOException {
    int first = spoilt.issuedRows(TASKS).get(spoilt.issuedRows(TASKS).size() - 1) + 2;
    cell(TASKS, first, "name_vi").setCellValue("Lập quy hoạch 😀");
    assertThat(findings(TASKS))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("UNPRINTED_SIGNS", "ROW_UNANSWERED");
    assertThat(findings(TASKS))
        .filteredOn(finding -> finding.code().equals("ROW_UNANSWERED"))
        .allSatisfy(finding -> assertThat(finding.messageVi()).doesNotContain("😀"));
  }

  /** Who types the day alone into a cell for dates reads one of January 1900 there. */
  @Test
  void theDayAloneIsADateThatCannotBeAndNoneThatIsTurnedRound() throws IOException {
    issued(TASKS, 0, "state").setCellValue("Hoàn thành đúng hạn");
    issued(TASKS, 0, "done_date").setCellValue(14);
    assertThat(findings(TASKS))
        .filteredOn(Finding::rejects)
        .extracting(Finding::code, Finding::found)
        .containsExactly(tuple("DATE_OUT_OF_RANGE", "14/01/1900"));
  }

  @Test
  void aNumberIsQuotedAsItReadsOnTheScreen() throws IOException {
    XSSFCell number = issued(FIGURES, 0, "reported_yoy_percent");
    issued(FIGURES, 0, "value").setCellValue(150.5);
    issued(FIGURES, 0, "status").setCellValue("P - Sơ bộ");
    number.setCellValue(-1234.5);
    assertThat(findings(FIGURES))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("NUMBER_OUT_OF_RANGE"))
        .satisfies(finding -> assertThat(finding.found()).isEqualTo("-1.234,5"));
  }
}
