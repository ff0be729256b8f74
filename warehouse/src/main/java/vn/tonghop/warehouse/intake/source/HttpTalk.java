package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Questions to an HTTPS server, each bounded in time and in bytes. */
final class HttpTalk {

  private static final int MAX_LISTING_BYTES = 5 << 20;
  private static final int PIECE_BYTES = 64 * 1024;

  private final Credential credential;
  private final Trust trust;
  private final Patience patience;
  private final HttpClient client;

  HttpTalk(Credential credential, Trust trust, Patience patience) {
    this.credential = credential;
    this.trust = trust;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience.connectTimeout())
            .sslContext(trust.context())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The listing at an address, or the one we had if the server says that it still holds. */
  HttpListing list(URI listing, HttpListing before) throws IOException {
    HttpRequest.Builder request = request(listing);
    if (!before.etag().isEmpty()) {
      request.header("If-None-Match", before.etag());
    }
    HttpResponse<InputStream> response = send(request.build());
    try (InputStream body = response.body();
        Watch watch = new Watch(body)) {
      if (response.statusCode() == 304 && !before.etag().isEmpty()) {
        return before;
      }
      requireStatus(response, 200);
      byte[] bytes = body.readNBytes(MAX_LISTING_BYTES + 1);
      watch.requireInTime();
      if (bytes.length > MAX_LISTING_BYTES) {
        throw new Attempts.Hopeless("the listing is longer than 5 MB");
      }
      return new HttpListing(etag(response), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  Transfer transfer(Arrival arrival, Path part) {
    return new Transfer(arrival, part);
  }

  /** One file on its way, over as many attempts as it takes. */
  final class Transfer {

    private final Arrival arrival;
    private final Path part;
    private String etag = "";

    private Transfer(Arrival arrival, Path part) {
      this.arrival = arrival;
      this.part = part;
    }

    /**
     * Brings the rest of the file; the rest of another version is never joined to its beginning.
     */
    void bring() throws IOException {
      long at = Files.exists(part) && !etag.isEmpty() ? Files.size(part) : 0;
      HttpRequest.Builder request = request(HttpListing.address(arrival));
      if (at > 0) {
        request.header("Range", "bytes=" + at + "-").header("If-Range", etag);
      }
      HttpResponse<InputStream> response = send(request.build());
      try (InputStream body = response.body();
          Watch watch = new Watch(body)) {
        boolean rest = at > 0 && response.statusCode() == 206;
        requireStatus(response, rest ? 206 : 200);
        if (rest && !contentRange(response).startsWith("bytes " + at + "-")) {
          throw new IOException("the server sent another range than was asked for");
        }
        etag = strong(etag(response));
        append(body, rest ? at : 0);
        watch.requireInTime();
      }
    }

    private void append(InputStream body, long start) throws IOException {
      StandardOpenOption mode =
          start > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
      long at = start;
      byte[] piece = new byte[PIECE_BYTES];
      try (OutputStream out =
          Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
          at += read;
          if (at > arrival.size()) {
            throw new Attempts.Hopeless("it is longer than listed");
          }
          out.write(piece, 0, read);
        }
      }
      if (at < arrival.size()) {
        throw new IOException("%d of %d bytes came".formatted(at, arrival.size()));
      }
    }
  }

  /** Cuts a body off that takes longer than the transfer timeout. */
  private final class Watch implements AutoCloseable {

    private final CompletableFuture<Void> end = new CompletableFuture<>();

    Watch(InputStream body) {
      end.completeOnTimeout(null, patience.transferTimeout().toMillis(), TimeUnit.MILLISECONDS);
      end.thenRun(() -> closeQuietly(body));
    }

    void requireInTime() throws IOException {
      if (end.isDone()) {
        throw new IOException("the transfer takes longer than the transfer timeout");
      }
    }

    @Override
    public void close() {
      end.cancel(false);
    }
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience.answerTimeout()).GET();
    if (credential instanceof Credential.Secret token) {
      request.header("Authorization", "Bearer " + token.value());
    }
    return request;
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (SSLException e) {
      throw refused(request.uri(), e);
    } catch (ConnectException e) {
      throw Unreached.at(request.uri().getHost(), request.uri().getAuthority(), e);
    }
  }

  /** A certificate that is not to be trusted is no better at the next attempt. */
  private IOException refused(URI address, SSLException trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return new Attempts.Hopeless(
            "its certificate is refused (%s), expected one made out to %s that %s vouch for"
                .formatted(cause.getMessage(), address.getHost(), trust),
            trouble);
      }
    }
    return trouble;
  }

  private static void requireStatus(HttpResponse<?> response, int expected) throws IOException {
    int status = response.statusCode();
    if (status == expected) {
      return;
    }
    String message = "the server answered %d, expected %d".formatted(status, expected);
    boolean mayPass = status >= 500 || status == 408 || status == 429;
    throw mayPass ? new IOException(message) : new Attempts.Hopeless(message);
  }

  private static String etag(HttpResponse<?> response) {
    return response.headers().firstValue("ETag").orElse("");
  }

  /** A weak mark does not promise equal bytes, so nothing may be joined by it. */
  private static String strong(String etag) {
    return etag.startsWith("W/") ? "" : etag;
  }

  private static String contentRange(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Range").orElse("");
  }

  private static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // It is being given up.
    }
  }
}
