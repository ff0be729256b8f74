package vn.tonghop.jobs.sources;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.jobs.deliver.Secret;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.sources.from.<name>.*} of one source.
 *
 * @param address {@code sftp://user@host:port/folder}, {@code https://host/listing} or {@code
 *     file:///folder}; never with a password in it
 * @param agency whose account it is; empty if it holds a folder an agency
 * @param secret a password or bearer token; wins over the file
 * @param secretFile a file that holds it alone, such as a mounted secret
 * @param keyFile a private key for SFTP, without a passphrase
 * @param knownHosts the host keys that SFTP trusts; empty means {@code catalog/known_hosts}
 * @param trustFile certificates in PEM that HTTPS trusts and no others; empty trusts what Java
 *     trusts
 * @param settle how long a file must have lain unchanged
 * @param connectWithin how long being let in may take
 * @param answerWithin how long the answer to one question may take to begin
 * @param transferWithin how long one attempt at bringing one file may take
 * @param attempts how often it is tried, the first time included
 * @param firstPause before the second attempt; doubled before each one after
 */
public record SourceSettings(
    @DefaultValue("") String address,
    @DefaultValue("") String agency,
    @DefaultValue("") Secret secret,
    @DefaultValue("") String secretFile,
    @DefaultValue("") String keyFile,
    @DefaultValue("") String knownHosts,
    @DefaultValue("") String trustFile,
    @DefaultValue("30s") Duration settle,
    @DefaultValue("10s") Duration connectWithin,
    @DefaultValue("30s") Duration answerWithin,
    @DefaultValue("2m") Duration transferWithin,
    @DefaultValue("3") int attempts,
    @DefaultValue("2s") Duration firstPause) {

  /**
   * The address, which leads nowhere yet.
   *
   * @throws Failure if it is none, or holds a password: it would be printed
   */
  URI uri(String name) {
    try {
      URI uri = new URI(address);
      String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
      if (user.contains(":")) {
        throw new Failure(
            "Cannot use the address of source %s: it holds a password, expected it in secret or secret-file"
                .formatted(name));
      }
      return uri;
    } catch (java.net.URISyntaxException e) {
      throw new Failure(
          "Cannot use the address of source %s: expected sftp://user@host/folder, https://host/listing or file:///folder"
              .formatted(name));
    }
  }
}
