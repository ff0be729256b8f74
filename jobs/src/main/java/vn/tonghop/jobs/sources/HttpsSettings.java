package vn.tonghop.jobs.sources;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.jobs.deliver.Secret;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.source.HttpsSource;
import vn.tonghop.warehouse.intake.source.Patience;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.intake.source.Trust;

/**
 * The settings of a server that lists its files; the listing names the agencies.
 *
 * @param address of the listing, {@code https://host/listing}
 * @param secret a bearer token; wins over the file
 * @param secretFile a file that holds it alone, such as a mounted secret
 * @param trustFile certificates in PEM that it may show and no others; empty trusts what Java
 *     trusts
 * @param connectWithin how long being let in may take
 * @param answerWithin how long the answer to one question may take to begin
 * @param transferWithin how long one attempt at bringing one file may take
 * @param attempts how often it is tried, the first time included
 * @param firstPause before the second attempt; doubled before each one after
 */
public record HttpsSettings(
    @DefaultValue("") String address,
    @DefaultValue("") Secret secret,
    @DefaultValue("") String secretFile,
    @DefaultValue("") String trustFile,
    @DefaultValue("10s") Duration connectWithin,
    @DefaultValue("30s") Duration answerWithin,
    @DefaultValue("2m") Duration transferWithin,
    @DefaultValue("3") int attempts,
    @DefaultValue("2s") Duration firstPause)
    implements SourceSettings {

  @Override
  public Source open(String name, DataHome home, Clock clock) {
    return new HttpsSource(
        new HttpsSource.Settings(
            name,
            uri(),
            new Login(secret, secretFile, "").credential(name),
            trustFile.isEmpty() ? new Trust.OfJava() : new Trust.OfFile(Path.of(trustFile)),
            home.operations().resolve("sources").resolve(name + ".json"),
            new Patience(connectWithin, answerWithin, transferWithin, attempts, firstPause)));
  }
}
