package vn.tonghop.reports.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tonghop.reports.Conformance;
import vn.tonghop.warehouse.Failure;

/** What a reader sees of a signature, and the time that a server stamps. */
class SignatureShownTest {

  private static final ZonedDateTime AT = ZonedDateTime.parse("2024-06-20T18:00+09:00");

  @TempDir static Path keys;
  private static SigningKey key;
  private static SealedFixture unsigned;
  private static StampServer stamps;

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void makeKey() throws Exception {
    key = SigningKey.in(keys);
    unsigned = SealedFixture.of(keys, "half_year");
    stamps = new StampServer(key.authorityKey(), key.authority());
  }

  @AfterAll
  static void close() {
    stamps.close();
  }

  @BeforeEach
  void copy() throws IOException {
    file = unsigned.in(folder);
  }

  @Test
  void theSignatureStandsUnderTheOfficeAndSaysWhoSignedWhen() throws Exception {
    key.signer().sign(file, AT);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      List<PDAnnotationWidget> shown = shown(pdf);
      assertThat(shown).hasSize(1);
      assertThat(textOf(shown.get(0)))
          .isEqualTo("Người ký: Nguyễn Văn Thử\nThời gian ký: 20.06.2024 18:00:00 +09:00");
    }
  }

  /** The widgets that have any room. */
  private static List<PDAnnotationWidget> shown(PDDocument pdf) throws IOException {
    List<PDAnnotationWidget> shown = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationWidget widget
            && widget.getRectangle().getWidth() > 0) {
          shown.add(widget);
        }
      }
    }
    return shown;
  }

  /** What a field writes, read as the text of a page that has it alone. */
  private static String textOf(PDAnnotationWidget widget) throws IOException {
    try (PDDocument alone = new PDDocument()) {
      PDPage page = new PDPage();
      alone.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(alone, page)) {
        content.drawForm(widget.getNormalAppearanceStream());
      }
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(alone).strip();
    }
  }

  @Test
  void thePictureOfASignatureIsShownOverItsWords() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    BufferedImage drawn = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
    drawn.createGraphics().drawOval(10, 10, 280, 80);
    ImageIO.write(drawn, "png", png);
    key.signer().withPicture(png.toByteArray()).sign(file, AT);
    assertThat(Conformance.faults(file, PDFAFlavour.PDFA_3_U)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDAnnotationWidget shown = shown(pdf).get(0);
      assertThat(shown.getNormalAppearanceStream().getResources().getXObjectNames()).hasSize(1);
      assertThat(textOf(shown)).startsWith("Người ký: Nguyễn Văn Thử");
    }
  }

  @Test
  void theTimeIsStampedByTheServerThatIsNamed() throws Exception {
    key.signer().withTimeStamps(stamps.address()).sign(file, AT);
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      CMSSignedData signed =
          new CMSSignedData(pdf.getSignatureDictionaries().get(0).getContents(bytes));
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      Attribute stamp =
          signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
      TimeStampToken token =
          new TimeStampToken(ContentInfo.getInstance(stamp.getAttrValues().getObjectAt(0)));
      assertThat(token.getTimeStampInfo().getMessageImprintDigest())
          .isEqualTo(MessageDigest.getInstance("SHA-512").digest(signer.getSignature()));
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(stamps.certificate()));
    }
    assertThat(Conformance.faults(file, PDFAFlavour.PDFA_3_U)).isEmpty();
    assertThat(SealedReport.of(file).isSound()).isTrue();
  }

  @Test
  void aServerThatDoesNotStampIsNamed() {
    URI nowhere = stamps.address().resolve("/nowhere");
    assertThatThrownBy(() -> key.signer().withTimeStamps(nowhere).sign(file, AT))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot get a time stamp from " + nowhere)
        .hasMessageContaining("expected a server of RFC 3161");
    URI closed = URI.create("http://127.0.0.1:1/");
    assertThatThrownBy(() -> key.signer().withTimeStamps(closed).sign(file, AT))
        .hasMessageContaining("Cannot get a time stamp from " + closed + ": nothing answers;");
  }
}
