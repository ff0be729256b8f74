package vn.tonghop.reports.editable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.render.BlockForm;

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
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      OfficeProperties.set(document.getProperties().getCoreProperties(), contents);
      new WordDocument(contents, document).write();
      document.write(out);
      return out.toByteArray();
    }
  }

  private void write() {
    page.setUp(contents.marking());
    for (Section section : contents.sections()) {
      if (section.part().order() > part) {
        part = section.part().order();
        page.beginAppendix(section.part());
      }
      write(section);
    }
  }

  private void write(Section section) {
    if (!section.heading().isEmpty()) {
      page.heading(section.heading(), section.headingLevel());
    }
    switch (section.template()) {
      case "letterhead" -> new Letter(page, texts).head();
      case "signature" -> new Letter(page, texts).foot();
      case "growth_chart" ->
          page.table(ChartTable.form(section.rows()), ChartTable.rows(section.rows()));
      default -> block(BlockForm.of(section.template()), section.rows());
    }
  }

  private void block(BlockForm form, Mart rows) {
    if (!form.columns().isEmpty()) {
      page.table(form, rows);
      return;
    }
    for (Rows.Group group : Rows.groups(rows, form.groupFields())) {
      if (!group.heading().isEmpty()) {
        page.heading(group.heading(), 2);
      }
      for (Map<String, @Nullable Object> row : group.rows()) {
        page.paragraph(Rows.text(row, form.lineFields()), ParagraphAlignment.BOTH);
      }
    }
  }
}
