package vn.tonghop.jobs.wiring;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
 * @param pictureFile a PNG of the signature that the signed field shows; empty for none
 * @param timeStampServer the address of a server of RFC 3161 that stamps the time; empty for none
 */
public record SigningSettings(
    @DefaultValue("") String keyFile,
    @DefaultValue("") String passwordFile,
    @DefaultValue("") String pictureFile,
    @DefaultValue("") String timeStampServer) {

  /** No report is signed. */
  public static final SigningSettings NONE = new SigningSettings("", "", "", "");

  public SigningSettings {
    if (keyFile.isEmpty() != passwordFile.isEmpty()) {
      throw new Failure(
          "Cannot use tonghop.signing: expected both key-file and password-file, or neither");
    }
    if (keyFile.isEmpty() && !(pictureFile + timeStampServer).isEmpty()) {
      throw new Failure(
          "Cannot use tonghop.signing.picture-file and time-stamp-server: expected a key-file too");
    }
    if (!timeStampServer.isEmpty() && !timeStampServer.matches("https?://\\S+")) {
      throw new Failure(
          "Cannot use tonghop.signing.time-stamp-server %s: expected an address such as http://tsa.example.vn"
              .formatted(timeStampServer));
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
   * @throws Failure if the password or the picture cannot be read
   */
  Optional<Signer> findSigner() {
    if (keyFile.isEmpty()) {
      return Optional.empty();
    }
    Signer signer =
        new Signer(
            Path.of(keyFile),
            new String(
                    read("the key's password", "password-file", passwordFile),
                    StandardCharsets.UTF_8)
                .strip());
    if (!pictureFile.isEmpty()) {
      signer = signer.withPicture(read("the signature's picture", "picture-file", pictureFile));
    }
    if (!timeStampServer.isEmpty()) {
      signer = signer.withTimeStamps(URI.create(timeStampServer));
    }
    return Optional.of(signer);
  }

  private static byte[] read(String what, String setting, String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new Failure(
          "Cannot read %s: no readable file at tonghop.signing.%s %s"
              .formatted(what, setting, file),
          e);
    }
  }
}
