package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.validate.DeliveryRoom.codes;
import static vn.tonghop.warehouse.validate.DeliveryRoom.finding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** A sheet delivered as CSV: read like a workbook, and answered with CSV. */
class CsvDeliveryTest {

  private static final String HEAD =
      """
      agency;CTK
      collection;2024-06
      form;indicators.v1
      sheet;figures

      indicator_code;area_code;period_code;basis;value;qualifier;reported_yoy_percent;reported_plan_percent;numerator;denominator;denominator_name;status;measured_to;note
      """;

  private static final String FEW_COLUMNS =
      HEAD.substring(0, HEAD.indexOf("indicator_code"))
          + "indicator_code;area_code;period_code;basis;value;status\n"
          + "RETAIL;CANTHO;2024-06;month;9512,3;E\n";

  @TempDir Path folder;

  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,;", "UTF-8,TAB", "windows-1258,;", "UTF-16LE,;"})
  void readsEverySeparatorAndEncoding(String encoding, String separator) throws IOException {
    String sign = separator.equals("TAB") ? "\t" : separator;
    String text =
        HEAD
            + "RETAIL;CANTHO;2024-06;month;\"1.234,5\";hơn;;;;;;E;14/6/2024;\n"
            + "GRDP_GROWTH;CANTHO;2024-06;cumulative;5,73;;;;;;;A;;\n";
    String marked = encoding.equals("UTF-16LE") ? "\uFEFF" + text : text;
    deliver(marked.replace(";", sign), Charset.forName(encoding));

    Submission submission = room.only();

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(submission.receipt().collection()).isEqualTo("2024-06");
    assertThat(submission.answeredCount()).isEqualTo(2);
    assertThat(codes(submission)).containsOnly("MISSING_ROW");
  }

  @Test
  void answersWithCsvInWhichNothingRuns() throws IOException {
    deliver(
        HEAD + "RETAIL;CANTHO;2024-06;month;=cmd|'/c calc'!A1;;;;;;;E;;\n", StandardCharsets.UTF_8);

    Submission submission = room.only();

    assertThat(finding(submission, "TEXT_WHERE_NUMBER_BELONGS").cell()).isEqualTo("E7");
    assertThat(room.answers("CTK")).anyMatch(name -> name.endsWith(".csv"));
    Path answer =
        room.home()
            .outbox()
            .resolve("CTK/CTK_2024-06_tra-lai_%s.csv".formatted(submission.receipt().shortSha()));
    String csv = Files.readString(answer);
    assertThat(csv).startsWith("\uFEFFSTT;Mức;").contains(";'=cmd|'/c calc'!A1;");
    assertThat(csv.lines()).noneMatch(line -> line.matches("(.*;)?\"?=.*"));
    assertThat(csv).contains("Ô này phải ghi số", "phải sửa").doesNotContain("_BELONGS");
  }

  @Test
  void leavesAnAmbiguousNumberToTheSender() throws IOException {
    deliver(HEAD + "RETAIL;CANTHO;2024-06;month;1.234;;;;;;;E;;\n", StandardCharsets.UTF_8);

    Submission submission = room.only();

    assertThat(finding(submission, "NUMBER_AMBIGUOUS").messageVi()).contains("1.234", "1,234");
    assertThat(submission.isAccepted()).isFalse();
  }

  @Test
  void saysHowADateIsToBeWrittenThatNamesItsMonthFirst() throws IOException {
    deliver(
        HEAD + "RETAIL;CANTHO;2024-06;month;9512,3;;;;;;;E;06/30/2024;\n", StandardCharsets.UTF_8);

    Finding finding = finding(room.only(), "DATE_SWAPPED");

    assertThat(finding.cell()).isEqualTo("M7");
    assertThat(finding.expected()).isEqualTo("30/6/2024");
    assertThat(finding.messageVi())
        .startsWith("“06/30/2024” ghi ngày và tháng đổi chỗ cho nhau.")
        .contains("Đề nghị ghi 30/6/2024 hoặc 2024-06-30");
  }

