package vn.tonghop.jobs.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMultipart;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.consolidate.Proposal;
import vn.tonghop.warehouse.plan.CatalogDigest;
import vn.tonghop.warehouse.query.Status;

/** What letters say. */
class LettersTest {

  private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Collection JUNE = Collection.of("2024-06");
  private static final ZonedDateTime DEADLINE = LocalDateTime.of(2024, 6, 18, 17, 0).atZone(CITY);
  private static final String ASSUMED = "Hạn gửi báo cáo của năm 2024 là giả định.";
  private static final Recipient PLANNING = new Recipient("SKHDT", "Sở Kế hoạch và Đầu tư");

  private static final List<CatalogDigest.Item> ODD =
      List.of(new CatalogDigest.Item(CatalogDigest.Check.OVERDUE_TASKS, Map.of("T1", "Đề án cũ")));

  private static final List<Unsent> UNSENT = List.of(new Unsent("2024-06/SCT-0a1b2c3d.2", "why"));

  static Stream<Letter> everyKindOfLetter() {
    return Stream.of(
        Desk.receipt(1),
        Desk.LETTERS.rejection(
            Desk.TRADE, Desk.submission(1, Verdict.REJECTED), List.of(), List.of()),
        Desk.LETTERS.reminderBefore(duty("SCT", "Sở Công Thương"), List.of(), 3),
        Desk.LETTERS.reminderAfter(duty("SCT", "Sở Công Thương"), List.of(), 1),
        Desk.LETTERS.digest(PLANNING, standing(), "0a1b2c", List.of(), List.of(), List.of()),
        Desk.LETTERS.edition(PLANNING, Desk.edition(1), List.of(), ""),
        Desk.LETTERS.proposal(
            PLANNING,
            new Proposal(
                Period.of("2024-H1"),
                1,
                List.of(delivered("SCT", Verdict.ACCEPTED, Duration.ofHours(50)))),
            code -> "Sở Công Thương"));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfLetter")
  void leavesNoPlaceEmptyAndStandsInComposedForm(Letter letter) throws Exception {
    String text = text(letter);
    assertThat(text).doesNotContain("{").doesNotContain("\n\n\n").contains("Kính gửi: ");
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Letter.Kind.class)
  void hasATemplateForEachKind(Letter.Kind kind) {
    assertThat(everyKindOfLetter().map(Letter::kind)).contains(kind);
    assertThat(Template.of(kind).body()).contains("Trân trọng./.");
  }

  @Test
  void remindsOfTheDeadlineWithItsHour() throws Exception {
    assertThat(text(Desk.LETTERS.reminderBefore(duty("SCT", "Sở Công Thương"), List.of(), 3)))
        .contains("là 17 giờ 00 phút ngày 18 tháng 6 năm 2024 (còn 3 ngày)");
    assertThat(text(Desk.LETTERS.reminderAfter(duty("SCT", "Sở Công Thương"), List.of(), 1)))
        .contains("(đã quá 1 ngày)");
  }

  /** Whoever reads the letter alone has to know what to write where, and what may be left. */
  @Test
  void tellsWhatMustBeMendedApartFromWhatIsOnlyNotedAndCountsItsLines() throws Exception {
    Submission returned =
        returned(
            finding(Severity.REMARK, "L9", "Chưa có ghi chú.", ""),
            finding(Severity.REJECT, "K11", "Ô này phải là số.", "một số"),
            finding(Severity.REJECT, "K12", "Ô này phải là số.", "một số"));

    assertThat(text(Desk.LETTERS.rejection(Desk.TRADE, returned, List.of(), List.of())))
        .contains(
            "Số nội dung phải chỉnh sửa: 1 (2 lỗi, tính theo từng ô)\n",
            "Phải chỉnh sửa:\n- Trang tính Chỉ tiêu, ô K11:K12: Ô này phải là số. Cần là: một số.\n",
            "Lưu ý, không bắt buộc sửa:\n- Trang tính Chỉ tiêu, ô L9: Chưa có ghi chú.\n");
  }

  @Test
  void saysOfAReturnedWorkbookWhatStandsInItsPlace() throws Exception {
    Submission returned = returned(finding(Severity.REJECT, "K11", "Ô này phải là số.", ""));
    assertThat(text(Desk.LETTERS.rejection(Desk.TRADE, returned, List.of(), List.of())))
        .contains("Chưa có báo cáo nào của Quý cơ quan cho kỳ này được sử dụng.")
        .doesNotContain("nếu trước đó");
    assertThat(
            text(
                Desk.LETTERS.rejection(
                    Desk.TRADE,
                    returned,
                    List.of(delivered("SCT", Verdict.ACCEPTED, Duration.ofHours(-9))),
                    List.of())))
        .contains(
            "đã được tiếp nhận trước đó (tệp x.xlsx, nhận lúc 8 giờ 00 phút ngày 18 tháng 6 năm 2024) vẫn được sử dụng.");
  }

  /** As the receipt that it encloses says it. */
  @Test
  void tellsWhenAFileCameAndNotWhenItWasFetched() throws Exception {
    Receipt fetched = Desk.submission(1, Verdict.ACCEPTED).receipt();
    Receipt lay =
        new Receipt(
            fetched.sha256(),
            fetched.sender(),
            fetched.collection(),
            fetched.originalName(),
            1,
            DEADLINE.plusMinutes(5).toInstant(),
            fetched.sentAt(),
            DEADLINE.minusMinutes(1).toInstant(),
            fetched.source(),
            fetched.landed());
    Submission one = new Submission(lay, Verdict.ACCEPTED, List.of(), "indicators", 1, 1, 1);
    assertThat(text(Desk.LETTERS.receipt(Desk.TRADE, one, List.of())))
        .contains("16 giờ 59 phút ngày 18 tháng 6 năm 2024")
        .doesNotContain("17 giờ 05 phút");
  }

  @Test
  void saysInAReceiptWhetherTheFileIsUsed() throws Exception {
    assertThat(text(Desk.receipt(1))).contains("Số liệu của tệp được sử dụng để tổng hợp báo cáo.");
    Submission held = Desk.submission(1, Verdict.ACCEPTED);
    Finding waits =
        new Finding(Unreleased.HELD.findingCode(), Severity.REMARK, "", "", "", "", "Chưa ký.", "");
    assertThat(text(Desk.LETTERS.receipt(Desk.TRADE, with(held, List.of(waits)), List.of())))
        .contains("chưa được sử dụng để tổng hợp cho đến khi thủ trưởng đơn vị ký duyệt.");
  }

  private static Submission returned(Finding... findings) {
    return with(Desk.submission(1, Verdict.REJECTED), List.of(findings));
  }

  private static Submission with(Submission one, List<Finding> findings) {
    return new Submission(one.receipt(), one.verdict(), findings, "indicators", 1, 15, 12);
  }

  private static Finding finding(Severity severity, String cell, String message, String expected) {
    return new Finding("A", severity, "Chỉ tiêu", cell, "z", expected, message, message);
  }

  @Test
  void aMovedDeadlineIsRemindedOfAnew() {
    Duty moved =
        new Duty(
            duty("SCT", "Sở Công Thương").agency(),
            JUNE,
            List.of("indicators"),
            DEADLINE.plusDays(1),
            Unreleased.NOT_REQUIRED,
            "");
    assertThat(Desk.LETTERS.reminderBefore(moved, List.of(), 3).event())
        .isEqualTo("reminder-before-2024-06-20240619-3")
        .isNotEqualTo(
            Desk.LETTERS.reminderBefore(duty("SCT", "Sở Công Thương"), List.of(), 3).event());
  }

  @Test
  void tellsOfADeadlineThatItIsAssumed() throws Exception {
    Duty duty = duty("SCT", "Sở Công Thương");
    assertThat(text(Desk.LETTERS.reminderBefore(duty, List.of(), 3))).contains(ASSUMED);
    assertThat(text(Desk.LETTERS.reminderAfter(duty, List.of(), 1))).contains(ASSUMED);
    assertThat(
            text(
                Desk.LETTERS.digest(
                    PLANNING, standing(), "0a1b2c", List.of(), List.of(), List.of())))
        .contains(ASSUMED);
  }

  @Test
  void digestsWhoHasReportedAndNamesWhoHasNot() throws Exception {
    assertThat(text(Desk.LETTERS.digest(PLANNING, standing(), "0a1b2c", ODD, List.of(), UNSENT)))
        .contains("Số đơn vị phải báo cáo: 4")
        .contains("hợp lệ: 2, trong đó gửi sau thời hạn: 1")
        .contains("Đơn vị có tệp bị trả lại và chưa gửi lại:\n- Sở Xây dựng")
        .contains("báo cáo đã tiếp nhận trước đó vẫn được sử dụng:\n- Sở Tài chính\n")
        .contains("Đơn vị chưa gửi:\n- Sở Tư pháp")
        .contains("xem nhật ký chạy):\n- 2024-06/SCT-0a1b2c3d.2")
        .contains(
            "Danh mục cần xem lại:\n- Nhiệm vụ đã quá hạn từ năm trước, chưa đóng: Đề án cũ\n")
        .contains("Mã của dòng cuối sổ nhật ký: 0a1b2c\n");
  }

  @Test
  void proposesAndNamesWhatCameAndWhen() throws Exception {
    Proposal proposal =
        new Proposal(
            Period.of("2024-H1"),
            1,
            List.of(delivered("SCT", Verdict.ACCEPTED, Duration.ofHours(50))));
    assertThat(text(Desk.LETTERS.proposal(PLANNING, proposal, code -> "Sở Công Thương")))
        .contains("- Sở Công Thương: báo cáo")
        .contains("nhận lúc 19 giờ 00 phút ngày 20 tháng 6 năm 2024")
        .contains("Bản số 1 vẫn giữ nguyên.");
  }

  @Test
  void refusesToWriteALetterWithAMissingValue() {
    assertThatThrownBy(() -> Template.of(Letter.Kind.EDITION).with(Map.of("some", "value")))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot write a letter: no value 'period_name_vi', expected one of [some]");
  }

  private static Standing standing() {
    List<Duty> owed =
        List.of(
            duty("SCT", "Sở Công Thương"),
            duty("STC", "Sở Tài chính"),
            duty("SXD", "Sở Xây dựng"),
            duty("STP", "Sở Tư pháp"));
    List<Submission> submissions =
        List.of(
            delivered("SCT", Verdict.REJECTED, Duration.ofHours(-9)),
            delivered("SCT", Verdict.ACCEPTED, Duration.ofHours(-1)),
            delivered("STC", Verdict.ACCEPTED, Duration.ofHours(1)),
            delivered("STC", Verdict.REJECTED, Duration.ofHours(2)),
            delivered("SXD", Verdict.REJECTED, Duration.ofHours(-1)),
            delivered("STP", Verdict.ACCEPTED, Duration.ofDays(2)));
    Instant then = DEADLINE.plusDays(1).toInstant();
    return new Standing(JUNE, then, new Status(submissions).of(owed, then));
  }

  private static Submission delivered(String agency, Verdict verdict, Duration afterDeadline) {
    Instant at = DEADLINE.toInstant().plus(afterDeadline);
    return new Submission(
        new Receipt("0", agency, "2024-06", "x.xlsx", 1, at, at, at, "folder", "landing/x.xlsx"),
        verdict,
        List.of(),
        "indicators",
        1,
        1,
        1);
  }

  private static Duty duty(String code, String nameVi) {
    return new Duty(
        new Agency(code, nameVi, "department", true, LocalDate.of(2004, 1, 2), LocalDate.MAX),
        JUNE,
        List.of("indicators"),
        DEADLINE,
        Unreleased.NOT_REQUIRED,
        ASSUMED);
  }

  private static String text(Letter letter) throws Exception {
    MailSettings settings = Desk.settings(25);
    MimeMultipart parts =
        (MimeMultipart)
            new Envelope(
                    settings, Session.getInstance(new Properties()), Clock.fixed(Desk.NOW, CITY))
                .compose(letter, List.of("x@example.vn"))
                .getContent();
    return parts.getBodyPart(0).getContent().toString();
  }
}
