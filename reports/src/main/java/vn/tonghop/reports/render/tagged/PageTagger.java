package vn.tonghop.reports.render.tagged;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import org.jspecify.annotations.Nullable;

/**
 * Follows an exporter over the pages: what it writes of an element is marked as of that element's
 * place in the {@link Body}, all else as of the paper.
 */
final class PageTagger implements PdfTagger {

  private @Nullable ClassicPdfProducer producer;
  private @Nullable Structure structure;
  private @Nullable Body body;

  /** How marks of the elements that the exporter is in begin, the innermost first. */
  private final Deque<Runnable> open = new ArrayDeque<>();

  @Override
  public void setPdfProducer(PdfProducer producer) {
    this.producer = (ClassicPdfProducer) producer;
  }

  @Override
  public void init() {
    structure = new Structure(Objects.requireNonNull(producer).getPdfWriter());
    body = new Body(structure);
  }

  @Override
  public void startElement(JRPrintElement element) {
    open.push(
        Tag.of(element)
            .map(tag -> Objects.requireNonNull(body).enter(tag, Tag.place(element)))
            .orElse(structure()::beginArtifact));
  }

  @Override
  public void endElement(JRPrintElement element) {
    open.pop();
    Tag.of(element).ifPresent(Objects.requireNonNull(body)::leave);
  }

  @Override
  public void startText(JRPrintText text) {
    open.element().run();
  }

  @Override
  public void startText(JRPrintText text, String actualText) {
    open.element().run();
  }

  @Override
  public void endText() {
    structure().end();
  }

  @Override
  public void startImage(JRPrintImage image, float x1, float y1, float x2, float y2) {
    open.element().run();
    if (image.getRenderer() instanceof Told told) {
      structure().tell(told.told(), x1, y1, x2, y2);
    }
  }

  @Override
  public void endImage() {
    structure().end();
  }

  @Override
  public void beginArtifact() {
    structure().beginArtifact();
  }

  @Override
  public void endArtifact() {
    structure().end();
  }

  private Structure structure() {
    return Objects.requireNonNull(structure);
  }

  @Override
  public void setLanguage(String language) {
    // It is said of the whole document.
  }

  @Override
  public void startPage() {
    // What stands on a page goes on on the next.
  }

  @Override
  public void endPage() {
    // As above.
  }

  @Override
  public boolean isFirstLinkParagraph() {
    return false;
  }

  @Override
  public @Nullable PdfStructureEntry getCurrentLinkTag() {
    return null;
  }

  @Override
  public @Nullable StyledTextListWriter getListWriter() {
    return null;
  }
}
