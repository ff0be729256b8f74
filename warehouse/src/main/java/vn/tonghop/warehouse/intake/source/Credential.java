package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;

/** How we prove who we are to a source. Printing one shows where it came from, never the secret. */
public sealed interface Credential {

  /** A password or token, read from the environment or a file. */
  record Secret(String origin, String value) implements Credential {

    public Secret {
      if (value.isBlank()) {
        throw new Failure("Cannot use the secret from %s: it is empty".formatted(origin));
      }
    }

    /** The secret that a file holds, without the line break at its end. */
    public static Secret fromFile(Path file) {
      try {
        return new Secret("file " + file, Files.readString(file, StandardCharsets.UTF_8).strip());
      } catch (IOException e) {
        throw new Failure("Cannot read the secret in %s".formatted(file), e);
      }
    }

    @Override
    public String toString() {
      return "Secret[" + origin + "]";
    }
  }

  /** A private key in an OpenSSH or PEM file without a passphrase. */
  record KeyFile(Path file) implements Credential {}

  /** Nothing to prove. */
  record None() implements Credential {}
}
