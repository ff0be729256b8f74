package vn.tonghop.jobs.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.deliver.Outcome.State;

/** What becomes of letters when the mail server refuses, breaks off, hangs or is somebody else. */
class MailTroubleTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void openDesk() throws Exception {
    desk = Desk.in(folder.resolve("home"));
  }

  @Test
  void doesNotWriteAgainToARefusedAddressUntilItIsCorrected() throws Exception {
    try (ScriptedServer server = server(Map.of("RCPT TO:<vanthu", "550 no such mailbox"))) {
      MailSettings settings = Desk.settings(server.port());
      List<Outcome> first = desk.office(settings, Duration.ZERO).post(List.of(Desk.receipt(1)));
      assertThat(first).extracting(Outcome::state).containsExactly(State.REFUSED);
      assertThat(first.get(0).detail()).contains("550 no such mailbox");

      int commands = server.commands.size();
      List<Outcome> second = post(settings, Duration.ofDays(1), Desk.receipt(1));
      assertThat(second).extracting(Outcome::state).containsExactly(State.REFUSED);
      assertThat(second.get(0).detail()).contains("550 no such mailbox");
      assertThat(server.commands).hasSize(commands);

      desk.writeAddresses("SCT,sct@example.vn,2024-06-19T00:00:00Z");
      assertThat(post(settings, Duration.ofDays(1), Desk.receipt(1)))
          .extracting(Outcome::state)
          .containsExactly(State.SENT);
    }
  }

  @Test
  void countsALetterAsSentWhenOneOfItsAddressesIsRefused() throws Exception {
    desk.writeAddresses(
        "SCT,vanthu@example.vn,2024-01-01T00:00:00Z", "SCT,gone@example.vn,2024-01-01T00:00:00Z");
    try (ScriptedServer server = server(Map.of("RCPT TO:<gone", "550 no such mailbox"))) {
      List<Outcome> outcomes = post(Desk.settings(server.port()), Duration.ZERO, Desk.receipt(1));
      assertThat(outcomes).extracting(Outcome::state).containsExactly(State.SENT);
      assertThat(outcomes.get(0).detail()).contains("not for all").contains("gone@example.vn");
    }
  }

  @Test
  void comesAgainAfterAPauseWhenTheServerAsksForIt() throws Exception {
    try (ScriptedServer server = server(Map.of("RCPT", "450 greylisted, come again"))) {
      MailSettings settings = Desk.settings(server.port());
      assertThat(states(settings, Duration.ZERO)).containsExactly(State.POSTPONED);
      assertThat(states(settings, Duration.ofSeconds(59))).containsExactly(State.WAITING);
      assertThat(states(settings, Duration.ofSeconds(60))).containsExactly(State.POSTPONED);
      assertThat(states(settings, Duration.ofSeconds(179))).containsExactly(State.WAITING);
      assertThat(states(settings, Duration.ofSeconds(180))).containsExactly(State.POSTPONED);
    }
  }

  @Test
  void endsTheRoundWhenTheLineBreaksAndLosesNoLetter() throws Exception {
    try (ScriptedServer server = server(Map.of("DATA", ScriptedServer.BREAK_THE_LINE))) {
      List<Outcome> outcomes =
          post(Desk.settings(server.port()), Duration.ZERO, Desk.receipt(1), Desk.receipt(2));
      assertThat(outcomes)
          .extracting(Outcome::state)
          .containsExactly(State.POSTPONED, State.POSTPONED);
      assertThat(outcomes.get(1).detail()).isEqualTo("the mail server does not answer");
    }
    try (ScriptedServer server = server(Map.of())) {
      assertThat(
              post(
                  Desk.settings(server.port()),
                  Duration.ofMinutes(1),
                  Desk.receipt(1),
                  Desk.receipt(2)))
          .extracting(Outcome::state)
          .containsExactly(State.SENT, State.SENT);
    }
  }

  @Test
  void waitsForASilentServerOnceInARound() throws Exception {
    try (ScriptedServer server = server(Map.of("EHLO", ScriptedServer.SAY_NOTHING))) {
      MailSettings settings = Desk.settings(server.port(), "answer-within", "1s");
      long began = System.nanoTime();
      assertThat(post(settings, Duration.ZERO, Desk.receipt(1), Desk.receipt(2), Desk.receipt(3)))
          .extracting(Outcome::state)
          .containsOnly(State.POSTPONED);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void postponesEverythingWhenNoServerIsThere() throws Exception {
    int deadPort;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      deadPort = closed.getLocalPort();
    }
    List<Outcome> outcomes =
        post(Desk.settings(deadPort), Duration.ZERO, Desk.receipt(1), Desk.receipt(2));
    assertThat(outcomes).extracting(Outcome::state).containsOnly(State.POSTPONED);
    assertThat(outcomes.get(0).detail()).contains("no line to the mail server localhost:");
  }

  @Test
  void sendsNothingInTheClearToAServerWithoutEncryption() throws Exception {
    try (ScriptedServer server = server(Map.of())) {
      List<Outcome> outcomes =
          post(
              Desk.settings(server.port(), "security", "starttls"), Duration.ZERO, Desk.receipt(1));
      assertThat(outcomes).extracting(Outcome::state).containsExactly(State.POSTPONED);
      assertThat(outcomes.get(0).detail()).contains("STARTTLS");
      assertThat(server.commands).noneMatch(said -> said.startsWith("MAIL"));
    }
  }

  @Test
  void encryptsFromTheFirstCommandOnWithACertificateThatIsTrusted() throws Exception {
    TestKeys keys = TestKeys.madeOutTo("localhost", folder);
    Map<String, String> script = Map.of("EHLO", "250-fine\r\n250 STARTTLS");
    try (ScriptedServer server = new ScriptedServer(script, keys.server())) {
      MailSettings stranger = Desk.settings(server.port(), "security", "starttls");
      List<Outcome> refused = post(stranger, Duration.ZERO, Desk.receipt(1));
      assertThat(refused).extracting(Outcome::state).containsExactly(State.POSTPONED);
      assertThat(refused.get(0).detail()).contains("unable to find valid certification path");
      assertThat(server.commands).noneMatch(said -> said.startsWith("MAIL"));

      MailSettings trusted =
          Desk.settings(server.port(), "security", "starttls", "trust-file", keys.certificate());
      assertThat(states(trusted, Duration.ofMinutes(1))).containsExactly(State.SENT);
      assertThat(server.commands).containsSubsequence("STARTTLS", "DATA");
    }
  }

  @Test
  void sendsNothingToAServerWhoseCertificateIsMadeOutToAnother() throws Exception {
    TestKeys keys = TestKeys.madeOutTo("mail.example.vn", folder);
    Map<String, String> script = Map.of("EHLO", "250-fine\r\n250 STARTTLS");
    try (ScriptedServer server = new ScriptedServer(script, keys.server())) {
      MailSettings trusted =
          Desk.settings(server.port(), "security", "starttls", "trust-file", keys.certificate());
      assertThat(states(trusted, Duration.ZERO)).containsExactly(State.POSTPONED);
      assertThat(server.commands).noneMatch(said -> said.startsWith("MAIL"));
    }
  }

  @Test
  void sendsOverALineThatIsEncryptedFromTheFirstByte() throws Exception {
    TestKeys keys = TestKeys.madeOutTo("localhost", folder);
    System.setProperty("greenmail.tls.keystore.file", keys.store().toString());
    System.setProperty("greenmail.tls.keystore.password", TestKeys.PASSWORD);
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
    try {
      server.start();
      int port = server.getSmtps().getPort();
      assertThat(states(Desk.settings(port, "security", "implicit"), Duration.ZERO))
          .containsExactly(State.POSTPONED);
      assertThat(server.getReceivedMessages()).isEmpty();

      MailSettings trusted =
          Desk.settings(port, "security", "implicit", "trust-file", keys.certificate());
      assertThat(states(trusted, Duration.ofMinutes(1))).containsExactly(State.SENT);
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
      System.clearProperty("greenmail.tls.keystore.file");
      System.clearProperty("greenmail.tls.keystore.password");
    }
  }

  @Test
  void signsInWithThePasswordOfTheFileAndNeverPrintsIt() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "Mật-khẩu-19\n");
    try (ScriptedServer server =
        server(
            Map.of(
                "EHLO", "250-fine\r\n250 AUTH PLAIN",
                "AUTH", "535 wrong password"))) {
      MailSettings settings =
          Desk.settings(server.port(), "username", "tonghop", "password-file", secret.toString());
      List<Outcome> outcomes = post(settings, Duration.ZERO, Desk.receipt(1));

      assertThat(outcomes).extracting(Outcome::state).containsExactly(State.POSTPONED);
      assertThat(outcomes.get(0).detail()).contains("refuses the sign-in of tonghop");
      String sent = server.commands.stream().filter(c -> c.startsWith("AUTH")).findFirst().get();
      assertThat(new String(Base64.getDecoder().decode(sent.substring(11)), "UTF-8"))
          .endsWith("Mật-khẩu-19");
      assertThat(outcomes.toString()).doesNotContain("Mật-khẩu-19");
      assertThat(Desk.settings(1, "password", "Mật-khẩu-19").toString())
          .doesNotContain("Mật-khẩu-19")
          .contains("password=******");
    }
  }

  private List<Outcome> post(MailSettings settings, Duration later, Letter... letters) {
    return desk.office(settings, later).post(List.of(letters));
  }

  private List<State> states(MailSettings settings, Duration later) {
    return post(settings, later, Desk.receipt(1)).stream().map(Outcome::state).toList();
  }

  private static ScriptedServer server(Map<String, String> script) throws Exception {
    return new ScriptedServer(script, SSLContext.getDefault());
  }
}
