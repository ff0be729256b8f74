package vn.tonghop.jobs.serving;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import vn.tonghop.warehouse.home.DataHome;

/** Where the socket of a home lies: in a folder that only the home's account may enter. */
final class SocketPlace {

  private static final String NAME = "serve.socket";

  /** Linux takes 107 bytes, others a little less. */
  private static final int LONGEST = 100;

  private SocketPlace() {}

  /** What is done at an address. */
  @FunctionalInterface
  interface Use<T> {
    T at(UnixDomainSocketAddress address) throws IOException;
  }

  static Path of(DataHome home) {
    return home.operations().resolve(NAME);
  }

  static boolean isThere(DataHome home) {
    return Files.exists(of(home), LinkOption.NOFOLLOW_LINKS);
  }

  /** Uses the socket's address, through a short link where the home's is longer than one may be. */
  static <T> T in(DataHome home, Use<T> use) throws IOException {
    if (of(home).toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return use.at(UnixDomainSocketAddress.of(of(home)));
    }
    Path folder = Files.createTempDirectory("tonghop-");
    Path link = folder.resolve("operations");
    try {
      Files.createSymbolicLink(link, home.operations());
      return use.at(UnixDomainSocketAddress.of(link.resolve(NAME)));
    } finally {
      Files.deleteIfExists(link);
      Files.delete(folder);
    }
  }
}
