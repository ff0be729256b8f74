package vn.tonghop.reports.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.tonghop.warehouse.Failure;

/** The lines and pictures of a PDF, page by page, whether it is tagged or not. */
final class PdfLines {

  /** What makes a drawing more than letters, which are lines of its page. */
  private static final Set<String> PAINTED =
      Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "BI");

  private PdfLines() {}

  static List<Line> of(Path file) {
    List<Line> lines = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFTextStripper texts = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        String place = "page " + page;
        texts.setStartPage(page);
        texts.setEndPage(page);
        texts
            .getText(pdf)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(line -> lines.add(new Line(place, line)));
        lines.addAll(pictures(pdf.getPage(page - 1), place));
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
    return lines;
  }

  /** What a page draws of its own: charts as vectors, images as they are packed. */
  private static List<Line> pictures(PDPage page, String place) throws IOException {
    List<Line> pictures = new ArrayList<>();
    PDResources resources = page.getResources();
    if (resources == null) {
      return pictures;
    }
    List<COSName> names = new ArrayList<>();
    resources.getXObjectNames().forEach(names::add);
    names.sort(Comparator.comparing(COSName::getName));
    for (COSName name : names) {
      PDXObject drawn = resources.getXObject(name);
      boolean isDrawing = drawn instanceof PDFormXObject;
      if (!isDrawing || isPainted((PDFormXObject) drawn)) {
        try (InputStream bytes =
            isDrawing
                ? drawn.getCOSObject().createInputStream()
                : drawn.getCOSObject().createRawInputStream()) {
          pictures.add(Line.ofPicture(place, bytes.readAllBytes()));
        }
      }
    }
    return pictures;
  }

  private static boolean isPainted(PDFormXObject drawing) throws IOException {
    return new PDFStreamParser(drawing)
        .parse().stream()
            .anyMatch(token -> token instanceof Operator word && PAINTED.contains(word.getName()));
  }
}
