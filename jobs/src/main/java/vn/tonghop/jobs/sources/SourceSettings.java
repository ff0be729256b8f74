package vn.tonghop.jobs.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.source.Source;

/**
 * The settings {@code tonghop.sources.from.<name>.*} of one source. Which there are depends on its
 * kind, and that is told by the scheme of its address.
 */
public sealed interface SourceSettings permits FolderSettings, HttpsSettings, SftpSettings {

  /** The kinds of source by the schemes of their addresses. */
  Map<String, Class<? extends SourceSettings>> KINDS =
      new TreeMap<>(
          Map.of(
              "file", FolderSettings.class,
              "http", HttpsSettings.class,
              "https", HttpsSettings.class,
              "sftp", SftpSettings.class));

  /** Where it is, such as {@code sftp://user@host:port/folder}; never with a password in it. */
  String address();

  /**
   * The source; it is not gone to.
   *
   * @throws IllegalArgumentException if settings contradict each other
   */
  Source open(String name, DataHome home, Clock clock);

  /**
   * @throws IllegalArgumentException if the address is none, or holds a password: it would be
   *     printed
   */
  default URI uri() {
    try {
      URI uri = new URI(address());
      if (uri.getRawUserInfo() != null && uri.getRawUserInfo().contains(":")) {
        throw new IllegalArgumentException(
            "its address is wrong: it holds a password, expected it in secret or secret-file");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "its address is wrong: expected such as sftp://user@host/folder, https://host/listing or file:///folder");
    }
  }
}
