package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.validate.DeliveryRoom.codes;
import static vn.tonghop.warehouse.validate.DeliveryRoom.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.intake.Intaken;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * Who sent what for when: every wrong delivery is judged, answered and kept, and hurts no other.
 */
class DeliveryTest {

  @TempDir Path folder;

  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  @Test
  void acceptsAFilledFormAndGivesAReceipt() throws IOException {
    room.deliver("CTK", "CTK_2024-06.xlsx", room.filled());

    Submission submission = room.only();

    assertThat(submission.findings()).isEmpty();
    assertThat(submission.isAccepted()).isTrue();
    assertThat(submission.form()).isEqualTo("indicators");
    assertThat(submission.owedCount()).isEqualTo(10);
    assertThat(submission.answeredCount()).isEqualTo(2);
    assertThat(submission.receipt().collection()).isEqualTo("2024-06");
    Path answer =
        room.home()
            .outbox()
            .resolve("CTK/CTK_2024-06_tiep-nhan_%s.txt".formatted(submission.receipt().shortSha()));
    assertThat(Files.readString(answer))
        .contains(
            "Cục Thống kê",
            "tháng 6 năm 2024",
            submission.receipt().sha256(),
            "2/10",
            "Sử dụng: Số liệu của tệp được sử dụng để tổng hợp báo cáo.",
            "09:30:00 ngày 17/6/2024");
  }

  @Test
  void rejectsAFileThatIsNoWorkbook() throws IOException {
    room.deliver("CTK", "CTK_2024-06.xlsx", "this is no workbook".getBytes(StandardCharsets.UTF_8));

    Submission submission = room.only();

    assertThat(codes(submission)).containsExactly("NOT_A_WORKBOOK");
    assertThat(submission.isAccepted()).isFalse();
    assertThat(submission.receipt().landed()).startsWith("landing/unidentified/CTK/");
    assertThat(room.answers("CTK"))
        .anyMatch(name -> name.matches("CTK_chua-ro-ky_tra-lai_.{8}\\.xlsx"));
  }

  @Test
  void rejectsAWorkbookThatIsNotOurForm() throws IOException {
    Path other = folder.resolve("other.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(other)) {
      workbook.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("Số liệu");
      workbook.write(out);
    }
    room.deliver("CTK", "so-lieu.xlsx", Files.readAllBytes(other));

    assertThat(codes(room.only())).containsExactly("NOT_OUR_FORM");
  }

  @Test
  void rejectsAnotherAgencysWorkbook() throws IOException {
    room.deliver("SLDTBXH", "SLDTBXH_2024-06.xlsx", room.filled());

    Submission submission = room.only();

    assertThat(codes(submission)).contains("WRONG_AGENCY").doesNotContain("UNKNOWN_ROW");
    assertThat(finding(submission, "WRONG_AGENCY").messageVi())
        .contains("Cục Thống kê thành phố Cần Thơ (CTK)", "(SLDTBXH)");
  }

  @Test
  void rejectsAnotherDeadlinesWorkbook() throws IOException {
    Path july = room.city().issue(room.home(), "CTK", Collection.of("2024-07"));
    Path filled = folder.resolve("july.xlsx");
    new FormFiller()
        .fill(
            july,
            filled,
            List.of(
                FormEntry.ofFigure(
                    "RETAIL", "CANTHO", "2024-07", Basis.MONTH, "value", BigDecimal.ONE)));
    room.deliver("CTK", "CTK_2024-06.xlsx", Files.readAllBytes(filled));

    Submission submission = room.only();

    assertThat(finding(submission, "WRONG_COLLECTION").messageVi())
        .contains("tháng 7 năm 2024", "tên tệp ghi kỳ tháng 6 năm 2024");
    assertThat(submission.isAccepted()).isFalse();
  }

  @Test
  void rejectsASenderThatIsInNoRegister() throws IOException {
    room.deliver("XYZ", "CTK_2024-06.xlsx", room.filled());

    Submission submission = room.only();

    assertThat(codes(submission)).contains("UNKNOWN_AGENCY");
    assertThat(submission.receipt().landed()).startsWith("landing/unidentified/XYZ/");
    assertThat(room.home().outbox().resolve("XYZ")).doesNotExist();
  }

