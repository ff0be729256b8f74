package vn.tonghop.warehouse.intake.source;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/** Deliveries on an SFTP server, a folder an agency. */
public final class SftpSource implements Source {

  /**
   * Settings of an SFTP source.
   *
   * @param folder the folder that holds a folder an agency, such as {@code /inbox}
   * @param knownHosts the file of host keys that we trust, in the format of OpenSSH
   */
  public record Settings(
      String name,
      String host,
      int port,
      String user,
      Credential credential,
      String folder,
      Path knownHosts,
      Patience patience) {

    public Settings {
      if (name.isBlank() || host.isBlank() || user.isBlank() || folder.isBlank()) {
        throw new IllegalArgumentException(
            "Cannot reach SFTP source '%s': expected a name, host, user and folder"
                .formatted(name));
      }
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("Cannot reach SFTP source at port " + port);
      }
    }
  }

  private final Settings settings;

  public SftpSource(Settings settings) {
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