  @Test
  void tellsWhatItReadByTheWayTheOtherCellsAreWritten() throws IOException {
    deliver(
        HEAD
            + "RETAIL;CANTHO;2024-06;month;1.150;;;;;;;E;;\n"
            + "GRDP_GROWTH;CANTHO;2024-06;month;5,73;;;;;;;E;;\n",
        StandardCharsets.UTF_8);

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isTrue();
    assertThat(finding(submission, "NUMBER_READ_BY_CONVENTION").messageVi())
        .contains("“1.150”", "đọc là 1.150");
  }

  @Test
  void takesOneEnglishTextAmongThousandsForASlip() throws IOException {
    deliver(
        HEAD
            + "RETAIL;CANTHO;2024-06;month;1.150;;;;;;;E;;\n"
            + "RETAIL;CANTHO;2024-06;cumulative;9.000;;;;;;;E;;\n"
            + "GRDP_GROWTH;CANTHO;2024-06;month;5.7;;;;;;;E;;\n",
        StandardCharsets.UTF_8);

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isFalse();
    assertThat(codes(submission)).contains("NUMBER_AMBIGUOUS");
  }

  @Test
  void needsNoColumnInWhichThereIsNothingToSay() throws IOException {
    deliver(FEW_COLUMNS, StandardCharsets.UTF_8);

    Submission submission = room.only();

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(submission.answeredCount()).isEqualTo(1);
  }

  /** Else the agency had reported all that it owes by one of its sheets. */
  @Test
  void countsWhatTheOtherSheetsOwe() throws IOException {
    deliver(FEW_COLUMNS, StandardCharsets.UTF_8);

    Submission oneSheet = room.only();
    room.deliver("CTK", "bao-cao.xlsx", room.filled());
    room.intake();

    assertThat(room.judge())
        .extracting(Submission::owedCount)
        .as("what the workbook owes, of which the file is a sheet")
        .contains(oneSheet.owedCount());
  }

  /** A spreadsheet saves the hidden rows and columns too, and each number as it shows it. */
  @ParameterizedTest
  @CsvSource({"vi-VN,;", "en-US,|"})
  void readsAnIssuedSheetThatASpreadsheetSavedAsCsv(String locale, String separator)
      throws IOException {
    StringBuilder csv = new StringBuilder();
    DataFormatter formatter = new DataFormatter(Locale.forLanguageTag(locale));
    byte[] filled =
        room.altered(
            room.filled(),
            sheet -> DeliveryRoom.cell(sheet, "RETAIL", "month", "value").setCellValue(1234.5));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
      XSSFSheet sheet = workbook.getSheet(DeliveryRoom.SHEET);
      for (int at = 0; at <= sheet.getLastRowNum(); at++) {
        for (int column = 0; column < 25; column++) {
          Cell cell = sheet.getRow(at) == null ? null : sheet.getRow(at).getCell(column);
          csv.append(quoted(formatter.formatCellValue(cell))).append(separator);
        }
        csv.append('\n');
      }
    }
    deliver(csv.toString(), StandardCharsets.UTF_8);

    Submission submission = room.only();

    assertThat(submission.receipt().collection()).isEqualTo("2024-06");
    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(submission.answeredCount()).isEqualTo(3);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Test
  void saysWhatACsvWithoutItsHeadIsMissing() throws IOException {
    deliver("indicator_code;value\nRETAIL;5\n", StandardCharsets.UTF_8);

    Submission submission = room.only();

    assertThat(codes(submission)).containsExactly("CSV_WITHOUT_IDENTITY");
    assertThat(submission.receipt().isIdentified()).isFalse();
  }

  @Test
  void rejectsAnotherAgencysCsv() throws IOException {
    deliver(
        HEAD.replace("CTK", "SLDTBXH") + "POVERTY_RATE;CANTHO;2024-06;month;5;;;;;;;E;;\n",
        StandardCharsets.UTF_8);

    assertThat(codes(room.only())).contains("WRONG_AGENCY");
  }

  @Test
  void acceptsTheExampleOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String chapter = readme.substring(readme.indexOf("## A sheet sent as CSV"));
    deliver(chapter.split("```\\n")[1], StandardCharsets.UTF_8);

    Catalog catalog = Catalog.shipped();
    Submission submission = room.only(new Duties(catalog, new ReportingCalendar(catalog)));

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(submission.answeredCount()).isEqualTo(1);
  }

  private void deliver(String text, Charset encoding) throws IOException {
    room.deliver("CTK", "CTK_2024-06.csv", text.getBytes(encoding));
  }
}