  @Test
  void goesOnWithTheOthersAndKeepsEveryOriginal() throws IOException {
    byte[] noWorkbook = {1, 2, 3};
    room.deliver("CTK", "broken.xlsx", noWorkbook);
    room.deliver("CTK", "CTK_2024-06.xlsx", room.filled());

    List<Intaken> taken = room.intake();
    List<Submission> judged =
        Pending.validate(
            new Validation(
                room.home(),
                room.city(),
                RuleBook.shipped(room.home().operations().resolve("spill")),
                new WorkbookReader(room.home()),
                new SetAside(room.home())));

    assertThat(taken).hasSize(2).allMatch(Intaken.Received.class::isInstance);
    assertThat(judged).hasSize(2);
    assertThat(judged).filteredOn(Submission::isAccepted).hasSize(1);
    for (Submission submission : judged) {
      Path original = room.home().root().resolve(submission.receipt().landed());
      assertThat(vn.tonghop.warehouse.home.EndingFile.digest(original))
          .isEqualTo(submission.receipt().sha256());
    }
    assertThat(room.home().inbox().resolve("CTK")).isEmptyDirectory();
  }

  @Test
  void theSameBytesSentAgainOrByAnotherAreDeliveriesOfTheirOwn() throws IOException {
    byte[] content = room.filled();
    room.deliver("CTK", "CTK_2024-06.xlsx", content);
    room.deliver("CTK", "again.xlsx", content);
    room.deliver("SLDTBXH", "CTK_2024-06.xlsx", content);

    assertThat(room.intake()).hasSize(3).allMatch(Intaken.Received.class::isInstance);

    List<Submission> judged = room.judge();
    assertThat(judged.stream().map(s -> s.receipt().sha256()).distinct()).hasSize(1);
    String mark = judged.get(0).receipt().shortSha();
    assertThat(judged)
        .extracting(s -> s.receipt().key() + " " + s.isAccepted())
        .containsExactlyInAnyOrder(
            "2024-06/CTK-%s true".formatted(mark),
            "2024-06/CTK-%s.2 true".formatted(mark),
            "2024-06/SLDTBXH-%s false".formatted(mark));
    assertThat(new Verdicts(room.home()).list()).hasSize(3);
    assertThat(room.answers("CTK"))
        .contains(
            "CTK_2024-06_tiep-nhan_%s.txt".formatted(mark),
            "CTK_2024-06_tiep-nhan_%s.2.txt".formatted(mark));
    assertThat(room.answers("SLDTBXH")).contains("SLDTBXH_2024-06_tra-lai_%s.xlsx".formatted(mark));
    assertThat(room.intake()).isEmpty();
  }

  /** As a crash leaves it between landing and the source's being told, or a server that forgot. */
  @Test
  void receivesTheSameArrivalOnce() throws IOException {
    byte[] content = room.filled();
    room.deliver("CTK", "CTK_2024-06.xlsx", content);
    Intaken first = room.intake().get(0);
    room.deliver("CTK", "CTK_2024-06.xlsx", content);

    Intaken second = room.intake().get(0);

    assertThat(second).isEqualTo(new Intaken.AlreadyReceived(((Intaken.Received) first).receipt()));
    assertThat(room.home().inbox().resolve("CTK")).isEmptyDirectory();
  }

  @Test
  void completesAnOriginalThatACrashLeftWithoutReceipt() throws IOException {
    byte[] content = room.filled();
    room.deliver("CTK", "CTK_2024-06.xlsx", content);
    Intaken.Received first = (Intaken.Received) room.intake().get(0);
    Path original = room.home().root().resolve(first.receipt().landed());
    Files.delete(original.resolveSibling(original.getFileName() + ".receipt.json"));
    room.deliver("CTK", "CTK_2024-06.xlsx", content);

    Intaken second = room.intake().get(0);

    assertThat(second).isEqualTo(new Intaken.Recovered(first.receipt()));
    Files.delete(original.resolveSibling(original.getFileName() + ".receipt.json"));
    Intaken.Recovered third = (Intaken.Recovered) room.intake().get(0);
    assertThat(third.receipt().sha256()).isEqualTo(first.receipt().sha256());
    assertThat(third.receipt().receivedAt()).isEqualTo(first.receipt().receivedAt());
    assertThat(room.intake()).isEmpty();
  }
}
