package vn.tonghop.reports.editable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;

class EditableReportsTest {

  @TempDir Path folder;

  static List<String> reports() {
    return Outlines.shipped().listCodes();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theDocumentSaysWhatTheReportSays(String report) throws IOException {
    List<Path> written = write(report);
    List<String> expected = new ArrayList<>();
    try (Marts marts = Marts.open(folder)) {
      for (Section section : Contents.of(marts, Outlines.shipped(), report).get(0).sections()) {
        expected.add(section.heading());
        expected.add(section.part().title());
        expected.addAll(texts(section.said()));
      }
    }
    String document = text(written.get(0));
    assertThat(expected.stream().filter(text -> !text.isEmpty()).toList())
        .hasSizeGreaterThan(5)
        .allSatisfy(text -> assertThat(document).contains(text));
    assertThat(document).contains("Độc lập - Tự do - Hạnh phúc", "Nơi nhận:", "BẢN TRÌNH DIỄN");
  }

  @Test
  void aTableRepeatsItsHeadAndKeepsItsRowsWhole() throws IOException {
    try (XWPFDocument document = open(write("year_end").get(0))) {
      XWPFTable scorecard =
          document.getTables().stream()
              .filter(table -> table.getText().startsWith("Stt\tChỉ tiêu\tĐơn vị tính"))
              .findFirst()
              .orElseThrow();
      assertThat(scorecard.getRow(0).isRepeatHeader()).isTrue();
      assertThat(scorecard.getRow(5).isCantSplitRow()).isTrue();
      assertThat(scorecard.getCellMarginLeft()).as("twentieths of a point").isEqualTo(40);
      assertThat(document.getParagraphs())
          .as("the closing stands on the signature's page")
          .anyMatch(text -> text.isKeepNext() && text.getText().startsWith("Trên đây"));
      List<XWPFParagraph> paragraphs = document.getParagraphs();
      assertThat(IntStream.range(1, paragraphs.size()))
          .as("titles of pictures")
          .filteredOn(i -> isPicture(paragraphs.get(i)))
          .isNotEmpty()
          .allMatch(i -> paragraphs.get(i - 1).isKeepNext());
      assertThat(paragraphs)
          .as("lines before those that they announce")
          .filteredOn(text -> text.getText().endsWith(":"))
          .isNotEmpty()
          .allMatch(XWPFParagraph::isKeepNext);
    }
  }

  /** What a picture shows, for whoever cannot see it: its title stands above it anyway. */
  @Test
  void aPictureTellsItsFigures() throws IOException {
    try (XWPFDocument document = open(write("year_end").get(0))) {
      assertThat(document.getParagraphs())
          .filteredOn(EditableReportsTest::isPicture)
          .isNotEmpty()
          .allSatisfy(
              paragraph ->
                  assertThat(
                          paragraph
                              .getRuns()
                              .get(0)
                              .getEmbeddedPictures()
                              .get(0)
                              .getCTPicture()
                              .getNvPicPr()
                              .getCNvPr()
                              .getDescr())
                      .startsWith("Biểu đồ: ")
                      .containsPattern("\\.\\s.*\\d"));
    }
  }

  @Test
  void aPictureAndItsFiguresStandOnOnePage() throws IOException {
    try (XWPFDocument document = open(write("year_end").get(0))) {
      List<IBodyElement> elements = document.getBodyElements();
      List<XWPFTable> drawn =
          IntStream.range(0, elements.size() - 2)
              .filter(i -> elements.get(i) instanceof XWPFParagraph text && isPicture(text))
              .peek(i -> assertThat(((XWPFParagraph) elements.get(i + 1)).isKeepNext()).isTrue())
              .mapToObj(i -> (XWPFTable) elements.get(i + 2))
              .toList();
      assertThat(drawn).isNotEmpty();
      for (XWPFTable figures : drawn) {
        List<XWPFTableRow> rows = figures.getRows();
        assertThat(rows.subList(0, rows.size() - 1))
            .flatExtracting(XWPFTableRow::getTableCells)
            .flatExtracting(XWPFTableCell::getParagraphs)
            .allMatch(XWPFParagraph::isKeepNext);
      }
    }
  }

  private static boolean isPicture(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream().anyMatch(run -> !run.getEmbeddedPictures().isEmpty());
  }

  /** A page of A4 less its margins is 740 points wide, a column's unit 5.25 / 256 of a point. */
  @Test
  void noHeadingOfAWorkbookIsClipped() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write("year_end").get(1)))) {
      Sheet first = workbook.getSheetAt(0);
      assertThat(first.getPrintSetup().getLandscape()).isTrue();
      assertThat(first.getColumnWidth(0) * 5.25 / 256).isLessThan(740);
      for (Sheet sheet : workbook) {
        Row head = sheet.getRow(2);
        for (Cell cell : sheet == first ? List.<Cell>of() : head) {
          double wide = sheet.getColumnWidth(cell.getColumnIndex()) * 5.25 / 256;
          double lines = Math.floor(head.getHeightInPoints() / 15);
          assertThat(cell.getStringCellValue().length() * 5.5)
              .as("%s: %s", sheet.getSheetName(), cell)
              .isLessThan(wide * lines);
        }
      }
    }
  }

  /** As a spreadsheet breaks them: between words, and within one that is longer than a line. */
  @Test
  void noTextOfAWorkbookIsClipped() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write("year_end").get(1)))) {
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        for (Row row : sheet) {
          for (Cell cell : row.getRowNum() < 3 ? List.<Cell>of() : row) {
            if (cell.getCellType() == CellType.STRING) {
              int room = sheet.getColumnWidth(cell.getColumnIndex()) / 256;
              assertThat(row.getHeightInPoints())
                  .as("%s: %s", sheet.getSheetName(), cell)
                  .isGreaterThanOrEqualTo(15f * linesOf(cell.getStringCellValue(), room));
            }
          }
        }
      }
    }
  }

  private static int linesOf(String text, int room) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ")) {
      boolean isNext = used > 0 && used + 1 + word.length() > room;
      used = isNext || used == 0 ? word.length() : used + 1 + word.length();
      lines += (isNext ? 1 : 0) + (used - 1) / room;
      used = (used - 1) % room + 1;
    }
    return lines;
  }

  /** A sheet may be printed alone. */
  @Test
  void everySheetOfAWorkbookBearsTheMark() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write("year_end").get(1)))) {
      String mark = workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
      assertThat(mark).startsWith("BẢN TRÌNH DIỄN");
      assertThat(workbook)
          .filteredOn(sheet -> sheet != workbook.getSheetAt(0))
          .isNotEmpty()
          .extracting(sheet -> sheet.getHeader().getCenter())
          .containsOnly(mark);
    }
  }

  /** Excel prints no text beyond the last printed column. */
  @Test
  void noTitleOfAWorkbookIsWiderThanWhatIsPrinted() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(write("half_year").get(1)))) {
      for (int at = 1; at < workbook.getNumberOfSheets(); at++) {
        Sheet sheet = workbook.getSheetAt(at);
        String area = workbook.getPrintArea(at).replaceFirst(".*!", "").replace("$", "");
        int last = CellRangeAddress.valueOf(area).getLastColumn();
        double wide = IntStream.rangeClosed(0, last).map(sheet::getColumnWidth).sum() * 5.25 / 256;
        Cell title = sheet.getRow(0).getCell(0);
        assertThat(title.getStringCellValue().length() * 7.0)
            .as("%s: %s", sheet.getSheetName(), title)
            .isLessThan(wide * Math.floor(title.getRow().getHeightInPoints() / 18));
        assertThat(title.getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getMergedRegions())
            .isEqualTo(last == 0 ? List.of() : List.of(new CellRangeAddress(0, 0, 0, last)));
      }
    }
  }

  /** Excel calls two sheets the same that differ in capitals alone, and opens no such file. */
  @Test
  void sheetsWhoseTitlesDifferInCapitalsAloneAreNumbered() throws IOException {
    FixtureWarehouse.make(
        folder,
        "half_year",
        "update marts.edition__contributions set finding_vi = 'Báo cáo'",
        "update marts.edition__structure set finding_vi = 'BÁO CÁO'");
    Path file = new EditableReports().write(folder, List.of("half_year")).get(1);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .contains("Báo cáo", "Báo cáo 2", "BÁO CÁO 3");
    }
  }

  @Test
  void theWorkbookHoldsFiguresAsNumbersBesideTheirCells() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write("year_end").get(1)))) {
      Sheet scorecard = workbook.getSheet("Phụ lục I");
      int name = column(scorecard, "Chỉ tiêu");
      Row growth = row(scorecard, name, "GRDP");
      Cell result = growth.getCell(column(scorecard, "Kết quả"));
      assertThat(result.getNumericCellValue()).isEqualTo(7.12);
      assertThat(shown(result)).isEqualTo("7,12");
      assertThat(growth.getCell(result.getColumnIndex() + 1).getStringCellValue())
          .as("its mark, in a column of their own")
          .isEqualTo("(ước)");
      Row investment = row(scorecard, name, "Tổng vốn đầu tư");
      assertThat(shown(investment.getCell(column(scorecard, "Kết quả")))).isEqualTo("hơn 31.500");
      assertThat(shown(growth.getCell(column(scorecard, "Kết quả (số đầy đủ)")))).isEqualTo("7,12");
      Cell difference = growth.getCell(column(scorecard, "So kế hoạch"));
      assertThat(difference.getNumericCellValue()).isEqualTo(-0.38);
      assertThat(difference.getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0.00");
      assertThat(growth.getCell(difference.getColumnIndex() + 1).getStringCellValue())
          .as("beside others in percent")
          .isEqualTo("điểm %");
      assertThat(growth.getCell(column(scorecard, "Ô nguồn")).getStringCellValue()).isNotEmpty();
    }
  }

  /** 12,5% beside … is 12,5%, not 12,5 and % in a column of its own. */
  @Test
  void aGapAmongFiguresOfOneMarkTakesItNotAway() throws IOException {
    FixtureWarehouse.make(
        folder,
        "half_year",
        "update marts.edition__followed set plan_percent_text = case indicator_code when (select min(indicator_code) from marts.edition__followed) then '12,5%' else '…' end");
    Path file = new EditableReports().write(folder, List.of("half_year")).get(1);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      List<Cell> cells = new ArrayList<>();
      workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
      assertThat(cells).extracting(Cell::toString).doesNotContain("Ký hiệu: So kế hoạch");
      assertThat(cells)
          .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC)
          .filteredOn(cell -> cell.getNumericCellValue() == 12.5)
          .extracting(cell -> cell.getCellStyle().getDataFormatString())
          .contains("[$-42A]#,##0.0\"%\"");
    }
  }

  @Test
  void aTotalIsTheSumOfItsPartsWhereItIsThatToTheLastDigit() throws IOException {
    FixtureWarehouse.make(
        folder,
        "year_end",
        tasks(1, "TỔNG SỐ", "Tổng số", 9, 5),
        tasks(2, "Kinh tế", "Sở Tài chính", 4, 2),
        tasks(3, "Xã hội", "Sở Y tế", 5, 2));
    Path file = new EditableReports().write(folder, List.of("year_end")).get(1);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Row total = null;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            total = cell.toString().equals("Tổng số") ? row : total;
          }
        }
      }
      assertThat(total).isNotNull();
      Sheet tasks = total.getSheet();
      Cell count = total.getCell(column(tasks, "Số nhiệm vụ"));
      assertThat(count.getCellFormula()).matches("SUM\\(([A-Z])5:\\1" + "6\\)");
      assertThat(count.getNumericCellValue()).as("also unopened").isEqualTo(9);
      assertThat(total.getCell(column(tasks, "Hoàn thành đúng hạn")).getCellType())
          .as("5 is not 2 and 2")
          .isEqualTo(CellType.NUMERIC);
    }
  }

  private static String tasks(int line, String group, String agency, int count, int done) {
    return """
        insert into marts.edition__tasks by name select %d as line_order, '%s' as group_name_vi,
        '%s' as agency_name_vi, %d as task_count, %d as done_in_time_count"""
        .formatted(line, group, agency, count, done);
  }

  @Test
  void everyNumberHasRoomOnOneLine() throws IOException {
    FixtureWarehouse.make(
        folder,
        "year_end",
        "update marts.year_end__scorecard set result_text = 'hơn 1.231.500,25 (ước)'"
            + " where number_text = '4'");
    Path file = new EditableReports().write(folder, List.of("year_end")).get(1);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet scorecard = workbook.getSheet("Phụ lục I");
      Row investment = row(scorecard, column(scorecard, "Chỉ tiêu"), "Tổng vốn đầu tư");
      Cell result = investment.getCell(column(scorecard, "Kết quả"));
      assertThat(scorecard.getColumnWidth(result.getColumnIndex()) / 256)
          .as("letters in a column that says '%s'", shown(result))
          .isGreaterThan(shown(result).length());
    }
  }

  private static String shown(Cell cell) {
    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    return new DataFormatter(Locale.forLanguageTag("vi-VN")).formatCellValue(cell);
  }

  /** The names in the program's own words stay in the data: a workbook is read by people. */
  @ParameterizedTest
  @MethodSource("reports")
  void everyColumnOfTheWorkbookIsHeadedInVietnamese(String report) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write(report).get(1)))) {
      assertThat(workbook.getNumberOfSheets()).isPositive();
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        for (Cell head : workbook.getSheetAt(i).getRow(2)) {
          assertThat(head.getStringCellValue()).doesNotContain("_").isNotBlank();
        }
      }
    }
  }

  @Test
  void aFigureBetweenWordsIsANumberAndTwoAreWords() {
    assertThat(Figure.findIn("hơn 31.500 (ước)"))
        .contains(new Figure("hơn ", new BigDecimal("31500"), " (ước)"));
    assertThat(Figure.findIn("-0,38 điểm %"))
        .contains(new Figure("", new BigDecimal("-0.38"), " điểm %"));
    for (String words :
        List.of("", "…", "7,5–8", "8,93 hoặc 8,87 (hai phương án)", "7,95 (ước); Đạt", "1.2345")) {
      assertThat(Figure.findIn(words)).as(words).isEmpty();
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaIsAText() throws IOException {
    FixtureWarehouse.make(
        folder, "year_end", "update marts.edition__not_met set reason_vi = '=cmd|''/c calc''!A1'");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            Files.newInputStream(
                new EditableReports().write(folder, List.of("year_end")).get(1)))) {
      List<Cell> found = new ArrayList<>();
      workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(found::add)));
      assertThat(found)
          .noneMatch(
              cell ->
                  cell.getCellType() == CellType.FORMULA
                      && !cell.getCellFormula().startsWith("SUM("));
      assertThat(found)
          .filteredOn(cell -> cell.getCellType() == CellType.STRING)
          .extracting(Cell::getStringCellValue)
          .contains("=cmd|'/c calc'!A1");
    }
  }

  @Test
  void theFirstSheetPrintsOnOnePageAndWritesItsMomentAsTablesDo() throws IOException {
    Path file = write("year_end").get(1);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet first = workbook.getSheetAt(0);
      assertThat(first.getFitToPage()).isTrue();
      assertThat(first.getRow(0).getCell(0).getCellStyle().getWrapText())
          .as("what is wider than its column is cut off where it is printed")
          .isTrue();
      assertThat(first.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(first.getRow(2).getCell(0).getStringCellValue())
          .matches("Số liệu đến \\d\\d:\\d\\d \\d{1,2}/\\d{1,2}/\\d{4}");
    }
  }

  @Test
  void equalMartsGiveEqualBytes() throws IOException {
    List<Path> written = write("half_year");
    List<byte[]> first = new ArrayList<>();
    for (Path file : written) {
      first.add(Files.readAllBytes(file));
    }
    new EditableReports().write(folder, List.of("half_year"));
    for (int i = 0; i < written.size(); i++) {
      assertThat(Files.readAllBytes(written.get(i))).isEqualTo(first.get(i));
    }
  }

  private List<Path> write(String report) {
    FixtureWarehouse.make(folder, report);
    return new EditableReports().write(folder, List.of(report));
  }

  private static List<String> texts(Said said) {
    List<String> texts = new ArrayList<>();
    if (said instanceof Said.Prose prose) {
      prose.lines().forEach(line -> texts.addAll(List.of(line.group(), line.mark(), line.text())));
    } else if (said instanceof Said.Grid whole) {
      Said.Grid grid = whole.printed(467);
      grid.heads().forEach(head -> texts.add(head.heading()));
      for (Said.Grid.Row row : grid.rows()) {
        texts.addAll(List.of(row.group(), row.below()));
        row.cells().forEach(cell -> texts.add(cell.text()));
      }
    } else if (said instanceof Said.Plot plot) {
      texts.addAll(List.of(plot.title(), plot.note()));
      plot.series().forEach(series -> series.data().forEach(datum -> texts.add(datum.text())));
    }
    return texts;
  }

  private static XWPFDocument open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  private static String text(Path file) throws IOException {
    try (XWPFDocument document = open(file);
        var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static int column(Sheet sheet, String heading) {
    for (Cell cell : sheet.getRow(2)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("No column '" + heading + "' in " + sheet.getSheetName());
  }

  private static Row row(Sheet sheet, int column, String text) {
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && row.getRowNum() > 2
          && cell.getStringCellValue().contains(text)) {
        return row;
      }
    }
    throw new AssertionError("No row '" + text + "' in " + sheet.getSheetName());
  }
}
