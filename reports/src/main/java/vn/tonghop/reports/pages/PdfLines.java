package vn.tonghop.reports.pages;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/** The lines and pictures of a PDF, page by page. */
final class PdfLines {
  private PdfLines() {}

  static List<Line> of(Path file) {
    List<Line> lines = new ArrayList<>();
    try (PdfReader reader = new PdfReader(file.toString())) {
      PdfTextExtractor texts = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        String place = "page " + page;
        texts
            .getTextFromPage(page)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(line -> lines.add(new Line(place, line)));
        lines.addAll(pictures(reader.getPageN(page), place));
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
    return lines;
  }

  /** What a page draws of its own: charts as vectors, images as they are packed. */
  private static List<Line> pictures(PdfDictionary page, String place) throws IOException {
    List<Line> pictures = new ArrayList<>();
    PdfDictionary resources = page.getAsDict(PdfName.RESOURCES);
    PdfDictionary drawn = resources == null ? null : resources.getAsDict(PdfName.XOBJECT);
    if (drawn == null) {
      return pictures;
    }
    for (PdfName name : drawn.getKeys().stream().sorted().toList()) {
      if (PdfReader.getPdfObject(drawn.get(name)) instanceof PRStream stream) {
        boolean isImage = PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE));
        pictures.add(
            Line.ofPicture(
                place,
                isImage ? PdfReader.getStreamBytesRaw(stream) : PdfReader.getStreamBytes(stream)));
      }
    }
    return pictures;
  }
}
