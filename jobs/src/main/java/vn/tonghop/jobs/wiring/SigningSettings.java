package vn.tonghop.jobs.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.reports.seal.Signer;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.signing.*}. Without a key file no report is signed.
 *
 * @param keyFile a PKCS#12 file with the key and its certificates; empty for none
 * @param passwordFile a file that holds the password alone, such as a mounted secret
 */
public record SigningSettings(
    @DefaultValue("") String keyFile, @DefaultValue("") String passwordFile) {

  /** No report is signed. */
  public static final SigningSettings NONE = new SigningSettings("", "");

  public SigningSettings {
    if (keyFile.isEmpty() != passwordFile.isEmpty()) {
      throw new Failure(
          "Cannot use tonghop.signing: expected both key-file and password-file, or neither");
    }
  }

  /**
   * Refuses a key that could not sign, before there is anything to sign.
   *
   * @throws Failure if the key or its password cannot be read, or one is not the other's
   */
  void requireKey() {
    findSigner().ifPresent(Signer::requireKey);
  }

  /**
   * Who signs, if a key is set.
   *
   * @throws Failure if the password cannot be read
   */
  Optional<Signer> findSigner() {
    if (keyFile.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Signer(Path.of(keyFile), Files.readString(Path.of(passwordFile)).strip()));
    } catch (IOException e) {
      throw new Failure(
          "Cannot read the key's password: no readable file at tonghop.signing.password-file %s"
              .formatted(passwordFile),
          e);
    }
  }
}
