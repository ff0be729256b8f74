package vn.tonghop.warehouse.workbook.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;

/** What an answer does to the sender's workbook, and how the next answer takes it off again. */
class AnswerMarksTest {

  private static final Finding WRONG = finding(Severity.REJECT, "H11", "phải ghi số");
  private static final Finding NOTED = finding(Severity.REMARK, "H12", "đã làm tròn");

  @TempDir Path folder;
  private Path sent;

  private static Finding finding(Severity severity, String cell, String message) {
    return new Finding("CODE", severity, "Chỉ tiêu", cell, "abc", "", message, message);
  }

  @BeforeEach
  void commentTwoCells() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    sent = folder.resolve("sent.xlsx");
    try (XSSFWorkbook workbook = open(new SmallCity().issue(home, "CTK"))) {
      XSSFSheet sheet = workbook.getSheet("Chỉ tiêu");
      write(sheet, "H11", "Chị Lan: số này hỏi lại Hải quan");
      write(sheet, "H13", "ghi chú của tôi");
      save(workbook, sent);
    }
  }

  @Test
  void showsTheHiddenSheetRowAndColumnOfACellThatItComments() throws IOException {
    Path hidden = folder.resolve("hidden.xlsx");
    try (XSSFWorkbook workbook = open(sent)) {
      XSSFSheet sheet = workbook.getSheet("Chỉ tiêu");
      sheet.getRow(10).setZeroHeight(true);
      sheet.getRow(12).setZeroHeight(true);
      sheet.setColumnHidden(7, true);
      sheet.setColumnHidden(8, true);
      workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
      save(workbook, hidden);
    }
    try (XSSFWorkbook answer = open(answer(hidden, WRONG))) {
      XSSFSheet sheet = answer.getSheet("Chỉ tiêu");
      assertThat(sheet.getRow(10).getZeroHeight()).isFalse();
      assertThat(sheet.getRow(12).getZeroHeight()).as("what nothing is said of").isTrue();
      assertThat(sheet.isColumnHidden(7)).isFalse();
      assertThat(sheet.isColumnHidden(8)).as("what nothing is said of").isTrue();
      assertThat(answer.isSheetHidden(answer.getSheetIndex(sheet))).isFalse();
      assertThat(answer.isSheetVeryHidden(answer.getSheetIndex(sheet))).isFalse();
    }
  }

  private static void write(XSSFSheet sheet, String cell, String text) {
    CellAddress address = new CellAddress(cell);
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, 1, address.getRow(), 3, address.getRow() + 2);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(address);
    comment.setAuthor("Lan");
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
  }

  private static void save(XSSFWorkbook workbook, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      workbook.write(out);
    }
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private Path answer(Path original, Finding... findings) throws IOException {
    Path answer = folder.resolve("answer-%d.xlsx".formatted(folder.toFile().list().length));
    new Annotator(EarlierReport.UNKNOWN).annotate(original, answer, List.of(findings));
    return answer;
  }

  private static Map<String, String> comments(Path file) throws IOException {
    Map<String, String> comments = new TreeMap<>();
    try (XSSFWorkbook workbook = open(file)) {
      workbook
          .getSheet("Chỉ tiêu")
          .getCellComments()
          .forEach(
              (cell, comment) ->
                  comments.put(
                      cell.formatAsString(),
                      comment.getAuthor() + ": " + comment.getString().getString()));
    }
    return comments;
  }

  @Test
  void theSendersCommentsSurviveEveryAnswer() throws IOException {
    Path first = answer(sent, WRONG, NOTED);
    assertThat(comments(first).get("H11"))
        .isEqualTo("Tổng Hợp: phải ghi số\n——— Lan:\nChị Lan: số này hỏi lại Hải quan");
    Path second = answer(first, WRONG);
    assertThat(comments(second).get("H11")).isEqualTo(comments(first).get("H11"));
    assertThat(comments(answer(second))).isEqualTo(comments(sent));
  }

  @Test
  void whatIsWrittenIntoOurCommentsStays() throws IOException {
    Path first = answer(sent, WRONG, NOTED);
    Path replied = folder.resolve("replied.xlsx");
    try (XSSFWorkbook workbook = open(first)) {
      var comments = workbook.getSheet("Chỉ tiêu").getCellComments();
      for (String cell : List.of("H11", "H12")) {
        var comment = comments.get(new CellAddress(cell));
        String ours = comment.getString().getString();
        comment.setString(new XSSFRichTextString(ours.replaceFirst("$", " đã hỏi\nchờ trả lời")));
        comment.setAuthor(cell.equals("H12") ? "" : comment.getAuthor());
      }
      save(workbook, replied);
    }
    Path second = answer(replied, WRONG);
    assertThat(comments(second).get("H11"))
        .startsWith("Tổng Hợp: phải ghi số\n———")
        .contains("Chị Lan: số này hỏi lại Hải quan", "đã hỏi", "chờ trả lời");
    assertThat(comments(second).get("H12")).isEqualTo(": đã hỏi\nchờ trả lời");
  }

  @Test
  void theListGoesDownTheRowsWhatMustBeRepairedFirst() throws IOException {
    Finding below = new Finding("A", Severity.REJECT, "Chỉ tiêu", "C14", "", "", "a", "a");
    Finding right = new Finding("B", Severity.REJECT, "Chỉ tiêu", "J11", "", "", "b", "b");
    Finding whole = new Finding("C", Severity.REJECT, "", "", "", "", "c", "c");
    try (XSSFWorkbook workbook = open(answer(sent, below, NOTED, right, WRONG, whole))) {
      List<String> cells = new ArrayList<>();
      workbook.getSheet("Ý kiến trả lại").forEach(row -> cells.add(row.getCell(3).toString()));
      assertThat(cells).containsExactly("Ô", "", "H11", "J11", "C14", NOTED.cell());
    }
  }

  @Test
  void theListSaysOnceWhatGoesDownAColumnAndEachCellStillHasItsComment() throws IOException {
    Finding next = new Finding("A", Severity.REJECT, "Chỉ tiêu", "K12", "z", "", "a", "a");
    Finding first = new Finding("A", Severity.REJECT, "Chỉ tiêu", "K11", "z", "", "a", "a");
    Finding below = new Finding("A", Severity.REJECT, "Chỉ tiêu", "K14", "z", "", "a", "a");
    Path answer = answer(sent, next, below, first);
    try (XSSFWorkbook workbook = open(answer)) {
      XSSFSheet list = workbook.getSheet("Ý kiến trả lại");
      assertThat(list.getLastRowNum()).isEqualTo(1);
      assertThat(list.getRow(1).getCell(3)).hasToString("K11:K12, K14");
      assertThat(list.getRow(1).getCell(3).getHyperlink().getAddress())
          .isEqualTo("'Chỉ tiêu'!K11:K12");
    }
    assertThat(comments(answer)).containsKeys("K11", "K12", "K14");
  }

  @Test
  void theListHasRoomForAllThePlacesOfWhatIsSaidOnce() throws IOException {
    Finding[] apart =
        IntStream.range(0, 20)
            .mapToObj(i -> "K" + (11 + 2 * i))
            .map(cell -> new Finding("A", Severity.REJECT, "Chỉ tiêu", cell, "z", "", "a", "a"))
            .toArray(Finding[]::new);
    try (XSSFWorkbook workbook = open(answer(sent, apart))) {
      XSSFRow row = workbook.getSheet("Ý kiến trả lại").getRow(1);
      int signs = row.getCell(3).getStringCellValue().length();
      assertThat(row.getHeightInPoints()).isGreaterThan(16f * signs / 8);
    }
  }

  @Test
  void theListSaysWhatBecomesOfTheWorkbookAndWhatToDo() throws IOException {
    assertThat(listHeading(answer(sent, WRONG, NOTED)))
        .contains("chưa được dùng để tổng hợp", "tiếp nhận thì báo cáo đó vẫn được dùng")
        .contains("“phải sửa”", "“chỉ sửa một trong hai ô”", "gửi lại");
    assertThat(listHeading(answer(sent, NOTED))).isEqualTo("Vấn đề và cách sửa");
  }

  @Test
  void theListAloneAsksForTheSendersOwnFile() throws IOException {
    Path answer = folder.resolve("list.xlsx");
    new Annotator(EarlierReport.UNKNOWN).list(answer, List.of(WRONG));
    assertThat(listHeading(answer)).contains("trong tệp của đơn vị").doesNotContain("ngay trong");
  }

  @Test
  void theListsColoursAreThoseOfNoPalette() throws IOException {
    try (XSSFWorkbook workbook = open(answer(sent, WRONG))) {
      XSSFSheet list = workbook.getSheet("Ý kiến trả lại");
      for (var cell : List.of(list.getRow(0).getCell(0), list.getRow(1).getCell(1))) {
        assertThat(cell.getCellStyle().getFillForegroundXSSFColor().isIndexed()).isFalse();
      }
      assertThat(list.getRow(1).getCell(3).getCellStyle().getFont().getXSSFColor().isIndexed())
          .isFalse();
    }
  }

  @Test
  void theListShowsAnOfficerNoCodes() throws IOException {
    try (XSSFWorkbook workbook = open(answer(sent, WRONG))) {
      XSSFSheet list = workbook.getSheet("Ý kiến trả lại");
      list.forEach(
          row ->
              row.forEach(
                  cell ->
                      assertThat(list.isColumnHidden(cell.getColumnIndex()))
                          .isEqualTo(List.of("Mã", "CODE").contains(cell.toString()))));
    }
  }

  private static String listHeading(Path answer) throws IOException {
    try (XSSFWorkbook workbook = open(answer)) {
      return workbook.getSheet("Ý kiến trả lại").getRow(0).getCell(6).getStringCellValue();
    }
  }

  @Test
  void theCellsToRepairAreColouredUntilTheyAreRepairedAndPalerThoseWithARemark()
      throws IOException {
    Path first = answer(sent, WRONG, NOTED);
    assertThat(coloured(first)).containsExactly("H11 FFFFC7CE", "H12 FFDDEBF7");
    assertThat(coloured(answer(first, WRONG))).containsExactly("H11 FFFFC7CE");
    assertThat(coloured(answer(first, NOTED))).containsExactly("H12 FFDDEBF7");
  }

  private static List<String> coloured(Path file) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      var formats = workbook.getSheet("Chỉ tiêu").getSheetConditionalFormatting();
      return IntStream.range(0, formats.getNumConditionalFormattings())
          .mapToObj(formats::getConditionalFormattingAt)
          .map(
              one ->
                  one.getFormattingRanges()[0].formatAsString()
                      + " "
                      + one.getRule(0)
                          .getPatternFormatting()
                          .getFillBackgroundColorColor()
                          .getARGBHex())
          .toList();
    }
  }

  @Test
  void theWorkbookOpensOnTheFirstCellToRepair() throws IOException {
    try (XSSFWorkbook workbook = open(answer(sent, NOTED, WRONG))) {
      XSSFSheet sheet = workbook.getSheet("Chỉ tiêu");
      assertThat(workbook.getActiveSheetIndex()).isEqualTo(workbook.getSheetIndex(sheet));
      assertThat(sheet.getActiveCell()).isEqualTo(new CellAddress("H11"));
    }
  }

  @Test
  void aSheetWhoseTitleAnotherProgramComposedIsCommentedToo() throws IOException {
    Path other = folder.resolve("nfd.xlsx");
    try (XSSFWorkbook workbook = open(sent)) {
      String title = Normalizer.normalize("Chỉ tiêu ", Normalizer.Form.NFD);
      workbook.setSheetName(workbook.getSheetIndex("Chỉ tiêu"), title);
      save(workbook, other);
    }
    try (XSSFWorkbook workbook = open(answer(other, NOTED))) {
      assertThat(workbook.getSheetAt(0).getCellComment(new CellAddress("H12"))).isNotNull();
      assertThat(workbook.getSheet("Ý kiến trả lại").getRow(1).getCell(3).getHyperlink())
          .isNotNull();
    }
  }

  /** A cell may hold more signs than Excel takes back, where another program wrote it. */
  @Test
  void quotesTheBeginningOfATextThatNoCellHolds() throws IOException {
    String found = "🙂".repeat(40_000);
    Finding endless =
        new Finding("CODE", Severity.REJECT, "Chỉ tiêu", "H11", found, found, "dài", "long");
    Path alone = folder.resolve("alone.xlsx");
    new Annotator(EarlierReport.UNKNOWN).list(alone, List.of(endless));
    for (Path file : List.of(answer(sent, endless), alone)) {
      try (XSSFWorkbook workbook = open(file)) {
        XSSFSheet sheet = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
        assertThat(sheet.getRow(1).getCell(4).getStringCellValue())
            .isEqualTo("🙂".repeat(1_000) + "…");
        assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(409);
      }
    }
  }
}
