package vn.tonghop.reports.render.tagged;

import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;

/**
 * Exports pages as tagged PDF. JasperReports itself writes no tags since 7.0.7, but still says to
 * whoever asks what it is about to write.
 */
public final class TaggedExporter extends JRPdfExporter {

  @Override
  protected PdfTaggerFactory getPdfTaggerFactory(Boolean isTagged) {
    return exporter -> new PageTagger();
  }

  @Override
  protected PdfProducer createPdfProducer() {
    return new ClassicPdfProducer(createPdfProducerContext()) {
      @Override
      public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        PdfDocumentWriter writer = super.createWriter(out);
        getPdfWriter().setTagged();
        return writer;
      }
    };
  }
}
