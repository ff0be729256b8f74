package vn.tonghop.reports.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
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
 * Signs PDFs as PAdES baseline (ETSI EN 319 142-1) with the key of a PKCS#12 file: B-B, or B-T
 * where a server stamps the time. What is signed is added behind the file as it is, which stays
 * readable as it was; it shows in the signer's field, where the file has one.
 */
public final class Signer {

  private static final int CITY_HOURS = 7;

  private final Path keyFile;
  private final char[] password;
  private final VisibleSignature shown;
  private final SignatureLevel level;
  private final PAdESService service;

  /**
   * @param keyFile with one key and the certificates up to its authority
   * @param password of the file and of the key
   */
  public Signer(Path keyFile, String password) {
    this(
        keyFile,
        password.toCharArray(),
        VisibleSignature.OF_WORDS,
        SignatureLevel.PAdES_BASELINE_B,
        service());
  }

  private Signer(
      Path keyFile,
      char[] password,
      VisibleSignature shown,
      SignatureLevel level,
      PAdESService service) {
    this.keyFile = keyFile;
    this.password = password;
    this.shown = shown;
    this.level = level;
    this.service = service;
  }

  private static PAdESService service() {
    PAdESService service = new PAdESService(new CommonCertificateVerifier());
    service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
    return service;
  }

  /** The same, showing a picture of the signature: a PNG without a background. */
  public Signer withPicture(byte[] png) {
    return new Signer(
        keyFile, password, new VisibleSignature(new InMemoryDocument(png)), level, service);
  }

  /** The same, each signature stamped with the time by a server of RFC 3161. */
  public Signer withTimeStamps(URI server) {
    PAdESService stamping = service();
    stamping.setTspSource(new TimeStampServer(server));
    return new Signer(keyFile, password, shown, SignatureLevel.PAdES_BASELINE_T, stamping);
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
   * Signs a report in place. An RSA key gives equal files equal bytes, until their time is stamped.
   *
   * @param at when it says that it was signed: the edition's instant, never the clock
   * @throws Failure if there is no such key, the password is another, the time is not stamped, or
   *     the file cannot be signed
   */
  public void sign(Path pdf, LocalDateTime at) {
    try (Pkcs12SignatureToken token = token()) {
      DSSPrivateKeyEntry key = onlyKey(token);
      byte[] unsigned = Files.readAllBytes(pdf);
      PAdESSignatureParameters how = parameters(key, at);
      if (SignatureField.isIn(unsigned)) {
        how.setImageParameters(shown.by(key.getCertificate(), at));
      }
      DSSDocument document = new InMemoryDocument(unsigned);
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

  private PAdESSignatureParameters parameters(DSSPrivateKeyEntry key, LocalDateTime at) {
    PAdESSignatureParameters how = new PAdESSignatureParameters();
    how.setSignatureLevel(level);
    how.setDigestAlgorithm(DigestAlgorithm.SHA256);
    how.setSigningCertificate(key.getCertificate());
    how.setCertificateChain(key.getCertificateChain());
    how.bLevel().setSigningDate(Date.from(at.toInstant(ZoneOffset.ofHours(CITY_HOURS))));
    return how;
  }
}
