package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.tonghop.reports.outline.Letter;

class LetterFootTest {

  /** Whatever the sentence's length, Decree 30's ./. stands with its last word. */
  @Test
  void theClosingMarkNeverBreaksOverTwoLines() throws Exception {
    JasperReport foot =
        JasperCompileManager.compileReport(LetterDesign.of(Letter.FOOT, Map.of(), 0).draw());
    for (int letters = 60; letters < 84; letters++) {
      String closing = "n".repeat(letters - 6) + " phòng./.";
      byte[] pdf =
          JasperExportManager.exportReportToPdf(
              JasperFillManager.fillReport(
                  foot,
                  new java.util.HashMap<>(Map.of("closing_vi", closing)),
                  new JREmptyDataSource(1)));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document)).as("%d", letters).contains("phòng./.");
      }
    }
  }
}
