package vn.tonghop.reports.editable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.render.BlockForm;

class EditableReportsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"half_year", "nine_month", "year_end"})
  void theDocumentSaysWhatTheReportSays(String report) throws IOException {
    List<Path> written = write(report);
    List<String> expected = new ArrayList<>();
    try (Marts marts = Marts.open(folder)) {
      for (Section section : Contents.of(marts, Report.of(report)).sections()) {
        expected.add(section.heading());
        expected.add(section.part().title());
        expected.addAll(texts(section));
      }
    }
    String document = text(written.get(0));
    assertThat(expected.stream().filter(text -> !text.isEmpty()).toList())
        .hasSizeGreaterThan(50)
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
    }
  }

  @Test
  void theWorkbookHoldsFiguresAsNumbersBesideTheirCells() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write("year_end").get(1)))) {
      Sheet scorecard = workbook.getSheet("Phụ lục I");
      int name = column(scorecard, "Chỉ tiêu");
      Row growth = row(scorecard, name, "GRDP");
      assertThat(growth.getCell(column(scorecard, "result_value")).getNumericCellValue())
          .isEqualTo(7.12);
      assertThat(growth.getCell(column(scorecard, "cell")).getStringCellValue()).isNotEmpty();
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
      assertThat(found).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
      assertThat(found)
          .filteredOn(cell -> cell.getCellType() == CellType.STRING)
          .extracting(Cell::getStringCellValue)
          .contains("=cmd|'/c calc'!A1");
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

  private static List<String> texts(Section section) {
    if (section.isBare() || section.template().equals("growth_chart")) {
      return List.of();
    }
    BlockForm form = BlockForm.of(section.template());
    List<List<String>> groups = new ArrayList<>();
    form.columns().forEach(column -> groups.add(column.fields()));
    groups.add(form.groupFields());
    form.lineFields().forEach(field -> groups.add(List.of(field)));
    List<String> texts = new ArrayList<>();
    for (Map<String, ?> row : section.rows().rows()) {
      groups.forEach(fields -> fields.forEach(field -> texts.add(text(row.get(field)))));
    }
    return texts;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString().strip();
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
