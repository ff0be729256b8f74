package vn.tonghop.reports.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Date;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;

/**
 * Signs PDFs as PAdES baseline (ETSI EN 319 142-1) with the key that a file or a token holds: B-B,
 * or B-T where a server stamps the time. What is signed is added behind the file as it is, which
 * stays readable as it was; it shows in the signer's field, where the file has one.
 */
public final class Signer {

  private final KeyHolder holder;
  private final VisibleSignature shown;
  private final SignatureLevel level;
  private final PAdESService service;

  public Signer(KeyHolder holder) {
    this(holder, VisibleSignature.OF_WORDS, SignatureLevel.PAdES_BASELINE_B, service());
  }

  private Signer(
      KeyHolder holder, VisibleSignature shown, SignatureLevel level, PAdESService service) {
    this.holder = holder;
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
    return new Signer(holder, new VisibleSignature(new InMemoryDocument(png)), level, service);
  }

  /** The same, each signature stamped with the time by a server of RFC 3161. */
  public Signer withTimeStamps(URI server) {
    PAdESService stamping = service();
    stamping.setTspSource(new TimeStampServer(server));
    return new Signer(holder, shown, SignatureLevel.PAdES_BASELINE_T, stamping);
  }

  /**
   * Refuses a key that nothing could be signed with.
   *
   * @throws Failure if there is no such key, or the password is another
   */
  public void requireKey() {
    holder.use("sign with", (open, key) -> {});
  }

  /**
   * Signs a report in place. An RSA key gives equal files equal bytes, until their time is stamped.
   *
   * @param at when it says that it was signed: the edition's instant, never the clock
   * @throws Failure if there is no such key, the password is another, the time is not stamped, or
   *     the file cannot be signed
   */
  public void sign(Path pdf, ZonedDateTime at) {
    holder.use(
        "sign %s with".formatted(pdf),
        (open, key) -> {
          byte[] unsigned = Files.readAllBytes(pdf);
          PAdESSignatureParameters how = parameters(key, at);
          if (SignatureField.isIn(unsigned)) {
            how.setImageParameters(shown.by(key.getCertificate(), at));
          }
          DSSDocument document = new InMemoryDocument(unsigned);
          SignatureValue value =
              open.sign(service.getDataToSign(document, how), DigestAlgorithm.SHA256, key);
          ByteArrayOutputStream signed = new ByteArrayOutputStream();
          service.signDocument(document, how, value).writeTo(signed);
          Aside.beside().write(pdf, signed.toByteArray());
        });
  }

  private PAdESSignatureParameters parameters(DSSPrivateKeyEntry key, ZonedDateTime at) {
    PAdESSignatureParameters how = new PAdESSignatureParameters();
    how.setSignatureLevel(level);
    how.setDigestAlgorithm(DigestAlgorithm.SHA256);
    how.setSigningCertificate(key.getCertificate());
    how.setCertificateChain(key.getCertificateChain());
    how.bLevel().setSigningDate(Date.from(at.toInstant()));
    return how;
  }
}
