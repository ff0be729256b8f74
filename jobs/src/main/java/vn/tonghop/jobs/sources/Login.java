package vn.tonghop.jobs.sources;

import java.nio.file.Path;
import vn.tonghop.jobs.deliver.Secret;
import vn.tonghop.warehouse.intake.source.Credential;

/** How the settings of a source say who we are to it: the first that is given counts. */
record Login(Secret secret, String secretFile, String keyFile) {

  Credential credential(String name) {
    if (!secret.isEmpty()) {
      return new Credential.Secret(
          "setting tonghop.sources.from.%s.secret".formatted(name), secret.value());
    }
    if (!secretFile.isEmpty()) {
      return Credential.Secret.fromFile(Path.of(secretFile));
    }
    return keyFile.isEmpty() ? new Credential.None() : new Credential.KeyFile(Path.of(keyFile));
  }
}
