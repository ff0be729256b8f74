package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TextDesignTest {

  /** Wherever on a page a group begins, its heading is not alone and its first line is set in. */
  @Test
  void theFirstParagraphOfAGroupIsSetInWhereverItBegins() throws Exception {
    JasperDesign design = new TextDesign(false, true, 467, 0).draw();
    design.setPageHeight(400);
    JasperReport text = JasperCompileManager.compileReport(design);
    for (int lines = 8; lines <= 16; lines++) {
      List<Map<String, ?>> rows = new ArrayList<>();
      for (int line = 0; line < lines; line++) {
        rows.add(row("Before", "a"));
      }
      rows.add(row("Heading", "words of some length ".repeat(20)));
      byte[] pdf =
          JasperExportManager.exportReportToPdf(
              JasperFillManager.fillReport(
                  text, new HashMap<>(), new JRMapCollectionDataSource(List.copyOf(rows))));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        Begun begun = new Begun();
        begun.getText(document);
        assertThat(begun.pages).as("%d lines before", lines).hasSize(2).containsOnly(begun.page());
        assertThat(begun.indent).as("%d lines before", lines).isCloseTo(36f, Offset.offset(0.5f));
      }
    }
  }

  /** Wherever on a line a range comes, it ends where it began. */
  @Test
  void aRangeIsNotBrokenOverALine() throws Exception {
    JasperReport text =
        JasperCompileManager.compileReport(new TextDesign(false, false, 467, 0).draw());
    for (int words = 1; words <= 24; words++) {
      String said = "năm ".repeat(words) + "mục tiêu 31,57 - 31,59%; cần giải pháp";
      byte[] pdf =
          JasperExportManager.exportReportToPdf(
              JasperFillManager.fillReport(
                  text,
                  new HashMap<>(),
                  new JRMapCollectionDataSource(List.of(row("", Composition.sentence(said))))));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document).lines())
            .as("%d words before", words)
            .anyMatch(line -> line.replace('\u00a0', ' ').contains("31,57 - 31,59%"));
      }
    }
  }

  private static Map<String, ?> row(String group, String text) {
    return Map.of("group", group, "mark", "", "text", text, "anchor", "");
  }

  /** Where the heading and the first line below it stand. */
  private static final class Begun extends PDFTextStripper {

    private final List<Integer> pages = new ArrayList<>();
    private float indent;

    Begun() throws IOException {
      setSortByPosition(true);
    }

    Integer page() {
      return pages.get(0);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      if (text.startsWith("Heading") || text.startsWith("words of") && pages.size() == 1) {
        pages.add(getCurrentPageNo());
        indent = positions.get(0).getXDirAdj();
      }
    }
  }
}
