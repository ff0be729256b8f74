package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Deliveries that an HTTPS server lists as JSON:
 *
 * <pre>{"files": [{"agency": "STC", "name": "bao-cao.xlsx", "size": 12345,
 *   "modifiedAt": "2024-06-17T08:00:00Z", "url": "files/17"}]}</pre>
 *
 * <p>An unchanged listing is not sent again (ETag), a transfer that breaks off is taken up where it
 * stopped (Range). Files are fetched only from the listing's own server and redirections are not
 * followed. What was acknowledged is remembered in a file of ours.
 */
public final class HttpsSource implements Source {

  /**
   * Settings of an HTTPS source.
   *
   * @param listing the address of the listing; {@code http} only for a loopback address
   * @param credential a bearer token, or none
   * @param trust whose certificates the server may show
   * @param state the file that remembers what was acknowledged and the last listing
   */
  public record Settings(
      String name, URI listing, Credential credential, Trust trust, Path state, Patience patience) {

    public Settings {
      if (name.isBlank() || listing.getHost() == null) {
        throw new IllegalArgumentException(
            "Cannot reach HTTPS source '%s' at %s: expected a name and a host"
                .formatted(name, listing));
      }
      boolean secure = "https".equalsIgnoreCase(listing.getScheme());
      if (!secure && !("http".equalsIgnoreCase(listing.getScheme()) && isLoopback(listing))) {
        throw new IllegalArgumentException(
            "Cannot reach source '%s' at %s: expected https".formatted(name, listing));
      }
      if (credential instanceof Credential.KeyFile || listing.getRawUserInfo() != null) {
        throw new IllegalArgumentException(
            "Cannot log in to HTTPS source '%s': expected a token or nothing".formatted(name));
      }
    }

    private static boolean isLoopback(URI address) {
      String host = address.getHost().toLowerCase(Locale.ROOT);
      return host.equals("localhost")
          || host.equals("[::1]")
          || host.matches("127(\\.[0-9]{1,3}){3}");
    }
  }

  private final Settings settings;
  private final HttpTalk talk;
  private final HttpMemory memory;
  private volatile List<Trouble> troubles = List.of();

  public HttpsSource(Settings settings) {
    this.settings = settings;
    this.talk = new HttpTalk(settings.credential(), settings.trust(), settings.patience());
    this.memory = new HttpMemory(settings.state());
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public List<Arrival> listArrivals() {
    try {
      HttpListing before = memory.listing();
      HttpListing now =
          Attempts.of(settings.patience(), () -> talk.list(settings.listing(), before));
      HttpListing.Read read = now.read(settings.listing());
      troubles = List.copyOf(read.troubles());
      List<Arrival> arrivals = new ArrayList<>(read.arrivals());
      memory.remember(now, arrivals);
      arrivals.removeIf(arrival -> memory.isAcknowledged(arrival.id()));
      arrivals.sort(FolderSource.ORDER);
      return List.copyOf(arrivals);
    } catch (IOException e) {
      throw new SourceUnavailable("list source " + name(), e);
    }
  }

  @Override
  public List<Trouble> listTroubles() {
    return troubles;
  }

  @Override
  public void fetch(Arrival arrival, Path target) {
    WholeCopy.write(
        name(),
        arrival,
        target,
        part -> {
          HttpTalk.Transfer transfer = talk.transfer(arrival, part);
          Attempts.of(
              settings.patience(),
              () -> {
                transfer.bring();
                return part;
              });
        });
  }

  @Override
  public void acknowledge(Arrival arrival) {
    memory.acknowledge(arrival.id());
  }
}
