package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Deliveries on an SFTP server. The server must show a key that our file of known hosts holds for
 * it. A transfer that breaks off is taken up where it stopped. An acknowledged file is moved to the
 * folder {@code .received} beside it, where it is not listed again.
 */
public final class SftpSource implements Source {

  /** How the server's folders tell the agencies apart. */
  public sealed interface Layout {

    /** The folder holds a folder an agency, named by its code. */
    record FolderPerAgency() implements Layout {}

    /** The account is one agency's; its files lie in the folder itself. */
    record AccountOf(String agency) implements Layout {}
  }

  /**
   * Settings of an SFTP source.
   *
   * @param folder where the deliveries lie, such as {@code /inbox}
   * @param knownHosts the file of host keys that we trust, in the format of OpenSSH; never written
   * @param settleTime how long a file must have lain unchanged, by the server's time of change
   */
  public record Settings(
      String name,
      String host,
      int port,
      String user,
      Credential credential,
      String folder,
      Layout layout,
      Path knownHosts,
      Duration settleTime,
      Patience patience) {

    public Settings {
      if (name.isBlank() || host.isBlank() || user.isBlank() || folder.isBlank()) {
        throw new IllegalArgumentException(
            "Cannot reach SFTP source '%s': expected a name, host, user and folder"
                .formatted(name));
      }
      if (port < 1 || port > 65_535 || settleTime.isNegative()) {
        throw new IllegalArgumentException(
            "Cannot reach SFTP source '%s' at port %d with settle time %s: expected 1 to 65535 and"
                    .formatted(name, port, settleTime)
                + " no negative time");
      }
    }
  }

  private final Settings settings;
  private final Clock clock;
  private volatile List<Trouble> troubles = List.of();

  public SftpSource(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public List<Arrival> listArrivals() {
    SftpTalk.Found found = talk("list", settings.folder(), SftpTalk::list);
    Instant now = clock.instant();
    List<Trouble> passedOver = new ArrayList<>(found.troubles());
    List<Arrival> arrivals = new ArrayList<>(found.arrivals());
    arrivals.stream()
        .filter(arrival -> arrival.modifiedAt().isAfter(now.plus(PassedOver.CLOCKS_APART)))
        .map(
            arrival ->
                new Trouble(arrival.agency(), arrival.fileName(), PassedOver.FROM_THE_FUTURE))
        .forEach(passedOver::add);
    troubles = List.copyOf(passedOver);
    arrivals.removeIf(arrival -> arrival.modifiedAt().isAfter(now.minus(settings.settleTime())));
    arrivals.sort(FolderSource.ORDER);
    return List.copyOf(arrivals);
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
        part ->
            Attempts.of(
                settings.patience(),
                () -> {
                  try (SftpTalk talk = new SftpTalk(settings)) {
                    talk.download(arrival, part);
                    return part;
                  }
                }));
  }

  @Override
  public void acknowledge(Arrival arrival) {
    talk(
        "acknowledge",
        arrival.id(),
        talk -> {
          talk.putAway(arrival);
          return arrival;
        });
  }

  /** One question to the server. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(SftpTalk talk) throws IOException;
  }

  private <T> T talk(String verb, String thing, Question<T> question) {
    try {
      return Attempts.of(
          settings.patience(),
          () -> {
            try (SftpTalk talk = new SftpTalk(settings)) {
              return question.ask(talk);
            }
          });
    } catch (IOException e) {
      throw new SourceUnavailable("%s %s of source %s".formatted(verb, thing, name()), e);
    }
  }
}
