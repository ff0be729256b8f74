package vn.tonghop.warehouse.intake.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/** Deliveries that an HTTPS server lists as JSON. */
public final class HttpsSource implements Source {

  /**
   * Settings of an HTTPS source.
   *
   * @param listing the address of the listing; {@code http} only for a loopback address
   * @param credential a bearer token, or none
   * @param state the file that remembers what was acknowledged
   */
  public record Settings(
      String name, URI listing, Credential credential, Path state, Patience patience) {}

  private final Settings settings;

  public HttpsSource(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public List<Arrival> listArrivals() {
    throw new Failure("filled in next");
  }

  @Override
  public void fetch(Arrival arrival, Path target) {
    throw new Failure("filled in next");
  }

  @Override
  public void acknowledge(Arrival arrival) {
    throw new Failure("filled in next");
  }
}
