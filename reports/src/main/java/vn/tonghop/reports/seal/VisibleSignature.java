package vn.tonghop.reports.seal;

import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.SignerTextPosition;
import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * What a signed field shows: the signature's picture, if there is one, over who signed when, in
 * letters of size 10 (Decree 30/2020/NĐ-CP, appendix I, 7c and 8).
 *
 * @param picture a PNG; empty for none
 */
record VisibleSignature(InMemoryDocument picture) {

  static final VisibleSignature OF_WORDS =
      new VisibleSignature(InMemoryDocument.createEmptyDocument());

  private static final float SIZE = 10;
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss xxx", Locale.ROOT);

  SignatureImageParameters by(CertificateToken signer, ZonedDateTime at) {
    SignatureImageTextParameters words = new SignatureImageTextParameters();
    words.setText("Người ký: %s\nThời gian ký: %s".formatted(nameOf(signer), AT.format(at)));
    words.setFont(font());
    words.setTextWrapping(TextWrapping.FONT_BASED);
    words.setPadding(0);
    words.setSignerTextPosition(SignerTextPosition.BOTTOM);
    words.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.CENTER);
    words.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.MIDDLE);
    SignatureImageParameters shown = new SignatureImageParameters();
    shown.setTextParameters(words);
    if (picture.getBytes().length > 0) {
      shown.setImage(picture);
    }
    shown.getFieldParameters().setFieldId(SignatureField.NAME);
    return shown;
  }

  private static String nameOf(CertificateToken signer) {
    String name = DSSASN1Utils.extractAttributeFromX500Principal(BCStyle.CN, signer.getSubject());
    return name == null ? signer.getSubject().getRFC2253() : name;
  }

  private static DSSFileFont font() {
    try (InputStream in =
        VisibleSignature.class.getResourceAsStream("/style/fonts/LiberationSerif-Regular.ttf")) {
      DSSFileFont font = new DSSFileFont(in);
      font.setSize(SIZE);
      font.setEmbedFontSubset(true);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
