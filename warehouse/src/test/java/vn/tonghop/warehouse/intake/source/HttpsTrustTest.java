package vn.tonghop.warehouse.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;

/** What is said over TLS to a real server, and to whom nothing is said. */
@Timeout(60)
class HttpsTrustTest {

  private static final String TOKEN = "token-that-stays-secret";
  private static final byte[] CONTENT = "a workbook".getBytes(StandardCharsets.UTF_8);
  private static final String LISTING =
      """
      {"files": [{"agency": "STC", "name": "a.xlsx", "size": 10,
       "modifiedAt": "2024-06-17T08:00:00Z", "url": "files/1"}]}""";

  @TempDir Path folder;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpsServer server = null;

  @AfterEach
  void stopTheServer() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void takesFilesFromAServerWhoseCertificateIsNamed() throws Exception {
    ServerKey key = start(ServerKey.madeOutTo("localhost", folder));
    HttpsSource source = source(new Trust.OfFile(key.certificate()));
    Arrival arrival = source.listArrivals().get(0);
    Path target = folder.resolve("target");
    source.fetch(arrival, target);
    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(heard)
        .containsExactly(
            "/list Bearer " + TOKEN + " TLSv1.3", "/files/1 Bearer " + TOKEN + " TLSv1.3");
  }

  @Test
  void saysNothingToAServerThatNobodyVouchesFor() throws Exception {
    start(ServerKey.madeOutTo("localhost", folder));
    assertRefused(new Trust.OfJava(), "made out to localhost that the authorities of Java vouch");
  }

  @Test
  void saysNothingToAServerWithAnotherCertificateThanTheNamedOne() throws Exception {
    start(ServerKey.madeOutTo("localhost", folder));
    Path other =
        ServerKey.madeOutTo("localhost", Files.createDirectory(folder.resolve("o"))).certificate();
    assertRefused(new Trust.OfFile(other), "that the certificates of " + other + " vouch for");
  }

  @Test
  void saysNothingToAServerUnderAnotherName() throws Exception {
    ServerKey key = start(ServerKey.madeOutTo("portal.example.vn", folder));
    assertRefused(new Trust.OfFile(key.certificate()), "localhost");
  }

  @Test
  void refusesToTrustAFileWithoutCertificates() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    assertThatThrownBy(() -> source(new Trust.OfFile(empty), 1))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot trust the certificates of %s: it is empty, expected certificates in PEM",
            empty);
  }

  /** Once and at once: the server hears nothing, least of all the token. */
  private void assertRefused(Trust trust, String because) {
    assertThatThrownBy(() -> source(trust).listArrivals())
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageStartingWith("Cannot list source portal: its certificate is refused (")
        .hasMessageContaining(because)
        .hasMessageNotContaining(TOKEN)
        .hasCauseInstanceOf(Attempts.Hopeless.class);
    assertThat(heard).isEmpty();
  }

  private HttpsSource source(Trust trust) {
    return source(trust, server.getAddress().getPort());
  }

  private HttpsSource source(Trust trust, int port) {
    Duration second = Duration.ofSeconds(5);
    return new HttpsSource(
        new HttpsSource.Settings(
            "portal",
            URI.create("https://localhost:" + port + "/list"),
            new Credential.Secret("test", TOKEN),
            trust,
            folder.resolve("state/portal.json"),
            new Patience(second, second, second, 3, Duration.ofMinutes(1))));
  }

  private ServerKey start(ServerKey key) throws Exception {
    server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(key.context()));
    server.createContext("/list", e -> answer(e, LISTING.getBytes(StandardCharsets.UTF_8)));
    server.createContext("/files/1", e -> answer(e, CONTENT));
    server.start();
    return key;
  }

  private void answer(HttpExchange exchange, byte[] body) throws IOException {
    heard.add(
        "%s %s %s"
            .formatted(
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                ((HttpsExchange) exchange).getSSLSession().getProtocol()));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
