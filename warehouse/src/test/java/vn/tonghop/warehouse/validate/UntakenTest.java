package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.intake.Intaken;

/** What cannot be taken from a source is told, and all else of the source is taken. */
class UntakenTest {

  @TempDir Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  @Test
  void copiesNothingThatIsTooLargeAndTellsItsAgency() throws IOException {
    Path large = room.home().inbox().resolve("CTK").resolve("a.xlsx");
    room.deliver("CTK", "a.xlsx", new byte[0]);
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    Files.setLastModifiedTime(large, java.nio.file.attribute.FileTime.fromMillis(0));
    room.deliver("CTK", "b.xlsx", room.filled());

    long begun = System.nanoTime();
    List<Intaken> taken = room.intake();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(taken.get(0))
        .isInstanceOfSatisfying(
            Intaken.Failed.class,
            failed -> {
              assertThat(failed.agency()).isEqualTo("CTK");
              assertThat(failed.reason())
                  .isEqualTo("It has 3221225472 bytes, at most 31457280 are taken");
            });
    assertThat(taken.get(1)).isInstanceOf(Intaken.Received.class);
    assertThat(large).exists();
    assertThat(note("CTK")).contains("Tệp: a.xlsx", "Tệp quá lớn (3072 MB, tối đa 30 MB)");

    room.deliver("CTK", "a.xlsx", room.altered(sheet -> sheet.getRow(0).setHeight((short) 500)));
    assertThat(room.intake()).singleElement().isInstanceOf(Intaken.Received.class);
    assertThat(room.answers("CTK"))
        .as("taken after all")
        .noneMatch(name -> name.contains("_chua-nhan_"));
  }

  @Test
  void aNameThatIsNoTextKeepsNoOtherBack() throws IOException, InterruptedException {
    room.deliver("CTK", "b.xlsx", room.filled());
    String make = "printf x > \"$(printf 'b\\341o.xlsx')\"; touch -d 2020-01-01 b*o.xlsx";
    new ProcessBuilder("sh", "-c", make)
        .directory(room.home().inbox().resolve("CTK").toFile())
        .inheritIO()
        .start()
        .waitFor();

    assertThat(room.intake())
        .hasSize(2)
        .anyMatch(Intaken.Received.class::isInstance)
        .anySatisfy(
            one ->
                assertThat(one)
                    .isInstanceOfSatisfying(
                        Intaken.Failed.class,
                        failed -> assertThat(failed.reason()).contains("no UTF-8")));
    assertThat(note("CTK")).contains("Đề nghị đổi tên tệp");
  }

  @Test
  void aWorkbookInTheInboxItselfIsAnsweredByItsSeal() throws IOException {
    Files.createDirectories(room.home().inbox().resolve("SLDTBXH"));
    room.deliver("", "bao-cao.xlsx", room.filled());

    Submission submission = room.only();

    assertThat(submission.receipt().sender()).isEqualTo("CTK");
    assertThat(submission.isAccepted()).isTrue();
    assertThat(room.answers("CTK")).anyMatch(name -> name.contains("tiep-nhan"));
    assertThat(room.home().inbox().resolve("bao-cao.xlsx")).doesNotExist();
  }

  @Test
  void takesWhatLiesInAFolderThatBearsTheAgencysNameOrItsCodeInSmallLetters() throws IOException {
    room.deliver("ctk", "a.xlsx", room.filled());
    Submission small = room.only();
    room.deliver("Cục Thống kê  Thành phố Cần Thơ", "b.xlsx", room.filled());
    Submission whole = room.only();

    assertThat(List.of(small, whole))
        .allSatisfy(
            one -> {
              assertThat(one.isAccepted()).as(one.findings().toString()).isTrue();
              assertThat(one.receipt().sender()).isEqualTo("CTK");
            });
    assertThat(room.answers("CTK")).filteredOn(name -> name.contains("tiep-nhan")).hasSize(2);
  }

  @Test
  void saysWhatToDoAboutAFolderWithinItsFolder() throws IOException {
    room.deliver("ctk/tháng 6", "a.xlsx", room.filled());

    assertThat(room.intake()).hasSize(1);
    assertThat(note("CTK")).contains("ctk/tháng 6", "Đề nghị chuyển bảng tính ra ngoài");
  }

  @Test
  void anOutboxThatTakesNoNoticeHoldsUpNoDelivery() throws IOException {
    byte[] filled = room.filled();
    room.deliver("CTK", "a.xlsx", filled);
    room.deliver("CTK/tháng 6", "b.xlsx", filled);
    Path outbox = room.home().outbox().resolve("CTK");
    Files.move(outbox, folder.resolve("kept"));
    Files.createFile(outbox);

    assertThat(room.intake())
        .hasExactlyElementsOfTypes(Intaken.Received.class, Intaken.Failed.class);
  }

  @Test
  void whatNoSealTellsIsNobodys() throws IOException {
    room.deliver("", "tin.xlsx", new byte[] {1, 2, 3});

    Submission submission = room.only();

    assertThat(submission.receipt().sender()).isEqualTo("inbox");
    assertThat(DeliveryRoom.codes(submission)).contains("UNKNOWN_AGENCY");
  }

  private String note(String agency) throws IOException {
    String name =
        room.answers(agency).stream()
            .filter(answer -> answer.contains("_chua-nhan_"))
            .findFirst()
            .orElseThrow();
    return Files.readString(room.home().outbox().resolve(agency).resolve(name));
  }
}
