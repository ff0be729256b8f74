package vn.tonghop.reports.render;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import vn.tonghop.reports.render.tagged.TaggedExporter;

/**
 * Pages into PDF/A-3u (ISO 19005-3) and PDF/UA-1 (ISO 14289-1): fonts and colour profile embedded,
 * text mapped to Unicode, that of charts too, and all of it tagged.
 *
 * @param title the document's title
 * @param author who issues it
 */
record PdfDocument(String title, String author) {

  void write(List<JasperPrint> pages, OutputStream out) throws JRException, IOException {
    Path profile = Files.createTempFile("tonghop-srgb", ".icc");
    try {
      Files.write(profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
      settings.setPdfaConformance(PdfaConformanceEnum.PDFA_3U);
      settings.setIccProfilePath(profile.toString());
      settings.setMetadataTitle(title);
      settings.setMetadataAuthor(author);
      settings.setMetadataCreator("Tổng Hợp");
      settings.setTagged(true);
      settings.setTagLanguage("vi-VN");
      settings.setDisplayMetadataTitle(true);
      JRPdfExporter exporter = new TaggedExporter();
      exporter.setConfiguration(settings);
      SimplePdfReportConfiguration letters = new SimplePdfReportConfiguration();
      letters.setForceSvgShapes(false);
      // Lines are broken where they were measured to break: else a last line finds no room.
      letters.setForceLineBreakPolicy(true);
      exporter.setConfiguration(letters);
      exporter.setExporterInput(SimpleExporterInput.getInstance(pages));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
      exporter.exportReport();
    } finally {
      Files.deleteIfExists(profile);
    }
  }
}
