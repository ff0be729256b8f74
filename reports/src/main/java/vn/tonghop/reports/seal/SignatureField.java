package vn.tonghop.reports.seal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Where a report is signed: under the signer's office (Decree 30/2020/NĐ-CP, appendix I, 7c). It is
 * empty until then, so that whoever holds a key of their own signs in the same place.
 */
final class SignatureField {

  static final String NAME = "ChuKySo";

  /** The anchor that the letter's end leaves, with the height that is free there. */
  private static final Pattern ANCHOR = Pattern.compile("signature (\\d+)");

  private static final int WIDTH = 234;

  /** The upper left corner of what is free on a page. */
  private record Place(PDPageXYZDestination corner, int height) {}

  private SignatureField() {}

  /** Puts the field where the pages have room for it; those that have none get none. */
  static void add(PDDocument pdf, Tags tags) throws IOException {
    Optional<Place> place = findPlace(pdf);
    if (place.isEmpty()) {
      return;
    }
    PDPageXYZDestination corner = place.get().corner();
    int height = place.get().height();
    PDAcroForm form = new PDAcroForm(pdf);
    PDSignatureField field = new PDSignatureField(form);
    field.setPartialName(NAME);
    field.setAlternateFieldName("Chữ ký số của người có thẩm quyền");
    PDAnnotationWidget widget = field.getWidgets().get(0);
    widget.setPage(corner.getPage());
    widget.setRectangle(new PDRectangle(corner.getLeft(), corner.getTop() - height, WIDTH, height));
    widget.setAppearance(blank(pdf, height));
    List<PDAnnotation> annotations = corner.getPage().getAnnotations();
    annotations.add(widget);
    corner.getPage().setAnnotations(annotations);
    tags.addField(widget, corner.getPage(), Seal.SIGNATURE_PLACE);
    form.setFields(List.of(field));
    pdf.getDocumentCatalog().setAcroForm(form);
  }

  /** Whether a document has such a field. */
  static boolean isIn(byte[] document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document)) {
      PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
      return form != null && form.getField(NAME) != null;
    }
  }

  private static Optional<Place> findPlace(PDDocument pdf) throws IOException {
    for (Map.Entry<String, PDPageXYZDestination> anchor : Anchors.of(pdf).entrySet()) {
      Matcher named = ANCHOR.matcher(anchor.getKey());
      if (named.matches()) {
        return Optional.of(new Place(anchor.getValue(), Integer.parseInt(named.group(1))));
      }
    }
    return Optional.empty();
  }

  private static PDAppearanceDictionary blank(PDDocument pdf, int height) {
    PDAppearanceStream nothing = new PDAppearanceStream(pdf);
    nothing.setBBox(new PDRectangle(WIDTH, height));
    nothing.setResources(new PDResources());
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(nothing);
    return appearance;
  }
}
