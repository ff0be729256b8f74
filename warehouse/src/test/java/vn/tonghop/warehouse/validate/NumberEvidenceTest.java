package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.validate.SpoiltRoom.Judged;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;

/** What decides which of two numbers a text such as {@code 1.150} says. */
class NumberEvidenceTest {

  private static final FormSheet FIGURES = sheet("indicators");
  private static final FormSheet PROJECTS = sheet("public_investment");
  private static final FormSheet COUNTS = sheet("administration");

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
    XSSFRow at =
        spoilt.workbook.getSheet(sheet.titleVi()).getRow(spoilt.issuedRows(sheet).get(row));
    List<String> names = sheet.columns().stream().map(FormColumn::name).toList();
    return at.getCell(names.indexOf(column), MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private Judged judged() throws IOException {
    return room.judge(spoilt.save(folder.resolve("spoilt.xlsx")));
  }

  private void isRead(FormSheet sheet, XSSFCell cell, String number) throws IOException {
    Judged judged = judged();
    String address = sheet.titleVi() + "!" + cell.getAddress().formatAsString();
    assertThat(judged.number(address).map(BigDecimal::stripTrailingZeros))
        .isEqualTo(Optional.of(new BigDecimal(number).stripTrailingZeros()));
    assertThat(judged.findings(address))
        .extracting(finding -> finding.code())
        .contains("NUMBER_READ_BY_CONVENTION");
  }

  private void isRefused(FormSheet sheet, XSSFCell cell) throws IOException {
    String address = sheet.titleVi() + "!" + cell.getAddress().formatAsString();
    assertThat(judged().findings(address))
        .filteredOn(finding -> finding.code().equals("NUMBER_AMBIGUOUS"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.messageVi()).contains("1.150 / 1,15"));
  }

  private XSSFCell doubtful() {
    XSSFCell month = cell(FIGURES, 0, "value");
    month.setCellValue("1.150");
    return month;
  }

  @Test
  void nothingAroundDecidesNothing() throws IOException {
    isRefused(FIGURES, doubtful());
  }

  @Test
  void theCumulativeValueDecides() throws IOException {
    XSSFCell month = doubtful();
    cell(FIGURES, 1, "value").setCellValue(6120.5);
    isRead(FIGURES, month, "1150");
    cell(FIGURES, 1, "value").setCellValue(6.12);
    isRead(FIGURES, month, "1.15");
  }

  @Test
  void whatIsPrintedOfTheMonthBeforeDecides() throws IOException {
    XSSFCell month = doubtful();
    cell(FIGURES, 0, "previous_value").setCellValue(1098.2);
    isRead(FIGURES, month, "1150");
  }

  @Test
  void whatIsCountedIsWhole() throws IOException {
    XSSFCell count = cell(COUNTS, 0, "month_count");
    count.setCellValue("1.150");
    isRead(COUNTS, count, "1150");
  }

  @Test
  void aFigureIsHeldAgainstOthersInTheUnitThatIsWrittenWithIt() throws IOException {
    XSSFCell month = cell(FIGURES, 0, "value");
    month.setCellValue("1.150 nghìn USD");
    cell(FIGURES, 1, "value").setCellValue(6.12);
    isRead(FIGURES, month, "1150");
  }

  @Test
  void thePlanDecides() throws IOException {
    XSSFCell month = doubtful();
    cell(FIGURES, 0, "plan_text").setCellValue("14.500");
    isRead(FIGURES, month, "1150");
  }

  @Test
  void theRowsOwnPlanOfCapitalDecides() throws IOException {
    XSSFCell month = cell(PROJECTS, 0, "disbursed_cumulative_billion_vnd");
    month.setCellValue("1.150");
    cell(PROJECTS, 0, "plan_billion_vnd").setCellValue(2400);
    isRead(PROJECTS, month, "1150");
  }

  @Test
  void figuresThatDisagreeDecideNothing() throws IOException {
    XSSFCell month = doubtful();
    cell(FIGURES, 1, "value").setCellValue(6120.5);
    cell(FIGURES, 0, "previous_value").setCellValue(1.1);
    isRefused(FIGURES, month);
  }

  @Test
  void anotherUnitDecidesNothing() throws IOException {
    XSSFCell month = doubtful();
    cell(FIGURES, 0, "reported_yoy_percent").setCellValue(4.5);
    cell(FIGURES, 2, "value").setCellValue(1200);
    isRefused(FIGURES, month);
  }

  @Test
  void theWayOfWritingOfAnotherSheetDecides() throws IOException {
    XSSFCell month = doubtful();
    cell(PROJECTS, 0, "plan_billion_vnd").setCellValue("2.400,5");
    isRead(FIGURES, month, "1150");
  }

  @Test
  void aWayOfWritingAgainstTheRowDecidesNothing() throws IOException {
    XSSFCell month = doubtful();
    cell(PROJECTS, 0, "plan_billion_vnd").setCellValue("2.400,5");
    cell(FIGURES, 1, "value").setCellValue(6.12);
    isRefused(FIGURES, month);
  }

  @Test
  void twoWaysOfWritingInOneWorkbookAreRefusedWithBothReadings() throws IOException {
    XSSFCell month = doubtful();
    cell(FIGURES, 1, "value").setCellValue(6120.5);
    cell(PROJECTS, 0, "plan_billion_vnd").setCellValue("2.400,5");
    cell(PROJECTS, 1, "plan_billion_vnd").setCellValue("2,400.5");
    isRefused(FIGURES, month);
  }
}
