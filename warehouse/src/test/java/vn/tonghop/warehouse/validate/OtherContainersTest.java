package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * A form saved in another container is read as the form that it is. The workbooks of {@code
 * officer/containers} were filled and spoilt as {@code .xlsx} and saved by LibreOffice as the
 * others; the key beside them sealed them.
 */
class OtherContainersTest {

  private static final Path FILES = Path.of("src/test/resources/officer/containers");
  private static final String REMARK = "READ_FROM_ANOTHER_FORMAT";

  @TempDir static Path folder;
  private static DeliveryRoom room;

  @BeforeAll
  static void openRoom() throws IOException {
    room = new DeliveryRoom(folder);
    Files.createDirectories(room.home().keys());
    Files.copy(FILES.resolve("k0001.key"), room.home().keys().resolve("k0001.key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".xls", ".ods"})
  void readsEachCellAsTheUsualContainerHasIt(String extension) {
    Reading.Delivered usual = read("odd.xlsx");
    Reading.Delivered other = read("odd" + extension);

    for (int sheet = 0; sheet < usual.sheets().size(); sheet++) {
      assertThat(cells(other.sheets().get(sheet)))
          .containsExactlyElementsOf(cells(usual.sheets().get(sheet)));
    }
    assertThat(told(other)).isEqualTo(told(usual));
    assertThat(told(usual)).hasSizeGreaterThan(15);
    assertThat(other.findings()).extracting(Finding::code).contains(REMARK);
  }

  private static List<String> cells(FilledSheet sheet) {
    return sheet.rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .map(cell -> "%s %s %s".formatted(cell.address(), cell.value(), cell.unit()))
        .sorted()
        .toList();
  }

  private static List<String> told(Reading.Delivered reading) {
    return reading.findings().stream()
        .filter(finding -> !finding.code().equals(REMARK))
        .map(finding -> finding.cell() + " " + finding.code())
        .toList();
  }

  private static Reading.Delivered read(String name) {
    return (Reading.Delivered) new WorkbookReader(room.home()).read(FILES.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good.xls", "good.ods"})
  void acceptsAGoodOne(String name) throws IOException {
    room.deliver("CTK", name, Files.readAllBytes(FILES.resolve(name)));

    assertAccepted(room.only());
  }

  @Test
  void acceptsAGoodOneInAnArchive() throws IOException {
    for (String name : List.of("good.xlsx", "good.xls", "good.ods")) {
      room.deliver("CTK", name + ".zip", zipped("Tháng 6/" + name));
      assertAccepted(room.only());
    }
  }

  private static void assertAccepted(Submission submission) {
    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(submission.answeredCount()).isEqualTo(2);
    assertThat(DeliveryRoom.codes(submission)).contains(REMARK);
    assertThat(submission.receipt().collection()).isEqualTo("2024-06");
  }

  /** An archive as Windows makes it where a name is not of its letters: in bytes of old. */
  private static byte[] zipped(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip =
        new ZipOutputStream(out, java.nio.charset.Charset.forName("windows-1258"))) {
      zip.putNextEntry(new ZipEntry("C" + name));
      zip.write(Files.readAllBytes(FILES.resolve(name.substring(name.indexOf('/') + 1))));
      zip.putNextEntry(new ZipEntry("cong van.pdf"));
      zip.write("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"odd.xls", "odd.ods"})
  void givesItBackAsTheUsualContainerWithTheCommentsOfBoth(String name) throws IOException {
    room.deliver("CTK", name, Files.readAllBytes(FILES.resolve(name)));

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isFalse();
    Path answer =
        room.home()
            .outbox()
            .resolve("CTK/CTK_2024-06_tra-lai_%s.xlsx".formatted(submission.receipt().shortSha()));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(answer)))) {
      XSSFSheet sheet = workbook.getSheet(DeliveryRoom.SHEET);
      List<String> comments =
          sheet.getCellComments().values().stream()
              .map(comment -> comment.getString().getString())
              .toList();
      assertThat(comments).anyMatch(text -> text.contains("hỏi lại Hải quan"));
      assertThat(comments).anyMatch(text -> text.contains("Ô này"));
      assertThat(sheet.isColumnHidden(20)).isTrue();
      Map<String, String> sent =
          DeliveryRoom.contents(Files.readAllBytes(FILES.resolve("odd.xlsx")), DeliveryRoom.SHEET);
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
          .isEqualTo(sent.get("A3").replaceFirst("^STRING (.*) \\d+$", "$1"));
    }
  }

  @Test
  void takesALoweredSignForANoteAsARaisedOne() throws IOException {
    ReworkedPackage parts = new ReworkedPackage(Files.readAllBytes(FILES.resolve("odd.ods")));
    String raised = parts.text("content.xml");
    assertThat(raised).contains("text-position=\"33%");
    parts.put("content.xml", raised.replace("text-position=\"33%", "text-position=\"-33%"));
    Path lowered = Files.write(folder.resolve("lowered.ods"), parts.pack());

    assertThat(told((Reading.Delivered) new WorkbookReader(room.home()).read(lowered)))
        .isEqualTo(told(read("odd.ods")))
        .anyMatch(finding -> finding.endsWith("NOTE_SIGN_LEFT_OUT"));
  }

  @Test
  void copiesNoMoreThanAFormCouldHold() throws IOException {
    ReworkedPackage parts = new ReworkedPackage(Files.readAllBytes(FILES.resolve("good.ods")));
    String content = parts.text("content.xml");
    String rows =
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell"
            + " office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>";
    parts.put("content.xml", content.replaceFirst("</table:table>", rows));
    room.deliver("CTK", "bao-cao.ods", parts.pack());

    assertThat(DeliveryRoom.codes(room.only())).contains("NOT_A_WORKBOOK");
  }

  @Test
  void saysOfAnOldWorkbookThatItsPasswordIsInTheWay() throws IOException {
    room.deliver("CTK", "bao-cao.xls", locked("bí mật"));

    Submission submission = room.only();

    Finding finding = DeliveryRoom.finding(submission, "ENCRYPTED_WORKBOOK");
    assertThat(finding.messageVi()).contains("mật khẩu", "xóa trắng ô mật khẩu");
    assertThat(finding.found()).isEqualTo("bao-cao.xls");
  }

  @Test
  void readsAnOldWorkbookWhoseStructureAloneIsProtected() throws IOException {
    room.deliver("CTK", "bao-cao.xls", locked("VelvetSweatshop"));

    assertAccepted(room.only());
  }

  private static byte[] locked(String password) throws IOException {
    try (HSSFWorkbook workbook =
        new HSSFWorkbook(Files.newInputStream(FILES.resolve("good.xls")))) {
      Biff8EncryptionKey.setCurrentUserPassword(password);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
