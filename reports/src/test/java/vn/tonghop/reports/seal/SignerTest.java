package vn.tonghop.reports.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.signature.SignatureCryptographicVerification;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tonghop.reports.Conformance;
import vn.tonghop.warehouse.Failure;

/** A report signed with a key that an authority made for this test has certified. */
class SignerTest {

  private static final ZonedDateTime AT = ZonedDateTime.parse("2024-06-20T18:00+09:00");

  @TempDir static Path keys;
  private static SigningKey key;
  private static SealedFixture unsigned;

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void makeKey() throws Exception {
    key = SigningKey.in(keys);
    unsigned = SealedFixture.of(keys, "half_year");
  }

  @BeforeEach
  void sign() throws IOException {
    file = unsigned.in(folder);
    key.signer().sign(file, AT);
  }

  @Test
  void theSignatureIsThatOfTheKeyOverTheWholeFile() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getSignatureDictionaries()).hasSize(1);
      PDSignature signature = pdf.getSignatureDictionaries().get(0);
      assertThat(signature.getSignDate().toInstant()).isEqualTo(AT.toInstant());
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      int[] range = signature.getByteRange();
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).as("to the end of the file").isEqualTo(bytes.length);
      CMSSignedData signed =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(bytes)),
              signature.getContents(bytes));
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      X509CertificateHolder holder = holder(signed, signer);
      assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder))).isTrue();
      new JcaX509CertificateConverter()
          .getCertificate(holder)
          .verify(key.authority().getPublicKey());
    }
  }

  private static X509CertificateHolder holder(CMSSignedData signed, SignerInformation signer) {
    return signed.getCertificates().getMatches(null).stream()
        .filter(signer.getSID()::match)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSignedReportStaysPdfA3uAndAsItWasPublished() throws Exception {
    assertThat(Conformance.faults(file, PDFAFlavour.PDFA_3_U)).isEmpty();
    SealedReport report = SealedReport.of(file);
    assertThat(report.isSound()).as("%s", report).isTrue();
  }

  @Test
  void equalReportsAreSignedToEqualBytes() throws IOException {
    byte[] first = Files.readAllBytes(file);
    sign();
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  /** As whoever gets it would ask the library that the Union's services use. */
  @Test
  void theValidatorOfDssFindsItIntactAndABaselineSignature() {
    PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new FileDocument(file.toFile()));
    analyzer.setCertificateVerifier(new CommonCertificateVerifier());
    assertThat(analyzer.getSignatures())
        .singleElement()
        .satisfies(
            signature -> {
              signature.checkSignatureIntegrity();
              SignatureCryptographicVerification found =
                  signature.getSignatureCryptographicVerification();
              assertThat(found.isReferenceDataIntact()).isTrue();
              assertThat(found.isSignatureIntact()).as(found.getErrorMessage()).isTrue();
              assertThat(signature.hasBProfile()).isTrue();
            });
  }

  /** By another program, where it is installed: poppler's. */
  @Test
  void anotherProgramFindsTheSignatureValid() throws Exception {
    Process pdfsig;
    try {
      pdfsig =
          new ProcessBuilder("pdfsig", "-nocert", file.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      org.junit.jupiter.api.Assumptions.abort("pdfsig is not installed");
      return;
    }
    String said = new String(pdfsig.getInputStream().readAllBytes());
    assertThat(pdfsig.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said)
        .contains("Signature Validation: Signature is Valid.")
        .contains("Total document signed")
        .contains("ETSI.CAdES.detached");
  }

  @Test
  void oneChangedByteBreaksIt() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[5000]++;
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDSignature signature = pdf.getSignatureDictionaries().get(0);
      CMSSignedData signed =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(bytes)),
              signature.getContents(bytes));
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      X509CertificateHolder holder = holder(signed, signer);
      assertThatThrownBy(
              () -> signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder)))
          .hasMessageContaining("digest");
    }
  }

  @Test
  void refusesAPasswordThatIsAnother() {
    Signer other = new Signer(KeyHolder.ofFile(key.file(), "khac"));
    assertThatThrownBy(() -> other.sign(file, AT))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected a PKCS#12 file and its password");
    assertThatThrownBy(other::requireKey)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected a PKCS#12 file and its password");
    key.signer().requireKey();
  }

  /** It ended the edition's run at the deadline: the library tells it as no trouble of signing. */
  @Test
  void refusesACertificateThatHasRunOut() {
    assertThatThrownBy(() -> key.signer().sign(file, AT.plusYears(20)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot sign ")
        .hasMessageContaining("Expired certificate found");
  }

  /** An office's file often holds the key that has run out beside the one that counts. */
  @Test
  void ofSeveralKeysTheOneOfItsLabelSigns() throws Exception {
    Path two = key.besideAnother(keys.resolve("two.p12"));
    KeyHolder holder = KeyHolder.ofFile(two, SigningKey.PASSWORD);
    assertThatThrownBy(new Signer(holder)::requireKey)
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "it holds 2 keys (\"key\", \"old\"), expected 1 or the label of one at tonghop.signing.key-label");
    assertThatThrownBy(new Signer(holder.withLabel("keys"))::requireKey)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected 1 of the label \"keys\"");
    Path again = unsigned.in(Files.createDirectory(folder.resolve("two")));
    new Signer(holder.withLabel("key")).sign(again, AT);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
  }
}
