package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.validate.SpoiltRoom.Judged;
import vn.tonghop.warehouse.workbook.annotate.Annotator;
import vn.tonghop.warehouse.workbook.annotate.EarlierReport;
import vn.tonghop.warehouse.workbook.form.Identity;

/** What a sender says where nothing is read is told, and what our own answer said is not. */
class SendersWordsTest {

  private static final String SHEET = "Chỉ tiêu";
  private static final String HIS = "Số chính thức là 230,5";

  @TempDir Path folder;

  private SpoiltRoom room;
  private Path sent;

  @BeforeEach
  void sendAWorkbookWithOneBadCellAndAComment() throws IOException {
    room = new SpoiltRoom(folder);
    try (SpoiltWorkbook issued = room.open()) {
      XSSFSheet sheet = issued.workbook.getSheet(SHEET);
      sheet.getRow(10).getCell(7).setCellValue("một trăm");
      comment(sheet, "H11", HIS);
      sent = issued.save(folder.resolve("sent.xlsx"));
    }
  }

  private static void comment(XSSFSheet sheet, String cell, String text) {
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 9, 10, 12, 13);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(new CellAddress(cell));
    comment.setAuthor("Lan");
    comment.setString(text);
  }

  private static List<String> told(Judged judged) {
    return judged.all().stream()
        .filter(f -> f.code().equals("COMMENT_NOT_READ") || f.code().equals("WORDS_NOT_READ"))
        .peek(finding -> assertThat(finding.rejects()).isFalse())
        .map(finding -> "%s!%s %s".formatted(finding.sheet(), finding.cell(), finding.found()))
        .toList();
  }

  @Test
  void aCommentIsTold() {
    assertThat(told(room.judge(sent))).containsExactly("Chỉ tiêu!H11 " + HIS);
  }

  /** It was set aside as our fault when the answer looked for the cell. */
  @ParameterizedTest
  @ValueSource(strings = {"", "$$$", "11", "H", "H0"})
  void aCommentOnNoCellIsLeftOut(String address) throws IOException {
    ReworkedPackage bad = new ReworkedPackage(Files.readAllBytes(sent));
    String part = bad.partWith("ref=\"H11\"");
    bad.put(part, bad.text(part).replace("ref=\"H11\"", "ref=\"%s\"".formatted(address)));
    Path damaged = Files.write(folder.resolve("damaged.xlsx"), bad.pack());
    assertThat(told(room.judge(damaged))).isEmpty();
  }

  @Test
  void ofAnAnswerThatIsSentBackOnlyWhatIsHisIsTold() throws IOException {
    assertThat(told(answered(any -> {}))).containsExactly("Chỉ tiêu!H11 " + HIS);
    assertThat(
            told(
                answered(list -> list.getRow(1).createCell(8).setCellValue("đã sửa, xin xem lại"))))
        .containsExactlyInAnyOrder("Chỉ tiêu!H11 " + HIS, "Ý kiến trả lại!I2 đã sửa, xin xem lại");
  }

  /** What is said of the answer to the workbook, after its sender wrote into the list. */
  private Judged answered(Consumer<XSSFSheet> writing) throws IOException {
    Path answer = folder.resolve("answer.xlsx");
    List<Finding> findings = room.judge(sent).all();
    new Annotator(EarlierReport.UNKNOWN).annotate(sent, answer, findings);
    try (SpoiltWorkbook returned = new SpoiltWorkbook(answer)) {
      writing.accept(returned.workbook.getSheet(Identity.ANSWER_SHEET));
      return room.judge(returned.save(folder.resolve("again.xlsx")));
    }
  }
}
