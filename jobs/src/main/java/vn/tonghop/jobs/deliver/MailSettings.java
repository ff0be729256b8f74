package vn.tonghop.jobs.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.mail.*}. Without a host no letter is sent.
 *
 * @param host the mail server; empty means that e-mail is off
 * @param port 0 for the usual port of the security chosen: 25, 587 or 465
 * @param security how the line is protected; {@code starttls} refuses a server without it
 * @param username empty if the server asks for no sign-in
 * @param password the sign-in's secret; wins over the file
 * @param passwordFile a file that holds the password alone, such as a mounted secret
 * @param trustFile certificates in PEM that are trusted beside nothing else; empty trusts what Java
 *     trusts
 * @param from the address that letters come from
 * @param senderName the name beside that address and under each letter
 * @param every how often a serving process looks for letters that are due
 * @param connectWithin how long connecting may take
 * @param answerWithin how long each answer of the server may take
 * @param unconfirmedAfter when a letter that was claimed and never confirmed is sent again
 * @param notOlderThan events further back are not written about, such as those of before e-mail was
 *     turned on
 * @param attachAtMostBytes attachments above this are left out and named by their address instead
 * @param editionsAddress where readers open the published editions; empty if nowhere
 */
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("0") int port,
    @DefaultValue("starttls") Security security,
    @DefaultValue("") String username,
    @DefaultValue("") Secret password,
    @DefaultValue("") String passwordFile,
    @DefaultValue("") String trustFile,
    @DefaultValue("") String from,
    @DefaultValue("Hệ thống tổng hợp báo cáo kinh tế - xã hội") String senderName,
    @DefaultValue("2m") Duration every,
    @DefaultValue("10s") Duration connectWithin,
    @DefaultValue("30s") Duration answerWithin,
    @DefaultValue("15m") Duration unconfirmedAfter,
    @DefaultValue("7d") Duration notOlderThan,
    @DefaultValue("15000000") long attachAtMostBytes,
    @DefaultValue("") String editionsAddress) {

  /** How the line to the mail server is protected. */
  public enum Security {
    /** In the clear: for a server on the same machine. */
    NONE(25),
    /** Encrypted from the first command on; a server that does not offer it gets no letter. */
    STARTTLS(587),
    /** Encrypted from the first byte. */
    IMPLICIT(465);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  /** A letter takes some ten answers of the server; a claim must outlive them all. */
  private static final int ANSWERS_A_LETTER = 10;

  public MailSettings {
    if (port < 0 || port > 65_535) {
      throw new Failure(
          "Cannot use tonghop.mail.port %d: expected 1 to 65535, or 0 for the usual one"
              .formatted(port));
    }
    if (!host.isEmpty() && !from.contains("@")) {
      throw new Failure(
          "Cannot use tonghop.mail.from '%s': expected the address that letters come from"
              .formatted(from));
    }
    Duration longestSending = connectWithin.plus(answerWithin.multipliedBy(ANSWERS_A_LETTER));
    if (unconfirmedAfter.compareTo(longestSending) < 0) {
      throw new Failure(
          "Cannot use tonghop.mail.unconfirmed-after %s: expected at least %s, which one sending may take"
              .formatted(unconfirmedAfter, longestSending));
    }
  }

  public boolean isOn() {
    return !host.isEmpty();
  }

  int actualPort() {
    return port == 0 ? security.usualPort : port;
  }

  /** The password, from the setting or from the file that the setting names. */
  Secret actualPassword() {
    if (!password.isEmpty() || passwordFile.isEmpty()) {
      return password;
    }
    try {
      return new Secret(Files.readString(Path.of(passwordFile)).strip());
    } catch (IOException e) {
      throw new Failure(
          "Cannot read the mail password: no readable file at tonghop.mail.password-file %s"
              .formatted(passwordFile),
          e);
    }
  }
}
