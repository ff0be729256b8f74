package vn.tonghop.warehouse.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpsSourceTest {

  private static final String TOKEN = "token-that-stays-secret";
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          2,
          Duration.ofMillis(50));

  @TempDir Path folder;
  private HttpServer server;
  private ExecutorService threads;
  private final byte[] content = new byte[200_000];
  private final List<String> log = new CopyOnWriteArrayList<>();
  private volatile int breaks;
  private volatile boolean hangs;
  private volatile String listing = "";

  @BeforeEach
  void startTheServer() throws IOException {
    new Random(1).nextBytes(content);
    threads = Executors.newCachedThreadPool();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/list", this::list);
    server.createContext("/files/1", this::file);
    server.start();
    listing =
        """
        {"files": [{"agency": "STC", "name": "a.xlsx", "size": 200000,
         "modifiedAt": "2024-06-17T08:00:00Z", "url": "files/1"},
         {"agency": "STC", "name": "~$a.xlsx", "size": 1,
         "modifiedAt": "2024-06-17T08:00:00Z", "url": "files/2"}]}""";
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void list(HttpExchange exchange) throws IOException {
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    log.add("list " + exchange.getRequestHeaders().getFirst("Authorization") + " " + known);
    exchange.getResponseHeaders().add("ETag", "\"v1\"");
    if ("\"v1\"".equals(known)) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      byte[] body = listing.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void file(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    log.add("file " + range);
    int start = 0;
    exchange.getResponseHeaders().add("ETag", "\"f1\"");
    if (range != null) {
      start = Integer.parseInt(range.replaceAll("[^0-9]", ""));
      exchange.getResponseHeaders().add("Content-Range", "bytes %d-199999/200000".formatted(start));
    }
    byte[] rest = Arrays.copyOfRange(content, start, content.length);
    exchange.sendResponseHeaders(range == null ? 200 : 206, rest.length);
    if (breaks > 0) {
      breaks--;
      exchange.getResponseBody().write(rest, 0, rest.length / 2);
      exchange.getResponseBody().flush();
      if (hangs) {
        sleep();
      }
    } else {
      exchange.getResponseBody().write(rest);
    }
    exchange.close();
  }

  private static void sleep() {
    try {
      Thread.sleep(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpsSource source(int port) {
    return source(URI.create("http://127.0.0.1:" + port + "/list"));
  }

  private HttpsSource source(URI listing) {
    return new HttpsSource(
        new HttpsSource.Settings(
            "https",
            listing,
            new Credential.Secret("test", TOKEN),
            new Trust.OfJava(),
            folder.resolve("state/https.json"),
            PATIENCE));
  }

  private HttpsSource source() {
    return source(server.getAddress().getPort());
  }

  @Test
  void listsFetchesAndRemembersWhatWasAcknowledged() throws IOException {
    Arrival arrival = source().listArrivals().get(0);
    assertThat(arrival.fileName()).isEqualTo("a.xlsx");
    Path target = folder.resolve("target");
    source().fetch(arrival, target);
    assertThat(target).hasBinaryContent(content);
    source().acknowledge(arrival);
    source().acknowledge(arrival);
    assertThat(source().listArrivals()).isEmpty();
    assertThat(log)
        .containsExactly(
            "list Bearer " + TOKEN + " null", "file null", "list Bearer " + TOKEN + " \"v1\"");
    assertThat(Files.readString(folder.resolve("state/https.json"))).doesNotContain(TOKEN);
  }

  @Test
  void takesUpAHalfFileWhereItStopped() {
    Arrival arrival = source().listArrivals().get(0);
    breaks = 1;
    Path target = folder.resolve("target");
    source().fetch(arrival, target);
    assertThat(target).hasBinaryContent(content);
    assertThat(log.get(2)).matches("file bytes=[1-9][0-9]*-");
  }

  @Test
  void takesUpAFileThatHangsHalfWay() {
    Arrival arrival = source().listArrivals().get(0);
    breaks = 1;
    hangs = true;
    Path target = folder.resolve("target");
    source().fetch(arrival, target);
    assertThat(target).hasBinaryContent(content);
  }

  @Test
  void leavesNothingHalfWhenEveryAttemptBreaksOff() {
    Arrival arrival = source().listArrivals().get(0);
    breaks = 9;
    Path target = folder.resolve("target");
    assertThatThrownBy(() -> source().fetch(arrival, target))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("source https")
        .hasMessageNotContaining(TOKEN);
    assertThat(target).doesNotExist();
  }

  @Test
  void refusesAFileLongerThanListed() {
    listing = listing.replace("200000", "100000");
    Arrival arrival = source().listArrivals().get(0);
    assertThatThrownBy(() -> source().fetch(arrival, folder.resolve("target")))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("longer than listed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{}", "{\"files\": 3}"})
  void refusesAListingThatIsNotOne(String body) {
    listing = body;
    assertThatThrownBy(() -> source().listArrivals()).isInstanceOf(SourceUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"files\": [{}]}",
        "{\"files\": [{\"agency\": \"A\", \"name\": \"a\", \"size\": 1, \"modifiedAt\":"
            + " \"2024-06-17T08:00:00Z\", \"url\": \"http://127.0.0.1:1/other\"}]}",
        "{\"files\": [{\"agency\": \"A\", \"name\": \"a\", \"size\": 1, \"modifiedAt\":"
            + " \"yesterday\", \"url\": \"x\"}]}",
        "{\"files\": [{\"agency\": \"A\", \"name\": \"a\", \"size\": -5, \"modifiedAt\":"
            + " \"2024-06-17T08:00:00Z\", \"url\": \"file:///etc/passwd\"}]}"
      })
  void passesOverAnEntryThatIsNotOne(String body) {
    listing = body;
    HttpsSource source = source();
    assertThat(source.listArrivals()).isEmpty();
    assertThat(source.listTroubles()).hasSize(1);
  }

  @Test
  void givesUpOnAServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> source(silent.getLocalPort()).listArrivals())
          .isInstanceOf(SourceUnavailable.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  /** Java's client gives no reason at all for either. */
  @Test
  void saysThatNobodyAnswersOrThatThereIsNoSuchHost() {
    int port = server.getAddress().getPort();
    server.stop(0);
    assertThatThrownBy(() -> source(port).listArrivals())
        .hasMessage("Cannot list source https: nothing answers at 127.0.0.1:" + port);
    assertThatThrownBy(() -> source(URI.create("https://portal.invalid/list")).listArrivals())
        .hasMessage("Cannot list source https: there is no host portal.invalid");
  }

  @Test
  void givesUpOnAServerThatResets() throws IOException {
    try (ServerSocket resetting = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      threads.submit(
          () -> {
            while (!resetting.isClosed()) {
              Socket socket = resetting.accept();
              socket.setSoLinger(true, 0);
              socket.close();
            }
            return resetting;
          });
      assertThatThrownBy(() -> source(resetting.getLocalPort()).listArrivals())
          .isInstanceOf(SourceUnavailable.class);
    }
  }
}
