package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.validate.DeliveryRoom.codes;
import static vn.tonghop.warehouse.validate.DeliveryRoom.finding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.workbook.fill.FormEntry;

/** The cells in which the head of an agency releases the workbook that they stand in. */
class ReleaseCellsTest {

  private static final String SHEET = "Ký duyệt";
  private static final String NAME = "Nguyễn Thị Hiền";

  @TempDir private Path folder;

  @Test
  void aWorkbookHasThemWhereTheRegimeAsksForThem() throws IOException {
    assertThat(titles(new DeliveryRoom(folder.resolve("a")).filled())).doesNotContain(SHEET);
    assertThat(titles(asking(Unreleased.MARKED).filled())).containsSubsequence("Chỉ tiêu", SHEET);
  }

  @Test
  void aReleaseIsKeptWithItsDelivery() throws IOException {
    DeliveryRoom room = asking(Unreleased.HELD);
    room.deliver("CTK", "a.xlsx", room.filled(released(NAME, LocalDate.of(2024, 6, 14))));

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isTrue();
    assertThat(codes(submission)).isEmpty();
    assertThat(submission.release()).isEqualTo(new Release(NAME, "2024-06-14"));
    assertThat(new Verdicts(room.home()).of(submission.receipt()).submission())
        .isEqualTo(submission);
    assertThat(Files.readString(room.home().outbox().resolve("CTK").resolve(receipt(room))))
        .contains("Ký duyệt: Nguyễn Thị Hiền, ngày 14/6/2024\n");
    assertThat(submission.owedCount()).as("nobody owes a release").isEqualTo(10);
  }

  @Test
  void aLaterDeliveryHasItsOwnReleaseOrNone() throws IOException {
    DeliveryRoom room = asking(Unreleased.MARKED);
    room.deliver("CTK", "a.xlsx", room.filled(released(NAME, LocalDate.of(2024, 6, 17))));
    room.intake();
    room.judge();
    room.moveTo(ZonedDateTime.of(2024, 6, 17, 10, 30, 0, 0, SmallCity.VIETNAM));
    room.deliver("CTK", "b.xlsx", room.filled());
    room.intake();

    Submission later = room.judge().get(0);

    assertThat(later.release()).isEqualTo(Release.NONE);
    assertThat(codes(later)).containsExactly("UNRELEASED_MARKED");
    assertThat(room.answers("CTK")).filteredOn(one -> one.contains("tiep-nhan")).hasSize(2);
  }

