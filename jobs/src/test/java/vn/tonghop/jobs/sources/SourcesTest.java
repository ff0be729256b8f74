package vn.tonghop.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.jobs.deliver.TestKeys;
import vn.tonghop.jobs.settings.Settings;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.intake.Intaken;

/** Sources that only settings name, against real servers. */
@Timeout(60)
class SourcesTest {

  private static final String SECRET = "bi-mat-khong-in";

  @TempDir Path folder;
  private final List<AutoCloseable> servers = new ArrayList<>();
  private final Map<String, String> given = new TreeMap<>();

  @AfterEach
  void stopTheServers() throws Exception {
    for (AutoCloseable server : servers) {
      server.close();
    }
  }

  @Test
  void pullsFolderSftpAndHttpsAndIsNotHeldUpByADeadOne() throws Exception {
    dropInto(folder.resolve("share/STC"), "thu-muc.xlsx");
    given("share.address", folder.resolve("share").toUri().toString());
    dropInto(folder.resolve("sftp/inbox/CTK"), "sftp.xlsx");
    given("rooms.address", sftp("/inbox"));
    given("rooms.secret", SECRET);
    dropInto(folder.resolve("sftp/rieng"), "mot-don-vi.xlsx");
    given("ct.address", sftp("/rieng"));
    given("ct.agency", "SCT");
    given("ct.secret-file", Files.writeString(folder.resolve("secret"), SECRET + "\n").toString());
    TestKeys keys = TestKeys.madeOutTo("localhost", folder);
    given("portal.address", https(keys));
    given("portal.secret", SECRET);
    given("portal.trust-file", keys.certificate());
    given("dead.address", "sftp://x@127.0.0.1:%d/inbox".formatted(dead()));
    given("dead.secret", SECRET);
    given.put("tonghop.sources.at-most", "6s");

    long living = given.keySet().stream().filter(name -> name.endsWith(".address")).count() - 1;
    DataHome home = home();
    List<Intaken> taken = pull(home);
    // On a busy machine a living one may be late as well, and is left to the next pull like any.
    for (int more = 0; more < 5 && new Landing(home).listReceipts().size() < living; more++) {
      taken = pull(home);
    }
    assertThat(new Landing(home).listReceipts())
        .as("%s", taken)
        .extracting(Receipt::source, Receipt::sender, Receipt::originalName)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("share", "STC", "thu-muc.xlsx"),
            org.assertj.core.groups.Tuple.tuple("rooms", "CTK", "sftp.xlsx"),
            org.assertj.core.groups.Tuple.tuple("ct", "SCT", "mot-don-vi.xlsx"),
            org.assertj.core.groups.Tuple.tuple("portal", "STC", "bao-cao.xlsx"));
    assertThat(taken).filteredOn(Intaken.Failed.class::isInstance).isNotEmpty();
    assertThat(taken.toString()).contains("source=dead").doesNotContain(SECRET);

    given.keySet().removeIf(name -> name.contains("dead"));
    // What was cut off between landing and acknowledging comes once more and is acknowledged.
    assertThat(pull(home)).noneMatch(Intaken.Received.class::isInstance);
    assertThat(pull(home)).as("all were acknowledged").isEmpty();
  }

  @Test
  void talksToNoServerWhoseCertificateIsNotTrusted() throws Exception {
    given("portal.address", https(TestKeys.madeOutTo("localhost", folder)));
    given("portal.attempts", "1");
    List<Intaken> taken = pull(home());
    assertThat(taken).hasSize(1).allMatch(Intaken.Failed.class::isInstance);
    assertThat(taken.toString()).contains("Cannot list source portal: its certificate is refused");
  }

  @Test
  void printsNoSecret() {
    given("rooms.address", "sftp://tonghop@sftp.example.vn/inbox");
    given("rooms.secret", SECRET);
    Settings settings = Settings.read(given);
    assertThat(settings.toString()).contains("******").doesNotContain(SECRET);
    assertThat(sources(home()).toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "sftp://u:p@host.vn/inbox, it holds a password",
    "ftp://host.vn/inbox, expected an address that begins with one of KINDS",
    "'', expected an address that begins with one of KINDS",
    "http://example.vn/list, expected https",
    "sftp://host.vn, 'expected a name, host, user and folder'",
  })
  void refusesAddressesThatCannotBe(String address, String because) {
    given("x.address", address);
    DataHome home = home();
    assertThatThrownBy(() -> sources(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("source x")
        .hasMessageContaining(because.replace("KINDS", SourceSettings.KINDS.keySet().toString()))
        .hasMessageNotContaining("u:p");
  }

  @Test
  void refusesASettingOfASourceThatThereIsNot() {
    given("x.adress", "sftp://u@host.vn/inbox");
    assertThatThrownBy(() -> Settings.read(given))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("did you mean tonghop.sources.from.<name>.address?");
  }

  private void given(String name, String value) {
    given.put("tonghop.sources.from." + name, value);
    if (name.endsWith(".address") && value.startsWith("sftp")) {
      given.put("tonghop.sources.from." + name.replace("address", "settle"), "1s");
    }
  }

  private DataHome home() {
    return new DataHome(folder.resolve("home")).create();
  }

  private Sources sources(DataHome home) {
    Clock clock = Clock.systemUTC();
    return Sources.of(new Stages(home, clock).inbox(), Settings.read(given).sources(), home, clock);
  }

  private List<Intaken> pull(DataHome home) {
    Sources sources = sources(home);
    return new Stages(home, Clock.systemUTC())
        .intake(sources.limits())
        .pull(sources.list(), () -> {});
  }

  private static void dropInto(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve(name), "content of " + name);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(120)));
  }

  /** A server that is reached and says nothing. */
  private int dead() throws IOException {
    ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    servers.add(socket);
    return socket.getLocalPort();
  }

  private String sftp(String path) throws Exception {
    SshServer server = SshServer.setUpDefaultServer();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair key = generator.generateKeyPair();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator((user, password, session) -> password.equals(SECRET));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("sftp").toRealPath()));
    server.start();
    servers.add(() -> server.stop(true));
    Path known = home().catalog().resolve("known_hosts");
    Files.writeString(
        known,
        (Files.exists(known) ? Files.readString(known) : "")
            + "[127.0.0.1]:%d %s%n"
                .formatted(server.getPort(), PublicKeyEntry.toString(key.getPublic())));
    return "sftp://tonghop@127.0.0.1:%d%s".formatted(server.getPort(), path);
  }

  private String https(TestKeys keys) throws Exception {
    byte[] content = "content of a report".getBytes(StandardCharsets.UTF_8);
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(keys.server()));
    String listing =
        """
        {"files": [{"agency": "STC", "name": "bao-cao.xlsx", "size": %d,
         "modifiedAt": "2024-06-17T08:00:00Z", "url": "files/1"}]}"""
            .formatted(content.length);
    server.createContext("/list", e -> answer(e, listing.getBytes(StandardCharsets.UTF_8)));
    server.createContext("/files/1", e -> answer(e, content));
    server.start();
    servers.add(() -> server.stop(0));
    return "https://localhost:%d/list".formatted(server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    boolean isKnown = token.equals("Bearer " + SECRET);
    exchange.sendResponseHeaders(isKnown ? 200 : 401, isKnown ? body.length : -1);
    if (isKnown) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
