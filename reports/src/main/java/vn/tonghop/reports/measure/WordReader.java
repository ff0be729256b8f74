package vn.tonghop.reports.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Reads a Word document from top to bottom. */
final class WordReader {

  private static final double TWENTIETHS_A_MILLIMETRE = 1440 / 25.4;

  private final XWPFDocument document;
  private final WordStyles styles;
  private final List<WordText.Paragraph> paragraphs = new ArrayList<>();
  private final List<WordText.Sheet> sheets = new ArrayList<>();

  WordReader(XWPFDocument document) {
    this.document = document;
    this.styles = new WordStyles(document);
  }

  WordText read() {
    read(document.getBodyElements());
    CTSectPr last = document.getDocument().getBody().getSectPr();
    if (last != null) {
      sheets.add(sheet(last));
    }
    return new WordText(sheets, paragraphs, heads());
  }

  private List<String> heads() {
    return document.getHeaderList().stream().map(XWPFHeader::getText).map(String::strip).toList();
  }

  private void read(List<? extends IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraphs.add(paragraph(paragraph));
        CTPPr properties = paragraph.getCTP().getPPr();
        if (properties != null && properties.isSetSectPr()) {
          sheets.add(sheet(properties.getSectPr()));
        }
      } else if (element instanceof XWPFTable table) {
        table
            .getRows()
            .forEach(row -> row.getTableCells().forEach(cell -> read(cell.getBodyElements())));
      }
    }
  }

  private WordText.Paragraph paragraph(XWPFParagraph paragraph) {
    List<WordText.Run> runs = new ArrayList<>();
    for (XWPFRun run : paragraph.getRuns()) {
      String text = run.text();
      if (!text.isBlank()) {
        runs.add(styles.run(paragraph, run, text));
      }
    }
    return new WordText.Paragraph(
        paragraph.getBorderBottom() == Borders.SINGLE && runs.isEmpty(), runs);
  }

  private static WordText.Sheet sheet(CTSectPr section) {
    return new WordText.Sheet(
        millimetres(section.getPgSz().getW()),
        millimetres(section.getPgSz().getH()),
        millimetres(section.getPgMar().getTop()),
        millimetres(section.getPgMar().getBottom()),
        millimetres(section.getPgMar().getLeft()),
        millimetres(section.getPgMar().getRight()));
  }

  private static double millimetres(Object twentieths) {
    return ((BigInteger) twentieths).doubleValue() / TWENTIETHS_A_MILLIMETRE;
  }
}
