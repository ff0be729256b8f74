package vn.tonghop.reports.editable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tonghop.reports.chart.ChartImage;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;

/** A report as a Word document: the texts and tables of the printed one, free to be edited. */
final class WordDocument {

  private final Contents contents;
  private final Map<String, String> texts;
  private final WordPage page;
  private int part;

  private WordDocument(Contents contents, XWPFDocument document) {
    this.contents = contents;
    this.texts = contents.texts();
    this.page = new WordPage(document);
  }

  /** The document's container. */
  static byte[] of(Contents contents) throws IOException {
    // Not closed: closing a new one saves it again, to nowhere.
    XWPFDocument document = new XWPFDocument();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OfficeProperties.set(document.getProperties().getCoreProperties(), contents);
    new WordDocument(contents, document).write();
    document.write(out);
    return out.toByteArray();
  }

  private void write() {
    page.setUp(contents.marking());
    for (Section section : contents.sections()) {
      if (section.part().order() > part) {
        part = section.part().order();
        page.beginAppendix(section.part(), contents.widthOf(section));
      }
      write(section);
    }
  }

  private void write(Section section) {
    if (!section.heading().isEmpty()) {
      page.heading(section.heading(), section.headingLevel());
    }
    if (section.said() instanceof Said.Formal formal) {
      Letter letter = new Letter(page, texts);
      switch (formal.end()) {
        case HEAD -> letter.head();
        case FOOT -> letter.foot();
      }
    } else if (section.said() instanceof Said.Prose prose) {
      write(prose);
    } else if (section.said() instanceof Said.Grid grid) {
      write(grid);
    } else if (section.said() instanceof Said.Plot plot) {
      write(plot);
    }
  }

  private void write(Said.Prose prose) {
    String group = "";
    for (Said.Prose.Line line : prose.lines()) {
      if (!line.group().equals(group)) {
        group = line.group();
        page.heading(group, 2);
      }
      page.paragraph((line.mark() + " " + line.text()).strip());
    }
  }

  private void write(Said.Grid grid) {
    page.table(grid).write();
    page.gap();
  }

  /** The picture, then its figures, which can be edited. */
  private void write(Said.Plot plot) {
    if (!plot.title().isEmpty()) {
      page.title(plot.title());
    }
    page.picture(ChartImage.png(plot), plot.told(), ChartImage.WIDTH, plot.height());
    if (!plot.note().isEmpty()) {
      page.note(plot.note());
    }
    page.table(plot.grid()).writeTogether();
    page.gap();
  }
}
