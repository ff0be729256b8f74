package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;

/** A report with a mart of its own, a table and a chart: new files, and no line of Java. */
class NewReportTest {

  private static final String MART =
      "create table marts.retail_watch__owners as select * from (values"
          + " (1, 'Sở Công Thương', 'Kế hoạch', 64717.48),"
          + " (1, 'Sở Công Thương', 'Thực hiện', 43200.5),"
          + " (2, 'Sở Giao thông', 'Kế hoạch', 1250),"
          + " (2, 'Sở Giao thông', 'Thực hiện', -310.25)"
          + ") as rows(line_order, owner_vi, kind_vi, amount)";

  @TempDir Path folder;
  private String yaml;
  private Outlines outlines;

  @BeforeEach
  void addTheReport() throws IOException {
    try (InputStream in = NewReportTest.class.getResourceAsStream("/retail_watch/report.yml")) {
      yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    outlines = with(yaml);
    FixtureWarehouse.make(folder, "half_year", MART);
  }

  private void change(String sql) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Outlines with(String yaml) {
    return Outlines.shipped().with(Map.of("retail_watch/report.yml", yaml));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "mart: retail_watch__owners | mart: retail_watch__owner | Cannot read mart"
            + " 'retail_watch__owner'",
        "mart: retail_watch__owners | mart: retail_watch__owner | did you mean"
            + " 'retail_watch__owners'?",
        "field: amount | field: amout | block 'owners' of report 'retail_watch':"
            + " retail_watch__owners has no column 'amout'; did you mean 'amount'?",
        "value: amount | value: amont | block 'picture' of report 'retail_watch':"
            + " retail_watch__owners has no column 'amont'; did you mean 'amount'?",
        "title_vi: Bốn số, một cách ghi | title_vi: '{ownr_vi}' | Cannot fill '{ownr_vi}' in report 'retail_watch'",
      })
  void namesTheMartOrTheColumnThatIsNotThere(String right, String wrong, String said) {
    Outlines misspelt = with(yaml.replace(right, wrong));
    assertThatThrownBy(() -> new Renderer(misspelt).render(folder, List.of("retail_watch")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(said);
  }

  @Test
  void aChartWithoutAFigureIsNotPrinted() throws IOException {
    change("update marts.retail_watch__owners set amount = null");
    PrintedReport printed =
        PrintedReport.of(new Renderer(outlines).render(folder, List.of("retail_watch")).get(0));
    assertThat(printed.text()).contains("Sở Giao thông").doesNotContain("Bốn số");
  }

  /** A report is made once a row: each in a file of its own, with its rows and its words. */
  @Test
  void isMadeOnceForEachRowAndNotAtAllWithoutRows() {
    change(
        "delete from marts.edition__delivery where agency_code not in ('CTK', 'STC', 'SXD', 'SYT')");
    String letter =
        """
        like: letter
        for_each: {mart: edition__delivery, file: agency_code}
        texts: {about_vi: "của {agency_name_vi}", subject_vi: Việc của đơn vị, recipient_vi: "{agency_name_vi}"}
        blocks:
          own: {after: opening, table: {mart: edition__delivery, where: {agency_code: "{agency_code}"}, columns: [{heading_vi: Tình trạng, field: state_vi, width: 100}]}}
        """;
    List<Path> files = new Renderer(with(letter)).render(folder, List.of("retail_watch"));
    assertThat(files).hasSize(4).contains(folder.resolve("retail_watch/SYT.pdf"));
    PrintedReport printed = PrintedReport.of(folder.resolve("retail_watch/SYT.pdf"));
    assertThat(printed.text())
        .contains("Kính gửi: Sở Y tế.", "của Sở Y tế", "chưa báo cáo")
        .doesNotContain("Sở Xây dựng", "đã báo cáo");
    assertThat(new EditableReports(with(letter)).write(folder, List.of("retail_watch")))
        .hasSize(8)
        .contains(folder.resolve("retail_watch/SYT.docx"), folder.resolve("retail_watch/SYT.xlsx"));
    String nobody = letter.replace("edition__delivery, file", "edition__changes, file");
    assertThat(new Renderer(with(nobody)).render(folder, List.of("retail_watch"))).isEmpty();
    String one = letter.replace(", file: agency_code}", "}");
    assertThatThrownBy(() -> new Renderer(with(one)).render(folder, List.of("retail_watch")))
        .hasMessageContaining("4 rows of edition__delivery, expected at most 1");
    String words = letter.replace("file: agency_code", "file: agency_name_vi");
    assertThatThrownBy(() -> new Renderer(with(words)).render(folder, List.of("retail_watch")))
        .hasMessageContaining("expected letters without marks, digits, - and _");
  }

  @Test
  void printsItsTableAndItsChart() {
    PrintedReport printed =
        PrintedReport.of(new Renderer(outlines).render(folder, List.of("retail_watch")).get(0));
    assertThat(printed.text())
        .contains("Doanh thu theo đơn vị")
        .contains("Sở Công Thương Kế hoạch 64.717,48")
        .contains("Sở Giao thông Thực hiện -310,25")
        .contains("Bốn số, một cách ghi")
        .doesNotContain("64717", "1. Doanh thu");
    assertThat(printed.text().split("64\\.717,48", -1)).as("table and chart").hasSize(3);
  }

  @Test
  void writesTheSameFiguresAsWordAndAsNumbersOfExcel() throws IOException {
    List<Path> files = new EditableReports(outlines).write(folder, List.of("retail_watch"));
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(files.get(0)));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      assertThat(words.getText()).contains("64.717,48", "-310,25", "Bốn số, một cách ghi");
      assertThat(document.getAllPictures()).hasSize(1);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(files.get(1)))) {
      XSSFCell cell = workbook.getSheetAt(1).getRow(3).getCell(2);
      assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell.getNumericCellValue()).isEqualTo(64717.48);
      assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0.00");
      assertThat(new DataFormatter(java.util.Locale.forLanguageTag("vi-VN")).formatCellValue(cell))
          .isEqualTo("64.717,48");
    }
  }
}
