package vn.tonghop.reports.render.tagged;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The structure tree of the document that a writer writes, and the marks in its pages. */
final class Structure {

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final PdfWriter writer;
  private final PdfStructureElement document;
  private final PdfArray named = new PdfArray();
  private @Nullable PdfStructureElement begun;

  /**
   * @param writer that was told that it writes tags before it was opened
   */
  Structure(PdfWriter writer) {
    this.writer = writer;
    this.document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    PdfDictionary names = new PdfDictionary();
    names.put(PdfName.NAMES, named);
    writer.getStructureTreeRoot().put(new PdfName("IDTree"), names);
  }

  PdfStructureElement child(String type) {
    return child(document, type);
  }

  PdfStructureElement child(PdfStructureElement parent, String type) {
    return new PdfStructureElement(parent, new PdfName(type));
  }

  /** Gives an element a name that no other has and that comes after those given before. */
  void name(PdfStructureElement element, String name) {
    element.put(PdfName.ID, new PdfString(name));
    named.add(new PdfString(name));
    named.add(element.getReference());
  }

  /** The same of a name that comes before all others. */
  void nameFirst(PdfStructureElement element, String name) {
    element.put(PdfName.ID, new PdfString(name));
    named.add(0, element.getReference());
    named.add(0, new PdfString(name));
  }

  /** Says what the picture that was begun last shows, and where, from its lower left corner. */
  void tell(String told, float left, float bottom, float right, float top) {
    PdfStructureElement picture = Objects.requireNonNull(begun);
    picture.put(PdfName.ALT, new PdfString(told, PdfObject.TEXT_UNICODE));
    PdfDictionary attributes = attributes(picture, "Layout");
    attributes.put(PdfName.BBOX, new PdfArray(new float[] {left, bottom, right, top}));
    attributes.put(new PdfName("Placement"), new PdfName("Block"));
  }

  /** Says what a head is the head of: its {@code Column} or its {@code Row}. */
  void scope(PdfStructureElement head, String scope) {
    attributes(head, "Table").put(new PdfName("Scope"), new PdfName(scope));
  }

  void span(PdfStructureElement cell, int columns) {
    attributes(cell, "Table").put(new PdfName("ColSpan"), new PdfNumber(columns));
  }

  private static PdfDictionary attributes(PdfStructureElement element, String owner) {
    if (element.get(PdfName.A) instanceof PdfDictionary made) {
      return made;
    }
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName(owner));
    element.put(PdfName.A, attributes);
    return attributes;
  }

  /** What is written until the end is of an element that has no others in it. */
  void begin(PdfStructureElement element) {
    begun = element;
    writer.getDirectContent().beginMarkedContentSequence(element);
  }

  /** What is written until the end is of the paper. */
  void beginArtifact() {
    writer.getDirectContent().beginMarkedContentSequence(ARTIFACT);
  }

  void end() {
    writer.getDirectContent().endMarkedContentSequence();
  }
}
