package vn.tonghop.reports.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reports.FixtureReport;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.warehouse.Failure;

class SealTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void seal() {
    file = FixtureReport.published(folder, "half_year");
  }

  private Path sealed() {
    Path pdf = new Renderer().render(folder, List.of("half_year")).get(0);
    new Seal().close(folder, "half_year");
    return pdf;
  }

  @Test
  void aReportCarriesItsFiguresWithTheirCellsAndItsWorkbook() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(Attachments.in(pdf))
          .containsOnlyKeys("half_year-2024-H1-1.csv", "half_year-2024-H1-1.xlsx")
          .containsEntry(
              "half_year-2024-H1-1.xlsx", Files.readAllBytes(folder.resolve("half_year.xlsx")));
      assertThat(
              new String(
                  Attachments.in(pdf).get("half_year-2024-H1-1.csv"), StandardCharsets.UTF_8))
          .startsWith("Phần,Đề mục,Khối,Dòng,Cột,Nội dung,Nguồn\n")
          .containsPattern(
              "Phụ lục I,,\\d+,1,Kết quả,\"5,73 \\(ước\\)\",\".*Mã chỉ tiêu: GRDP_GROWTH.*Ô nguồn: ");
      assertThat(
              pdf.getDocumentCatalog()
                  .getCOSObject()
                  .getCOSArray(org.apache.pdfbox.cos.COSName.getPDFName("AF")))
          .hasSize(2);
    }
  }

  @Test
  void aReportAsItWasPublishedIsSound() {
    SealedReport report = SealedReport.of(file);
    assertThat(report.differences()).isEmpty();
    assertThat(report.isSound()).isTrue();
    assertThat(report.edition()).isEqualTo("2024-H1/1");
    assertThat(report.printedCount()).isGreaterThan(200);
  }

  @Test
  void aViewerNumbersItsPagesAsTheyArePrintedAndKnowsItsLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
      assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .startsWith("1", "2", "3", "4", "PL I-1", "PL I-2", "PL I-3", "PL II-1");
    }
  }

  @Test
  void aMarkLeadsToItsNoteAndTheNameOfAnAnnexToTheAnnex() throws IOException {
    Set<String> followed = new TreeSet<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link) {
            String text = textIn(page, link.getRectangle());
            PDPageXYZDestination to = (PDPageXYZDestination) link.getDestination();
            PDRectangle below = new PDRectangle(0, to.getTop() - 20, 595, 22);
            assertThat(textIn(to.getPage(), below)).startsWith(text);
            assertThat(text).startsWith(link.getContents().substring("Đến ".length()));
            followed.add(text);
          }
        }
      }
    }
    assertThat(followed).contains("[2]", "Phụ lục I", "Phụ lục II", "Phụ lục IV");
  }

  private static String textIn(PDPage page, PDRectangle box) throws IOException {
    PDFTextStripperByArea area = new PDFTextStripperByArea();
    float height = page.getMediaBox().getHeight();
    area.addRegion(
        "here",
        new Rectangle2D.Float(
            box.getLowerLeftX(), height - box.getUpperRightY(), box.getWidth(), box.getHeight()));
    area.extractRegions(page);
    return area.getTextForRegion("here").replace('\u00a0', ' ').strip();
  }

  @Test
  void equalReportsAreSealedToEqualBytes() throws IOException {
    byte[] first = Files.readAllBytes(file);
    new Seal().close(folder, "half_year");
    assertThat(Files.readAllBytes(file)).as("sealed once more").isEqualTo(first);
    assertThat(Files.readAllBytes(sealed())).as("printed and sealed again").isEqualTo(first);
  }

  @Test
  void findsOneChangedDigit() throws IOException {
    changeOneLetter();
    SealedReport report = SealedReport.of(file);
    assertThat(report.isSound()).isFalse();
    assertThat(report.isAsPublished()).isFalse();
    assertThat(report.isDataAsPrinted()).isTrue();
    assertThat(report.differences())
        .anyMatch(difference -> difference.startsWith("not printed: "))
        .hasSizeLessThan(5);
  }

  @Test
  void findsOneChangedByte() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/Producer");
    bytes[place + 12]++;
    Files.write(file, bytes);
    assertThat(Fingerprint.isBorneBy(bytes)).isFalse();
  }

  @Test
  void refusesAPdfWithoutData() {
    new Renderer().render(folder, List.of("half_year"));
    assertThatThrownBy(() -> SealedReport.of(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "it carries no data, expected a report that this program has published");
  }

  /** In our words, not in those of the library that reads it. */
  @Test
  void refusesWhatIsNoPdf() throws IOException {
    Files.writeString(file, "no PDF");
    assertThatThrownBy(() -> SealedReport.of(file))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot read %s: it is no whole PDF, or one behind a password, expected a report that this program has published",
            file);
    Files.delete(file);
    assertThatThrownBy(() -> SealedReport.of(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }

  /** As an editor of PDF does it: the last letter of a long text of page 1 becomes another. */
  private void changeOneLetter() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      PDPage page = pdf.getPage(0);
      List<Object> tokens = new PDFStreamParser(page).parse();
      for (int i = tokens.size() - 1; i > 0; i--) {
        if (tokens.get(i) instanceof Operator shown
            && shown.getName().equals("TJ")
            && tokens.get(i - 1) instanceof COSArray parts
            && parts.size() > 4
            && parts.get(parts.size() - 1) instanceof COSString last) {
          byte[] letters = last.getBytes().clone();
          letters[letters.length - 1]++;
          parts.set(parts.size() - 1, new COSString(letters));
          break;
        }
      }
      PDStream changed = new PDStream(pdf);
      try (OutputStream out = changed.createOutputStream()) {
        new ContentStreamWriter(out).writeTokens(tokens);
      }
      page.setContents(changed);
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      pdf.save(saved);
      Files.write(file, saved.toByteArray());
    }
  }
}