  @Test
  void whatWasSentBeforeIsNotReleasedByALaterWorkbook() throws IOException {
    DeliveryRoom room = asking(Unreleased.HELD);
    room.deliver("CTK", "a.xlsx", room.filled());
    room.intake();
    room.judge();
    room.moveTo(ZonedDateTime.of(2024, 6, 17, 10, 30, 0, 0, SmallCity.VIETNAM));
    byte[] whole = room.filled(released(NAME, LocalDate.of(2024, 6, 17)));
    byte[] part =
        room.altered(
            whole,
            sheet -> {
              DeliveryRoom.cell(sheet, "GRDP_GROWTH", "month", "value").setBlank();
              DeliveryRoom.cell(sheet, "GRDP_GROWTH", "month", "status").setBlank();
            });
    room.deliver("CTK", "b.xlsx", part);
    room.intake();

    Submission later = room.judge().get(0);

    assertThat(later.release().isGiven()).isTrue();
    assertThat(finding(later, "RELEASE_COVERS_PART").messageVi())
        .contains("1 dòng đã gửi trước đó", "đề nghị ghi lại trong cùng một tệp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nguyễn Thị Hiền |            | RELEASE_WITHOUT_DATE | chưa ghi ngày ký duyệt
                          | 2024-06-17 | RELEASE_WITHOUT_NAME | chưa ghi ai ký duyệt
          Nguyễn Thị Hiền | 2024-06-18 | RELEASE_IN_FUTURE    | 18/6/2024 sau ngày nhận tệp (17/6/2024)
          Nguyễn Thị Hiền | 2024-06-13 | RELEASE_TOO_EARLY    | 13/6/2024 trước ngày cuối của kỳ báo cáo (14/6/2024)
          123             | 2024-06-17 | RELEASE_NAME_UNCLEAR | Đề nghị chỉ ghi họ và tên
          """)
  void aReleaseThatCannotBeRightIsNoneAndTakesNoFigureAway(
      String by, String on, String code, String says) throws IOException {
    DeliveryRoom room = asking(Unreleased.MARKED);
    List<FormEntry> entries = new ArrayList<>();
    if (by != null) {
      entries.add(entry("released_by", by));
    }
    if (on != null) {
      entries.add(entry("released_on", LocalDate.parse(on)));
    }
    room.deliver("CTK", "a.xlsx", room.filled(entries.toArray(FormEntry[]::new)));

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isTrue();
    assertThat(submission.release()).isEqualTo(Release.NONE);
    assertThat(codes(submission)).containsExactly(code, "UNRELEASED_MARKED");
    Finding finding = finding(submission, code);
    assertThat(finding.messageVi()).contains(says, "chưa được tính là ký duyệt");
    assertThat(finding.messageEn()).contains("it does not count");
    assertThat(finding.sheet()).isEqualTo(SHEET);
    assertThat(finding.cell()).matches(code.contains("NAME") ? "C\\d+" : "D\\d+");
  }

  @Test
  void aNameOfMoreThanAHundredLettersIsNone() throws IOException {
    DeliveryRoom room = asking(Unreleased.MARKED);
    LocalDate day = LocalDate.of(2024, 6, 17);
    room.deliver("CTK", "a.xlsx", room.filled(released("H".repeat(100), day)));
    assertThat(room.only().release().isGiven()).isTrue();
    room.moveTo(ZonedDateTime.of(2024, 6, 17, 10, 30, 0, 0, SmallCity.VIETNAM));
    room.deliver("CTK", "b.xlsx", room.filled(released("H".repeat(101), day)));
    assertThat(codes(room.only())).contains("RELEASE_NAME_UNCLEAR");
  }

  @Test
  void whatStandsOutsideTheCellsIsTold() throws IOException {
    DeliveryRoom room = asking(Unreleased.HELD);
    byte[] filled = room.filled(released(NAME, LocalDate.of(2024, 6, 17)));
    room.deliver("CTK", "a.xlsx", changed(filled, ReleaseCellsTest::moveDown));

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isTrue();
    assertThat(submission.release()).isEqualTo(Release.NONE);
    assertThat(codes(submission)).contains("RELEASE_MOVED", "UNRELEASED_HELD");
    assertThat(finding(submission, "RELEASE_MOVED").messageVi())
        .contains(NAME, "Đề nghị ghi vào các ô nền vàng C10, D10");
  }

  @ParameterizedTest
  @EnumSource(Unreleased.class)
  void aWorkbookWithoutTheSheetStillReports(Unreleased unreleased) throws IOException {
    DeliveryRoom room = asking(unreleased);
    byte[] filled = room.filled();
    byte[] cut =
        unreleased.isAskedFor()
            ? changed(filled, sheet -> sheet.getWorkbook().removeSheetAt(2))
            : filled;
    room.deliver("CTK", "a.xlsx", cut);

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isTrue();
    assertThat(codes(submission))
        .isEqualTo(
            switch (unreleased) {
              case NOT_REQUIRED -> List.of();
              case MARKED -> List.of("RELEASE_SHEET_MISSING", "UNRELEASED_MARKED");
              case HELD -> List.of("RELEASE_SHEET_MISSING", "UNRELEASED_HELD");
            });
  }

  @Test
  void aReleaseAloneIsNoReport() throws IOException {
    DeliveryRoom room = asking(Unreleased.MARKED);
    String csv =
        """
        agency;CTK
        collection;2024-06
        form;release.v1
        sheet;signature

        release_code;released_by;released_on
        workbook;Nguyễn Thị Hiền;17/6/2024
        """;
    room.deliver("CTK", "a.csv", csv.getBytes(StandardCharsets.UTF_8));

    Submission submission = room.only();

    assertThat(submission.isAccepted()).isFalse();
    assertThat(codes(submission)).contains("EMPTY_FORM");
  }

  private static String receipt(DeliveryRoom room) throws IOException {
    return room.answers("CTK").stream()
        .filter(one -> one.contains("tiep-nhan"))
        .findAny()
        .orElseThrow();
  }

  private DeliveryRoom asking(Unreleased unreleased) {
    return new DeliveryRoom(folder, new SmallCity(unreleased));
  }

  private static FormEntry[] released(String by, LocalDate on) {
    return new FormEntry[] {entry("released_by", by), entry("released_on", on)};
  }

  private static FormEntry entry(String column, Object value) {
    return new FormEntry("signature", List.of("workbook"), column, value);
  }

  /** What an officer does who cuts the two cells and pastes them a row below. */
  private static void moveDown(XSSFSheet sheet) {
    XSSFRow row = sheet.getRow(sheet.getLastRowNum());
    XSSFRow below = sheet.createRow(row.getRowNum() + 1);
    for (int column : List.of(2, 3)) {
      below
          .createCell(column)
          .copyCellFrom(row.getCell(column), new org.apache.poi.ss.usermodel.CellCopyPolicy());
      row.getCell(column).setBlank();
    }
  }

  private static byte[] changed(byte[] content, Consumer<XSSFSheet> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      change.accept(workbook.getSheet(SHEET));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static List<String> titles(byte[] content) throws IOException {
    List<String> titles = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      workbook.forEach(sheet -> titles.add(sheet.getSheetName()));
    }
    return titles;
  }
}
