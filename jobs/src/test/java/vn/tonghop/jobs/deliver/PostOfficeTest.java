package vn.tonghop.jobs.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.deliver.Outcome.State;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Verdict;

/** Letters to a real mail server that is started here. */
class PostOfficeTest {

  @TempDir Path folder;
  private Desk desk;
  private GreenMail server;
  private MailSettings settings;

  @BeforeEach
  void startServer() throws Exception {
    desk = Desk.in(folder.resolve("home"));
    server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    settings = Desk.settings(server.getSmtp().getPort());
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void sendsAReceiptInVietnameseAndOnlyOnce() throws Exception {
    assertThat(states(Duration.ZERO, Desk.receipt(1))).containsExactly(State.SENT);
    assertThat(states(Duration.ofDays(1), Desk.receipt(1))).containsExactly(State.SENT_BEFORE);

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject())
        .isEqualTo("Đã tiếp nhận báo cáo tháng 6 năm 2024 của Sở Công Thương");
    assertThat(letter.getHeader("Subject")[0]).startsWith("=?UTF-8?");
    assertThat(letter.getFrom()[0].toString()).contains("tonghop@example.vn");
    assertThat(letter.getAllRecipients())
        .containsExactly(new InternetAddress("vanthu.sct@example.vn"));
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter.getSentDate()).isEqualTo(java.util.Date.from(Desk.NOW));
    assertThat(body(letter))
        .contains("Kính gửi: Sở Công Thương")
        .contains("16 giờ 29 phút ngày 18 tháng 6 năm 2024")
        .contains("Số nội dung đã trả lời: 12/15")
        .contains("- Trang tính Chỉ tiêu, ô H12: Ô này phải là số")
        .doesNotContain("{");
  }

  @Test
  void returnsTheWorkbookUnderItsVietnameseName() throws Exception {
    Path annotated = folder.resolve("Báo cáo tháng 6 – trả lại.xlsx");
    Files.write(annotated, new byte[] {1, 2, 3, 0, -1});
    Letter letter =
        Desk.LETTERS.rejection(
            Desk.TRADE, Desk.submission(1, Verdict.REJECTED), List.of(), List.of(annotated));

    assertThat(states(Duration.ZERO, letter)).containsExactly(State.SENT);

    MimeMessage received = server.getReceivedMessages()[0];
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
        .isEqualTo("Báo cáo tháng 6 – trả lại.xlsx");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(Files.readAllBytes(annotated));
    assertThat(body(received))
        .contains("Số nội dung phải chỉnh sửa: 1")
        .contains("Tệp gửi kèm: Báo cáo tháng 6 – trả lại.xlsx.");
  }

  @Test
  void namesALargeReportByItsAddressInsteadOfAttachingIt() throws Exception {
    Path report = Files.write(folder.resolve("half_year.pdf"), new byte[2000]);
    settings =
        Desk.settings(
            server.getSmtp().getPort(),
            "attach-at-most-bytes",
            "1000",
            "editions-address",
            "https://tonghop.example.vn/editions/");
    Letter letter = Desk.LETTERS.edition(Desk.TRADE, Desk.edition(2), List.of(report), "");

    assertThat(states(Duration.ZERO, letter)).containsExactly(State.SENT);

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(((MimeMultipart) received.getContent()).getCount()).isEqualTo(1);
    assertThat(body(received))
        .contains("Tệp không gửi kèm được do dung lượng lớn: half_year.pdf.")
        .contains("Địa chỉ xem và tải về: https://tonghop.example.vn/editions/")
        .contains("Bản này thay thế bản số 1");
  }

  @Test
  void sendsNothingWhileNoServerIsSet() {
    settings = Desk.settings(server.getSmtp().getPort(), "host", "");
    assertThat(desk.office(settings, Duration.ZERO).post(List.of(Desk.receipt(1)))).isEmpty();
    assertThat(desk.home().outbox().resolve("SCT")).doesNotExist();
  }

  @Test
  void writesNoLettersAboutWhatIsLongPast() {
    assertThat(states(Duration.ofDays(8), Desk.receipt(1))).containsExactly(State.TOO_OLD);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void namesTheRecipientWithoutAnAddressAndSendsOnceThereIsOne() throws Exception {
    desk.writeAddresses("STC,vanthu.stc@example.vn,2024-01-01T00:00:00Z");
    List<Outcome> outcomes = desk.office(settings, Duration.ZERO).post(List.of(Desk.receipt(1)));
    assertThat(outcomes).extracting(Outcome::state).containsExactly(State.NO_ADDRESS);
    assertThat(outcomes).extracting(Outcome::detail).containsExactly("no address of SCT");

    desk.writeAddresses("SCT,vanthu.sct@example.vn,2024-06-18T10:00:00Z");
    assertThat(states(Duration.ZERO, Desk.receipt(1))).containsExactly(State.SENT);
  }

  @Test
  void writesToTheAddressThatWasRecordedLast() throws Exception {
    desk.writeAddresses(
        "SCT,new@example.vn,2024-06-01T00:00:00Z", "SCT,old@example.vn,2024-01-01T00:00:00Z");
    states(Duration.ZERO, Desk.receipt(1));
    assertThat(server.getReceivedMessages()[0].getAllRecipients())
        .containsExactly(new InternetAddress("new@example.vn"));
  }

  @Test
  void tellsWhichAddressesAreOfNoAgencyThereHasBeen() throws Exception {
    desk.writeAddresses(
        "SCT,vanthu.sct@example.vn,2024-01-01T00:00:00Z",
        "SCTT,vanthu.sct@example.vn,2024-01-01T00:00:00Z",
        "SKHDT,vanthu@example.vn,2024-01-01T00:00:00Z",
        "Sở Y tế,vanthu@example.vn,2024-01-01T00:00:00Z");
    assertThatThrownBy(() -> desk.office(settings, Duration.ZERO).post(List.of(Desk.receipt(1))))
        .isInstanceOf(Failure.class)
        .hasMessageMatching(
            "(?s)Cannot load the catalog: 2 errors.*catalog/addresses.csv line 3: agency is 'SCTT',"
                + " expected a code of agencies; did you mean 'SCT'.*line 5: agency is 'Sở Y tế',"
                + " expected a code of agencies; did you mean 'SYT'.*");
  }

  @Test
  void sendsTheOthersWhenOneLetterCannotBePutTogether() {
    Letter broken =
        Desk.LETTERS.rejection(
            Desk.TRADE,
            Desk.submission(1, Verdict.REJECTED),
            List.of(),
            List.of(folder.resolve("nowhere.xlsx")));
    List<Outcome> outcomes =
        desk.office(settings, Duration.ZERO).post(List.of(broken, Desk.receipt(2)));

    assertThat(outcomes).extracting(Outcome::state).containsExactly(State.BROKEN, State.SENT);
    assertThat(outcomes.get(0).detail()).startsWith("Cannot attach").contains("nowhere.xlsx");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void twoProcessesAtWorkOnOneHomeSendEachLetterOnce() throws Exception {
    int letters = 25;
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(OtherProcess.posting(desk.home(), server.getSmtp().getPort(), letters).start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(server.getReceivedMessages()).hasSize(letters);
    assertThat(server.getReceivedMessages())
        .extracting(message -> message.getMessageID())
        .doesNotHaveDuplicates();
    assertThat(states(Duration.ZERO, receipts(letters))).containsOnly(State.SENT_BEFORE);
  }

  @Test
  void sendsAgainUnderTheSameNumberWhatAKilledProcessLeftClaimed() throws Exception {
    try (ScriptedServer silent =
        new ScriptedServer(
            java.util.Map.of("DATA", ScriptedServer.SAY_NOTHING),
            javax.net.ssl.SSLContext.getDefault())) {
      Process killed = OtherProcess.posting(desk.home(), silent.port(), 1).start();
      assertThat(silent.fellSilent.await(30, TimeUnit.SECONDS)).isTrue();
      killed.destroyForcibly().waitFor();
    }
    Letter letter = Desk.receipt(0);

    assertThat(states(Duration.ofMinutes(14), letter)).containsExactly(State.WAITING);
    assertThat(states(Duration.ofMinutes(15), letter)).containsExactly(State.SENT);

    assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(letter.messageId());
    assertThat(desk.home().outbox().resolve("SCT/sent"))
        .isDirectoryContaining(file -> file.endsWith(letter.event() + ".1.json"))
        .isDirectoryContaining(file -> file.endsWith(letter.event() + ".2.json"));
  }

  private static Letter[] receipts(int count) {
    return IntStream.range(0, count).mapToObj(Desk::receipt).toArray(Letter[]::new);
  }

  private List<State> states(Duration later, Letter... letters) {
    return desk.office(settings, later).post(List.of(letters)).stream()
        .map(Outcome::state)
        .toList();
  }

  private static String body(MimeMessage message) throws Exception {
    return ((MimeMultipart) message.getContent())
        .getBodyPart(0)
        .getContent()
        .toString()
        .replace("\r\n", "\n");
  }
}
