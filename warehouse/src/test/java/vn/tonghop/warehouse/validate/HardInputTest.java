package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.tonghop.warehouse.validate.DeliveryRoom.codes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.workbook.annotate.Annotator;
import vn.tonghop.warehouse.workbook.annotate.EarlierReport;

/**
 * Files that would hurt or mislead their reader, through the whole of intake and validation: each
 * is judged with a finding in both languages, its original is kept and the good one beside it
 * passes.
 */
class HardInputTest {

  private static final String SHEET_PART = "xl/worksheets/sheet1.xml";

  /** More than any judgement may leave behind; the limits of the guard fit 512 MB. */
  private static final long MOST_BYTES_KEPT = 200L << 20;

  @TempDir Path folder;

  @Test
  void refusesEachWithItsOwnFindingAndKeepsItsOriginal() throws Exception {
    DeliveryRoom room = new DeliveryRoom(folder);
    byte[] good = room.filled();
    Map<String, byte[]> files = files(good);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      room.deliver("CTK", file.getKey().replaceAll(" .*", "") + ".xlsx", file.getValue());
    }
    room.deliver("CTK", "CTK_2024-06.xlsx", good);

    List<Submission> judged =
        assertTimeoutPreemptively(
            Duration.ofSeconds(120),
            () -> {
              room.intake();
              return room.judge();
            });

