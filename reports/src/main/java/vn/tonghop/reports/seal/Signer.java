package vn.tonghop.reports.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;

/**
 * Signs PDFs as PAdES baseline B-B (ETSI EN 319 142-1) with the key of a PKCS#12 file. What is
 * signed is added behind the file as it is, which stays readable as it was.
 */
public final class Signer {

  private static final int CITY_HOURS = 7;

  private final Path keyFile;
  private final char[] password;

  /**
   * @param keyFile with one key and the certificates up to its authority
   * @param password of the file and of the key
   */
  public Signer(Path keyFile, String password) {
    this.keyFile = keyFile;
    this.password = password.toCharArray();
  }

  /**
   * Refuses a key file that nothing could be signed with.
   *
   * @throws Failure if there is no such key, or the password is another
   */
  public void requireKey() {
    try (Pkcs12SignatureToken token = token()) {
      onlyKey(token);
    } catch (IOException | DSSException e) {
      throw new Failure(
          "Cannot sign with %s: %s; expected a PKCS#12 file and its password"
              .formatted(keyFile, e.getMessage()),
          e);
    }
  }

  private Pkcs12SignatureToken token() throws IOException {
    return new Pkcs12SignatureToken(Files.readAllBytes(keyFile), new PasswordProtection(password));
  }

  private DSSPrivateKeyEntry onlyKey(Pkcs12SignatureToken token) {
    List<DSSPrivateKeyEntry> keys = token.getKeys();
    if (keys.size() != 1) {
      throw new Failure(
          "Cannot sign with %s: it holds %d keys, expected 1".formatted(keyFile, keys.size()));
    }
    return keys.get(0);
  }

  /**
   * Signs a report in place. An RSA key gives equal files equal bytes.
   *
   * @param at when it says that it was signed: the edition's instant, never the clock
   * @throws Failure if there is no such key, the password is another, or the file cannot be signed
   */
  public void sign(Path pdf, LocalDateTime at) {
    try (Pkcs12SignatureToken token = token()) {
      DSSPrivateKeyEntry key = onlyKey(token);
      PAdESSignatureParameters how = parameters(key, at);
      PAdESService service = new PAdESService(new CommonCertificateVerifier());
      DSSDocument document = new InMemoryDocument(Files.readAllBytes(pdf));
      SignatureValue value =
          token.sign(service.getDataToSign(document, how), DigestAlgorithm.SHA256, key);
      ByteArrayOutputStream signed = new ByteArrayOutputStream();
      service.signDocument(document, how, value).writeTo(signed);
      Aside.beside().write(pdf, signed.toByteArray());
    } catch (IOException | DSSException e) {
      throw new Failure(
          "Cannot sign %s with %s: %s; expected a PKCS#12 file and its password"
              .formatted(pdf, keyFile, e.getMessage()),
          e);
    }
  }

  private static PAdESSignatureParameters parameters(DSSPrivateKeyEntry key, LocalDateTime at) {
    PAdESSignatureParameters how = new PAdESSignatureParameters();
    how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    how.setDigestAlgorithm(DigestAlgorithm.SHA256);
    how.setSigningCertificate(key.getCertificate());
    how.setCertificateChain(key.getCertificateChain());
    how.bLevel().setSigningDate(Date.from(at.toInstant(ZoneOffset.ofHours(CITY_HOURS))));
    return how;
  }
}
