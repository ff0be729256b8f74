package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.validate.DeliveryRoom.cell;
import static vn.tonghop.warehouse.validate.DeliveryRoom.codes;
import static vn.tonghop.warehouse.validate.DeliveryRoom.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;

/** Last month's workbook with this month's figures. */
class LastMonthsWorkbookTest {

  @TempDir Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  private Submission deliver(String name, double month, double total) throws IOException {
    room.deliver(
        "CTK",
        name,
        room.altered(
            sheet -> {
              answer(sheet, "month", month);
              answer(sheet, "cumulative", total);
            }));
    return room.only();
  }

  private static void answer(XSSFSheet sheet, String basis, double value) {
    cell(sheet, "RETAIL", basis, "value").setCellValue(value);
    cell(sheet, "RETAIL", basis, "status").setCellValue("E - Ước thực hiện");
  }

  @Test
  void isRefusedWhereItsTotalHasGrownByTheNewMonth() throws IOException {
    assertThat(deliver("CTK_2024-06.xlsx", 9000, 52000).isAccepted()).isTrue();

    Submission again = deliver("CTK_2024-06 (1).xlsx", 9400, 61400);

    assertThat(again.isAccepted()).isFalse();
    assertThat(finding(again, "SEEMS_NEXT_PERIOD").messageVi())
        .contains("61.400", "52.000", "9.400", "tháng sau");
  }

  @Test
  void isACorrectionWhereItsTotalHasGrownByWhatTheMonthHas() throws IOException {
    assertThat(deliver("CTK_2024-06.xlsx", 9000, 52000).isAccepted()).isTrue();

    assertThat(codes(deliver("CTK_2024-06 (1).xlsx", 9400, 52400)))
        .doesNotContain("SEEMS_NEXT_PERIOD");
  }

  @Test
  void isACorrectionWhereTheMonthStaysAndItsTotalWasTheLastMonths() throws IOException {
    assertThat(deliver("CTK_2024-06.xlsx", 9000, 52000).isAccepted()).isTrue();

    assertThat(codes(deliver("CTK_2024-06 (1).xlsx", 9000, 61000)))
        .doesNotContain("SEEMS_NEXT_PERIOD");
  }

  @Test
  void isACorrectionWhereMonthAndTotalWereBothTheLastMonths() throws IOException {
    room.moveTo(ZonedDateTime.of(2024, 5, 17, 9, 30, 0, 0, SmallCity.VIETNAM));
    String may =
        """
        agency;CTK
        collection;2024-05
        form;indicators.v1
        sheet;figures

        indicator_code;area_code;period_code;basis;value;status
        RETAIL;CANTHO;2024-05;month;8500;E
        RETAIL;CANTHO;2024-05;cumulative;43000;E
        """;
    room.deliver("CTK", "CTK_2024-05.csv", may.getBytes(StandardCharsets.UTF_8));
    assertThat(room.only().isAccepted()).isTrue();
    room.moveTo(ZonedDateTime.of(2024, 6, 17, 9, 30, 0, 0, SmallCity.VIETNAM));
    assertThat(deliver("CTK_2024-06.xlsx", 8500, 43000).isAccepted()).isTrue();

    assertThat(codes(deliver("CTK_2024-06 (1).xlsx", 9000, 52000)))
        .doesNotContain("SEEMS_NEXT_PERIOD");
  }

  @Test
  void isRefusedWhereItsTitleIsOfAnotherPeriod() throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(
            sheet -> sheet.getRow(2).getCell(0).setCellValue("Kỳ báo cáo: tháng 7 năm 2024")));

    Submission submission = room.only();

    assertThat(finding(submission, "TITLE_OF_ANOTHER_PERIOD").cell()).isEqualTo("A3");
    assertThat(finding(submission, "TITLE_OF_ANOTHER_PERIOD").messageVi())
        .contains("tháng 7 năm 2024", "tháng 6 năm 2024");
  }

  private Submission withLine(int at, String line) throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(sheet -> sheet.getRow(at).getCell(0).setCellValue(line)));
    return room.only();
  }

  @Test
  void isRefusedWhereItsDeadlineIsOfAnotherPeriod() throws IOException {
    Submission submission = withLine(3, "Hạn gửi: trước 17 giờ 00 ngày 18/7/2024");

    assertThat(finding(submission, "DEADLINE_OF_ANOTHER_PERIOD").cell()).isEqualTo("A4");
    assertThat(finding(submission, "DEADLINE_OF_ANOTHER_PERIOD").messageVi())
        .contains("18/7/2024", "18/6/2024");
  }

  @Test
  void isRefusedWhereAnotherLineAboveNamesAnotherMonth() throws IOException {
    Submission submission = withLine(1, "BIỂU CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG 7/2024");

    assertThat(finding(submission, "TITLE_OF_ANOTHER_PERIOD").cell()).isEqualTo("A2");
  }

  @ParameterizedTest
  @CsvSource({
    "2, Kỳ báo cáo: Tháng 6/2024",
    "2, Kỳ báo cáo:  THÁNG 06 năm 2024",
    "1, 'Cần Thơ, ngày 2 tháng 7 năm 2024'",
    "1, Số liệu so với tháng 5 năm 2024",
    "3, Hạn gửi: trước 17 giờ 00 ngày 20/6/2024",
    "3, Hạn gửi: theo Công văn số 12",
  })
  void isNoneWhereALineWasOnlyRetyped(int at, String line) throws IOException {
    assertThat(codes(withLine(at, line)))
        .doesNotContain("TITLE_OF_ANOTHER_PERIOD", "DEADLINE_OF_ANOTHER_PERIOD");
  }
}