    assertThat(judged).hasSize(files.size() + 1);
    assertThat(room.home().inbox().resolve("CTK")).isEmptyDirectory();
    for (Submission submission : judged) {
      String name = submission.receipt().originalName().replace(".xlsx", "");
      Path original = room.home().root().resolve(submission.receipt().landed());
      assertThat(EndingFile.digest(original)).isEqualTo(submission.receipt().sha256());
      if (name.equals("CTK_2024-06")) {
        assertThat(submission.isAccepted()).isTrue();
      } else {
        String code = name.replaceAll("-\\d+$", "");
        assertThat(codes(submission)).as(name).contains(code);
        assertThat(submission.isAccepted()).as(name).isFalse();
        Finding finding = DeliveryRoom.finding(submission, code);
        assertThat(finding.messageVi())
            .as(name)
            .containsIgnoringCase("đề nghị")
            .isNotEqualTo(code)
            .doesNotContain("Exception", "org.", "java.", "Cannot", "Failed");
        assertThat(finding.messageEn()).as(name).isNotBlank().doesNotContain("Exception");
      }
    }
    assertThat(room.answers("CTK")).filteredOn(name -> name.contains("tra-lai")).isNotEmpty();
    System.gc();
    Runtime machine = Runtime.getRuntime();
    assertThat(machine.totalMemory() - machine.freeMemory()).isLessThan(MOST_BYTES_KEPT);
  }

  @Test
  void isPutDownToItsCollectionThoughARowOfItCannotBeRead() throws IOException {
    DeliveryRoom room = new DeliveryRoom(folder);
    ReworkedPackage reworked = reworked(room.filled());
    String sheet = reworked.text(SHEET_PART);
    reworked.put(SHEET_PART, sheet.replaceFirst("<v>(\\d)", "<v>9</v><v>$1"));
    room.deliver("CTK", "CTK_2024-06.xlsx", reworked.pack());

    Submission submission = room.only();

    assertThat(codes(submission)).containsExactly("NOT_A_WORKBOOK");
    assertThat(submission.receipt().collection()).isEqualTo("2024-06");
  }

  /** By the finding's code; a number after it tells several of a kind apart. */
  private static Map<String, byte[]> files(byte[] good) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("NOT_OUR_FORM", xls());
    String sheet = reworked(good).text(SHEET_PART);
    files.put(
        "NOT_A_WORKBOOK-91",
        reworked(good)
            .put(SHEET_PART, sheet.replaceFirst("<c r=\"B(\\d+)\"", "<c r=\"A$1\""))
            .pack());
    files.put(
        "NOT_A_WORKBOOK-92",
        reworked(good)
            .put(SHEET_PART, sheet.replaceFirst("</row>", "</row><row r=\"1\"/>"))
            .pack());
    files.put(
        "NOT_A_WORKBOOK-93",
        reworked(good).put(SHEET_PART, sheet.replaceFirst("<v>(\\d)", "<v>$1<x/>")).pack());
    files.put(
        "NOT_A_WORKBOOK-94",
        reworked(good).put(SHEET_PART, sheet.replaceFirst("<v>(\\d)", "<v>9</v><v>$1")).pack());
    files.put("ENCRYPTED_WORKBOOK", encrypted(good));
    files.put("WORKBOOK_WITH_MACROS", reworked(good).put("xl/vbaProject.bin", "x").pack());
    files.put(
        "NOT_OUR_FORM-1",
        emptied(good)
            .put("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .put("content.xml", "<office/>")
            .pack());
    files.put(
        "WORKBOOK_OF_ANOTHER_KIND",
        reworked(good)
            .put(
                "[Content_Types].xml",
                "<Types><Override ContentType='application/vnd.ms-excel.sheet.binary.main'/></Types>")
            .pack());
    files.put("ARCHIVE_WITHOUT_ONE_WORKBOOK", emptied(good).put("ghi-chu.txt", "x").pack());
    files.put("NOT_A_WORKBOOK-1", Arrays.copyOf(good, good.length / 2));
    files.put("NOT_A_WORKBOOK-2", Arrays.copyOf(good, good.length - 7));
    files.put("NOT_A_WORKBOOK-3", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    files.put("NOT_A_WORKBOOK-4", new byte[0]);
    files.put("NOT_A_WORKBOOK-5", withoutPart(good, "xl/sharedStrings.xml"));
    files.put("NOT_A_WORKBOOK-6", withoutPart(good, SHEET_PART));
    files.put("NOT_A_WORKBOOK-7", pointingNowhere(good));
    files.put(
        "CSV_UNREADABLE-1", "agency,CTK\ncollection,\"2024-06\n".getBytes(StandardCharsets.UTF_8));
    String xml = reworked(good).text(SHEET_PART);
    int afterDeclaration = xml.indexOf("?>") + 2;
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
    files.put(
        "DANGEROUS_FILE-1",
        reworked(good)
            .put(
                SHEET_PART,
                xml.substring(0, afterDeclaration) + entity + xml.substring(afterDeclaration))
            .pack());
    files.put("DANGEROUS_FILE-2", reworked(good).put("../../evil.xml", "<x/>").pack());
    files.put(
        "DANGEROUS_FILE-3",
        reworked(good).put("xl/bomb.xml", "<a>" + " ".repeat(60_000_000) + "</a>").pack());
    files.put(
        "DANGEROUS_FILE-4",
        reworked(good)
            .put(
                SHEET_PART,
                xml.replace("</sheetData>", "<row><c><v>1</v></c></row>".repeat(1_000_000))
                    + "</sheetData>")
            .pack());
    return files;
  }

  /** Half a million short cells are 13 MB of text, and more than a heap of 512 MB as objects. */
  @Test
  void opensForItsAnswerNoWorkbookThatItCannotHold() throws Exception {
    ReworkedPackage many = reworked(new DeliveryRoom(folder).filled());
    String cells = "<row>" + "<c r=\"A9\"><v>1</v></c>".repeat(170_000) + "</row>";
    many.put(SHEET_PART, many.text(SHEET_PART).replace("</sheetData>", cells + "</sheetData>"));
    Path full = Files.write(folder.resolve("full.xlsx"), many.pack());
    Path answer = folder.resolve("answer.xlsx");
    assertThatThrownBy(() -> new Annotator(EarlierReport.UNKNOWN).annotate(full, answer, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("elements and attributes, at most 500000");
  }

  /**
   * Sixty such files had half a million findings, more than a heap of 512 MB holds to store them.
   */
  @Test
  void listsNoMoreFindingsThanAnybodyCouldRepair() throws Exception {
    DeliveryRoom room = new DeliveryRoom(folder);
    ReworkedPackage strays = reworked(room.filled());
    StringBuilder rows = new StringBuilder();
    for (int row = 5_000; row < 6_500; row++) {
      rows.append("<row r='%d'>".formatted(row));
      for (char column = 'A'; column <= 'X'; column++) {
        rows.append("<c r='%s%d'><v>1</v></c>".formatted(column, row));
      }
      rows.append("</row>");
    }
    String sheet = strays.text(SHEET_PART).replace("</sheetData>", rows + "</sheetData>");
    room.deliver("CTK", "a.xlsx", strays.put(SHEET_PART, sheet).pack());
    Submission submission = room.only();
    assertThat(submission.findings()).hasSize(5_001);
    assertThat(DeliveryRoom.finding(submission, "MORE_FINDINGS").messageVi())
        .contains(" ý kiến nữa không liệt kê ở đây");
    assertThat(submission.isAccepted()).isFalse();
  }

  @Test
  void keepsANameFromOutsideHarmlessAndComposed() throws IOException {
    DeliveryRoom room = new DeliveryRoom(folder);
    String decomposed = Normalizer.normalize("Số liệu tháng 6.xlsx", Normalizer.Form.NFD);
    room.deliver("CTK", decomposed, room.filled());

    Submission submission = room.only();

    assertThat(submission.receipt().originalName()).isEqualTo("Số liệu tháng 6.xlsx");
    assertThat(submission.isAccepted()).isTrue();
  }

  private static ReworkedPackage reworked(byte[] good) throws IOException {
    return new ReworkedPackage(good);
  }

  private static ReworkedPackage emptied(byte[] good) throws IOException {
    ReworkedPackage emptied = reworked(good);
    emptied.parts.clear();
    return emptied;
  }

  private static byte[] xls() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.createSheet("Chỉ tiêu").createRow(0).createCell(0).setCellValue("x");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted(byte[] good) throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(good);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] withoutPart(byte[] workbook, String part) throws IOException {
    ReworkedPackage parts = new ReworkedPackage(workbook);
    parts.parts.remove(part);
    return parts.pack();
  }

  /** A text that is the thousand times thousandth of a hundred. */
  private static byte[] pointingNowhere(byte[] workbook) throws IOException {
    ReworkedPackage parts = new ReworkedPackage(workbook);
    return parts
        .put(
            SHEET_PART,
            parts.text(SHEET_PART).replaceFirst("(<c r=\"A1\"[^>]*><v>)\\d+", "$1999999"))
        .pack();
  }
}
