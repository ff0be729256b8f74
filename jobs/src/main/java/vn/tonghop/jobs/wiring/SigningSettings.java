package vn.tonghop.jobs.wiring;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.reports.seal.KeyHolder;
import vn.tonghop.reports.seal.Signer;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.signing.*}. Without a key file and without a token no report is
 * signed.
 *
 * @param keyFile a PKCS#12 file with the key and its certificates; empty for none
 * @param tokenLibrary the PKCS#11 library of a token that holds the key; empty for none
 * @param tokenSlot the token's place among the slots that its library lists, from 0
 * @param passwordFile a file that holds the password, or the token's PIN, alone, such as a mounted
 *     secret
 * @param keyLabel of several keys that are held, the label of the one to sign with; empty for the
 *     only one
 * @param pictureFile a PNG of the signature that the signed field shows; empty for none
 * @param timeStampServer the address of a server of RFC 3161 that stamps the time; empty for none
 */
public record SigningSettings(
    @DefaultValue("") String keyFile,
    @DefaultValue("") String tokenLibrary,
    @DefaultValue("0") int tokenSlot,
    @DefaultValue("") String passwordFile,
    @DefaultValue("") String keyLabel,
    @DefaultValue("") String pictureFile,
    @DefaultValue("") String timeStampServer) {

  /** No report is signed. */
  public static final SigningSettings NONE = new SigningSettings("", "", 0, "", "", "", "");

  public SigningSettings {
    if (!keyFile.isEmpty() && !tokenLibrary.isEmpty()) {
      throw new Failure(
          "Cannot use tonghop.signing: expected a key-file or a token-library, not both");
    }
    boolean isOff = (keyFile + tokenLibrary).isEmpty();
    if (isOff != passwordFile.isEmpty()) {
      throw new Failure(
          "Cannot use tonghop.signing: expected password-file and with it a key-file or a token-library, or none of them");
    }
    if (isOff && !(keyLabel + pictureFile + timeStampServer).isEmpty()) {
      throw new Failure(
          "Cannot use tonghop.signing.key-label, picture-file and time-stamp-server: expected a key-file or a token-library too");
    }
    if (tokenSlot < 0 || (tokenSlot > 0 && tokenLibrary.isEmpty())) {
      throw new Failure(
          "Cannot use tonghop.signing.token-slot %d: expected a place from 0, and a token-library"
              .formatted(tokenSlot));
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
    if ((keyFile + tokenLibrary).isEmpty()) {
      return Optional.empty();
    }
    String password =
        new String(
                read("the key's password", "password-file", passwordFile), StandardCharsets.UTF_8)
            .strip();
    KeyHolder holder =
        tokenLibrary.isEmpty()
            ? KeyHolder.ofFile(Path.of(keyFile), password)
            : KeyHolder.ofToken(Path.of(tokenLibrary), tokenSlot, password);
    Signer signer = new Signer(holder.withLabel(keyLabel));
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
