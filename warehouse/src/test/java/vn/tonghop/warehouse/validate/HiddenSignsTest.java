package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.PrintedSigns;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.workbook.read.FindingTexts;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** What an agency writes commands no terminal and turns no line around. */
class HiddenSignsTest {

  @TempDir Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  private Submission noted(String note) throws IOException {
    room.deliver(
        "CTK",
        "bao-cao.xlsx",
        room.altered(
            sheet -> DeliveryRoom.cell(sheet, "GRDP_GROWTH", "month", "note").setCellValue(note)));
    return room.only();
  }

  /** As Excel writes signs that XML forbids. */
  @Test
  void aNoteLosesItsControlCharactersAndItsAgencyIsTold() throws IOException {
    Submission submission = noted("tăng_x001B_[2J do \u202Ethuế");

    Finding finding = DeliveryRoom.finding(submission, "HIDDEN_CHARACTERS");
    assertThat(submission.isAccepted()).isTrue();
    assertThat(finding.found()).isEqualTo("tăng␛[2J do <U+202E>thuế");
    String answer =
        Files.readString(
            room.home()
                .outbox()
                .resolve("CTK")
                .resolve(
                    room.answers("CTK").stream()
                        .filter(name -> name.contains("tiep-nhan"))
                        .findFirst()
                        .orElseThrow()));
    assertThat(VisibleText.isHiding(answer)).isFalse();
    assertThat(new Landing(room.home()).listReceipts()).hasSize(1);
  }

  /** Word's hyphens come along when text is copied; a page without them is not whole. */
  @Test
  void aNoteLosesWhatNoReportCanPrintAndItsAgencyIsTold() throws IOException {
    Submission submission = noted("Khu vực Ⅱ tăng 3\u20114 % 😀 漢 (₫)");

    Finding finding = DeliveryRoom.finding(submission, "UNPRINTED_SIGNS");
    assertThat(submission.isAccepted()).isTrue();
    assertThat(finding.found()).isEqualTo("Ⅱ \u2011 😀 漢");
    assertThat(Pending.store(new Store(room.home(), new WorkbookReader(room.home())))).hasSize(1);
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      assertThat(
              database
                  .query(
                      "select note from read_parquet(%s) where note is not null"
                          .formatted(
                              Sql.text(room.home().landed() + "/indicators__figures/*/*.parquet")))
                  .firstColumn())
          .isEqualTo(List.of("Khu vực II tăng 3\u20104 %   (₫)"));
    }
  }

  @Test
  void signsThatNoScreenShowsAreToldByTheirCodes() {
    assertThat(PrintedSigns.list("a\u0007b\u3000c\u2028d😀")).isEqualTo("␇ <U+3000> <U+2028> 😀");
  }

  /** A spreadsheet shows the first of them as 1045,3. */
  @Test
  void aFigureThatIsShownFromRightToLeftIsNotReadFromLeftToRight() throws IOException {
    for (String turned : List.of("\u202E3,5401", "\u200F1 045,3", "5,\u20676")) {
      room.deliver(
          "CTK",
          "turned-%d.xlsx".formatted((int) turned.charAt(0)),
          room.altered(
              sheet ->
                  DeliveryRoom.cell(sheet, "GRDP_GROWTH", "month", "value").setCellValue(turned)));
    }
    room.intake();

    for (Submission submission : room.judge()) {
      assertThat(DeliveryRoom.codes(submission)).contains("TURNED_AROUND");
      assertThat(submission.isAccepted()).isFalse();
    }
  }

  @Test
  void everyFindingShowsWhatItFound() {
    Finding finding =
        FindingTexts.structure().finding("UNKNOWN_FORM", "", "", "a\u0000\u2067b\nc", "", "");
    assertThat(finding.found()).isEqualTo("a␀<U+2067>b c");
    assertThat(finding.messageVi()).contains("a␀<U+2067>b c");
  }
}
