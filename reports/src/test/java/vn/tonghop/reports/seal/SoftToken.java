package vn.tonghop.reports.seal;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A token of PKCS#11 in a folder: SoftHSM, as Debian's package {@code softhsm2} brings it. Where it
 * keeps its tokens stands in the file that the environment's {@code SOFTHSM2_CONF} names, which the
 * build sets.
 *
 * @param library SoftHSM's
 */
record SoftToken(Path library) {

  static final String PIN = "24681357";

  private static final List<String> LIBRARIES =
      List.of(
          "/usr/lib/softhsm/libsofthsm2.so",
          "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
          "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so");

  /** A new token without a key; the test is skipped where there is no SoftHSM. */
  static SoftToken in(Path folder) throws Exception {
    Optional<Path> library = LIBRARIES.stream().map(Path::of).filter(Files::isReadable).findFirst();
    if (library.isEmpty()) {
      System.out.println("Skipped: softhsm2 is not installed, so no token signs anything");
      Assumptions.abort("softhsm2 is not installed");
    }
    Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
    Files.createDirectories(configuration.getParent());
    Files.writeString(
        configuration, "directories.tokendir = %s%nobjectstore.backend = file%n".formatted(folder));
    run("softhsm2-util", "--init-token", "--free", "--label", "thu", "--so-pin", PIN, "--pin", PIN);
    return new SoftToken(library.orElseThrow());
  }

  /** Lays a key with its certificates onto the token. */
  void take(SigningKey key, String label) throws Exception {
    KeyStore from = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(key.file().toFile())) {
      from.load(in, SigningKey.PASSWORD.toCharArray());
    }
    String alias = from.aliases().nextElement();
    Provider provider =
        Security.getProvider("SunPKCS11")
            .configure(
                "--name=lay-%s%nlibrary=%s%nslotListIndex=0%nattributes=compatibility%n"
                    .formatted(label, library));
    KeyStore token = KeyStore.getInstance("PKCS11", provider);
    token.load(null, PIN.toCharArray());
    token.setKeyEntry(
        label,
        (PrivateKey) from.getKey(alias, SigningKey.PASSWORD.toCharArray()),
        null,
        from.getCertificateChain(alias));
    ((java.security.AuthProvider) provider).logout();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          Stream.of(command).findFirst().orElseThrow() + " failed: " + said);
    }
  }
}
