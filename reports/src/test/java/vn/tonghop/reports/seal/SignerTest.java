package vn.tonghop.reports.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.warehouse.Failure;

/** A report signed with a key that an authority made for this test has certified. */
class SignerTest {

  private static final String PASSWORD = "Mat-khau-thu-1";
  private static final LocalDateTime AT = LocalDateTime.parse("2024-06-20T16:00");

  @TempDir static Path keys;
  private static Path keyFile;
  private static X509Certificate authority;

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void makeAuthorityAndKey() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair root = generator.generateKeyPair();
    KeyPair own = generator.generateKeyPair();
    authority =
        certificate("CN=Co quan chung thuc thu", root, "CN=Co quan chung thuc thu", root, true);
    X509Certificate signer =
        certificate("CN=Nguoi ky thu", own, "CN=Co quan chung thuc thu", root, false);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "key", own.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {signer, authority});
    keyFile = keys.resolve("key.p12");
    try (var out = Files.newOutputStream(keyFile)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private static X509Certificate certificate(
      String name, KeyPair owner, String issuer, KeyPair signer, boolean isAuthority)
      throws Exception {
    Instant from = Instant.parse("2024-01-01T00:00:00Z");
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(isAuthority ? 1 : 2),
            Date.from(from),
            Date.from(from.plus(3650, ChronoUnit.DAYS)),
            new X500Name(name),
            owner.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            isAuthority
                ? KeyUsage.keyCertSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
  }

  @BeforeEach
  void sign() {
    FixtureWarehouse.make(folder, "half_year");
    file = signed();
  }

  private Path signed() {
    new EditableReports().write(folder, List.of("half_year"));
    Path pdf = new Renderer().render(folder, List.of("half_year")).get(0);
    new Seal().close(folder, "half_year");
    new Signer(keyFile, PASSWORD).sign(pdf, AT);
    return pdf;
  }

  @Test
  void theSignatureIsThatOfTheKeyOverTheWholeFile() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getSignatureDictionaries()).hasSize(1);
      PDSignature signature = pdf.getSignatureDictionaries().get(0);
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
      new JcaX509CertificateConverter().getCertificate(holder).verify(authority.getPublicKey());
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
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_3_U);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
      assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
    }
    SealedReport report = SealedReport.of(file);
    assertThat(report.isSound()).as("%s", report).isTrue();
  }

  @Test
  void equalReportsAreSignedToEqualBytes() throws IOException {
    byte[] first = Files.readAllBytes(file);
    assertThat(Files.readAllBytes(signed())).isEqualTo(first);
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
    assertThatThrownBy(() -> new Signer(keyFile, "khac").sign(file, AT))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected a PKCS#12 file and its password");
    assertThatThrownBy(new Signer(keyFile, "khac")::requireKey)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected a PKCS#12 file and its password");
    new Signer(keyFile, PASSWORD).requireKey();
  }
}
