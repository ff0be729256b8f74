package vn.tonghop.jobs.sources;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.Credential;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.intake.source.HttpsSource;
import vn.tonghop.warehouse.intake.source.Patience;
import vn.tonghop.warehouse.intake.source.SftpSource;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.intake.source.Trust;

/**
 * Where a process takes deliveries from, and how: one for its whole life, so that what an HTTPS
 * server was told is remembered in one place.
 */
public record Sources(List<Source> list, Intake.Limits limits) {

  private static final int SSH = 22;

  public Sources {
    list = List.copyOf(list);
  }

  /** One folder, pulled as always. */
  public static Sources of(Source inbox) {
    return new Sources(List.of(inbox), Intake.Limits.STANDARD);
  }

  /**
   * The inbox and the sources of the settings, in the order of their names. None is gone to.
   *
   * @throws Failure if settings contradict each other, or a file that they name cannot be read
   */
  public static Sources of(Source inbox, SourcesSettings settings, DataHome home, Clock clock) {
    List<Source> all = new ArrayList<>(List.of(inbox));
    new TreeMap<>(settings.from()).forEach((name, one) -> all.add(source(name, one, home, clock)));
    return new Sources(all, new Intake.Limits(settings.atOnce(), settings.atMost()));
  }

  private static Source source(String name, SourceSettings settings, DataHome home, Clock clock) {
    URI address = settings.uri(name);
    try {
      return switch (String.valueOf(address.getScheme())) {
        case "sftp" -> sftp(name, address, settings, home, clock);
        case "https", "http" -> https(name, address, settings, home);
        case "file" ->
            new FolderSource(
                new FolderSource.Settings(name, Path.of(address), settings.settle()), clock);
        default ->
            throw new IllegalArgumentException("expected an address with sftp, https or file");
      };
    } catch (IllegalArgumentException e) {
      throw new Failure("Cannot use source %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static Source sftp(
      String name, URI address, SourceSettings settings, DataHome home, Clock clock) {
    return new SftpSource(
        new SftpSource.Settings(
            name,
            text(address.getHost()),
            address.getPort() < 0 ? SSH : address.getPort(),
            text(address.getUserInfo()),
            credential(name, settings),
            text(address.getPath()),
            settings.agency().isEmpty()
                ? new SftpSource.Layout.FolderPerAgency()
                : new SftpSource.Layout.AccountOf(settings.agency()),
            settings.knownHosts().isEmpty()
                ? home.catalog().resolve("known_hosts")
                : Path.of(settings.knownHosts()),
            settings.settle(),
            patience(settings)),
        clock);
  }

  private static Source https(String name, URI address, SourceSettings settings, DataHome home) {
    if (!settings.agency().isEmpty()) {
      throw new IllegalArgumentException("a listing names the agencies, expected no agency");
    }
    return new HttpsSource(
        new HttpsSource.Settings(
            name,
            address,
            credential(name, settings),
            settings.trustFile().isEmpty()
                ? new Trust.OfJava()
                : new Trust.OfFile(Path.of(settings.trustFile())),
            home.operations().resolve("sources").resolve(name + ".json"),
            patience(settings)));
  }

  private static Credential credential(String name, SourceSettings settings) {
    if (!settings.secret().isEmpty()) {
      return new Credential.Secret(
          "setting tonghop.sources.from.%s.secret".formatted(name), settings.secret().value());
    }
    if (!settings.secretFile().isEmpty()) {
      return Credential.Secret.fromFile(Path.of(settings.secretFile()));
    }
    return settings.keyFile().isEmpty()
        ? new Credential.None()
        : new Credential.KeyFile(Path.of(settings.keyFile()));
  }

  private static Patience patience(SourceSettings settings) {
    return new Patience(
        settings.connectWithin(),
        settings.answerWithin(),
        settings.transferWithin(),
        settings.attempts(),
        settings.firstPause());
  }

  private static String text(@org.jspecify.annotations.Nullable String part) {
    return part == null ? "" : part;
  }
}
