package vn.tonghop.reports.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.edition.EditionFolder;

/** A report is what it says: its lines and its pictures, not its bytes. */
class ReportPagesTest {
  private static final List<String> SAID =
      List.of(
          "I. KẾT QUẢ", "1. Kết quả đánh giá", "Phụ lục I", "Kết quả từng chỉ tiêu", "I. KINH TẾ");

  @TempDir Path folder;
  private EditionFolder older;
  private EditionFolder newer;

  @BeforeEach
  void print() throws IOException {
    older = new EditionFolder(Files.createDirectories(folder.resolve("1")));
    newer = new EditionFolder(Files.createDirectories(folder.resolve("2")));
    Files.write(older.report("half_year"), pdf(SAID, 12, 40));
    Files.write(newer.report("half_year"), pdf(SAID, 12, 40));
  }

  @Test
  void saysTheSameInOtherBytesAndAnotherTypeSize() throws IOException {
    Files.write(newer.report("half_year"), pdf(SAID, 13, 40));
    assertThat(Files.mismatch(older.report("half_year"), newer.report("half_year"))).isPositive();
    assertThat(ReportPages.listDifferences(older, newer)).isEmpty();
  }

  @Test
  void anotherTitleOfAnAnnexAndANumberThatRunsOnSaySomethingElse() throws IOException {
    Files.write(
        newer.report("half_year"),
        pdf(
            List.of(
                "I. KẾT QUẢ",
                "1. Kết quả đánh giá",
                "Phụ lục I",
                "Kết quả của từng chỉ tiêu",
                "II. KINH TẾ"),
            12,
            40));
    assertThat(ReportPages.listDifferences(older, newer))
        .containsExactly(
            new PageDifference(
                "half_year.pdf",
                List.of("page 1: Kết quả từng chỉ tiêu", "page 1: I. KINH TẾ"),
                List.of("page 1: Kết quả của từng chỉ tiêu", "page 1: II. KINH TẾ")));
  }

  @Test
  void theSameLinesInAnotherOrderSaySomethingElse() throws IOException {
    Files.write(
        newer.report("half_year"),
        pdf(List.of(SAID.get(1), SAID.get(0), SAID.get(2), SAID.get(3), SAID.get(4)), 12, 40));
    assertThat(ReportPages.listDifferences(older, newer))
        .containsExactly(new PageDifference("half_year.pdf", List.of(), List.of()));
  }

  @Test
  void aBarOfAnotherHeightIsAnotherPicture() throws IOException {
    Files.write(newer.report("half_year"), pdf(SAID, 12, 41));
    assertThat(ReportPages.listDifferences(older, newer))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.gone()).singleElement().asString().startsWith("page 1: (picture ");
              assertThat(one.added()).singleElement().asString().startsWith("page 1: (picture ");
            });
  }

  @Test
  void tagsSayNothingMore() throws IOException {
    Files.write(older.report("half_year"), drawn(false));
    Files.write(newer.report("half_year"), drawn(true));
    assertThat(Files.mismatch(older.report("half_year"), newer.report("half_year"))).isPositive();
    assertThat(ReportPages.listDifferences(older, newer)).isEmpty();
  }

  /** Its letters are lines of its page, in however many drawings they stand. */
  @Test
  void aTableOfContentsIsWhatItsLinesSay() throws IOException {
    Files.write(older.report("half_year"), contents(SAID.size()));
    Files.write(newer.report("half_year"), contents(1));
    assertThat(ReportPages.listDifferences(older, newer)).isEmpty();
  }

  @Test
  void aReportThatOnlyOneHasIsADifference() throws IOException {
    Files.write(newer.report("quarterly"), pdf(SAID, 12, 40));
    assertThat(ReportPages.listDifferences(older, newer))
        .extracting(PageDifference::file)
        .containsExactly("quarterly.pdf");
  }

  @Test
  void aWordFileIsReadByItsLinesAndNotByItsStyles() throws IOException {
    write(older.path().resolve("half_year.docx"), "<w:p>Tăng <w:b/>7,12%</w:p><w:p>Hết</w:p>");
    write(newer.path().resolve("half_year.docx"), "<w:p>Tăng 7,12%</w:p><w:p>Hết</w:p>");
    assertThat(ReportPages.listDifferences(older, newer)).isEmpty();
    write(newer.path().resolve("half_year.docx"), "<w:p>Tăng 7,13%</w:p><w:p>Hết</w:p>");
    assertThat(ReportPages.listDifferences(older, newer))
        .containsExactly(
            new PageDifference(
                "half_year.docx",
                List.of("word/document.xml: Tăng 7,12%"),
                List.of("word/document.xml: Tăng 7,13%")));
  }

  private static void write(Path file, String body) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/styles.xml"));
      zip.write(Integer.toString(body.length()).getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A page of lines with one drawn bar, as the printing room draws its charts. */
  private static byte[] pdf(List<String> lines, float size, float bar) throws IOException {
    return written(
        false,
        (document, writer) -> {
          Font font = new Font(serif(), size);
          for (String line : lines) {
            document.add(new Paragraph(line, font));
          }
          PdfTemplate picture = writer.getDirectContent().createTemplate(100, 100);
          picture.rectangle(10, 0, 20, bar);
          picture.fill();
          writer.getDirectContent().addTemplate(picture, 100, 100);
        });
  }

  /** The same lines, each drawn by itself. */
  private static byte[] drawn(boolean isTagged) throws IOException {
    return written(
        isTagged,
        (document, writer) -> {
          PdfContentByte page = writer.getDirectContent();
          for (int i = 0; i < SAID.size(); i++) {
            if (isTagged) {
              page.beginMarkedContentSequence(
                  new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("P")));
            }
            write(page, i, 800 - 20 * i);
            if (isTagged) {
              page.endMarkedContentSequence();
            }
          }
        });
  }

  /**
   * The same lines within drawings.
   *
   * @param together how many stand in one
   */
  private static byte[] contents(int together) throws IOException {
    return written(
        false,
        (document, writer) -> {
          for (int first = 0; first < SAID.size(); first += together) {
            PdfTemplate drawing = writer.getDirectContent().createTemplate(400, 20 * together);
            for (int i = first; i < first + together; i++) {
              write(drawing, i, 5 + 20 * (first + together - 1 - i));
            }
            writer.getDirectContent().addTemplate(drawing, 36, 800 - 20 * (first + together));
          }
        });
  }

  /** What is written on the one page of a file. */
  private interface Writing {
    void on(Document document, PdfWriter writer) throws IOException;
  }

  private static byte[] written(boolean isTagged, Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    if (isTagged) {
      writer.setTagged();
    }
    document.open();
    writing.on(document, writer);
    document.close();
    return bytes.toByteArray();
  }

  private static void write(PdfContentByte page, int line, float baseline) throws IOException {
    page.beginText();
    page.setFontAndSize(serif(), 12);
    page.setTextMatrix(0, baseline);
    page.showText(SAID.get(line));
    page.endText();
  }

  private static BaseFont serif() throws IOException {
    String name = "/style/fonts/LiberationSerif-Regular.ttf";
    try (InputStream in = ReportPagesTest.class.getResourceAsStream(name)) {
      return BaseFont.createFont(
          "LiberationSerif-Regular.ttf",
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          BaseFont.CACHED,
          in.readAllBytes(),
          null);
    }
  }
}
