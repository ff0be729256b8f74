package vn.tonghop.jobs.sources;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.jobs.deliver.Secret;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.source.Patience;
import vn.tonghop.warehouse.intake.source.SftpSource;
import vn.tonghop.warehouse.intake.source.Source;

/**
 * The settings of a folder on an SFTP server.
 *
 * @param address {@code sftp://user@host:port/folder}
 * @param agency whose account it is; empty if it holds a folder an agency
 * @param secret a password; wins over the files
 * @param secretFile a file that holds it alone, such as a mounted secret
 * @param keyFile a private key without a passphrase
 * @param knownHosts the host keys that are trusted; empty means {@code catalog/known_hosts}
 * @param settle how long a file must have lain unchanged
 * @param connectWithin how long being let in may take
 * @param answerWithin how long the answer to one question may take to begin
 * @param transferWithin how long one attempt at bringing one file may take
 * @param attempts how often it is tried, the first time included
 * @param firstPause before the second attempt; doubled before each one after
 */
public record SftpSettings(
    @DefaultValue("") String address,
    @DefaultValue("") String agency,
    @DefaultValue("") Secret secret,
    @DefaultValue("") String secretFile,
    @DefaultValue("") String keyFile,
    @DefaultValue("") String knownHosts,
    @DefaultValue("30s") Duration settle,
    @DefaultValue("10s") Duration connectWithin,
    @DefaultValue("30s") Duration answerWithin,
    @DefaultValue("2m") Duration transferWithin,
    @DefaultValue("3") int attempts,
    @DefaultValue("2s") Duration firstPause)
    implements SourceSettings {

  private static final int SSH = 22;

  @Override
  public Source open(String name, DataHome home, Clock clock) {
    URI uri = uri();
    return new SftpSource(
        new SftpSource.Settings(
            name,
            Objects.requireNonNullElse(uri.getHost(), ""),
            uri.getPort() < 0 ? SSH : uri.getPort(),
            Objects.requireNonNullElse(uri.getUserInfo(), ""),
            new Login(secret, secretFile, keyFile).credential(name),
            Objects.requireNonNullElse(uri.getPath(), ""),
            agency.isEmpty()
                ? new SftpSource.Layout.FolderPerAgency()
                : new SftpSource.Layout.AccountOf(agency),
            knownHosts.isEmpty() ? home.catalog().resolve("known_hosts") : Path.of(knownHosts),
            settle,
            new Patience(connectWithin, answerWithin, transferWithin, attempts, firstPause)),
        clock);
  }
}
