package vn.tonghop.reports.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.FixtureReport;
import vn.tonghop.reports.mart.Marts;

/** A fixture's report, printed and read back: the text of each page, as it stands in the PDF. */
record PrintedReport(Path file, List<String> pages) {

  static PrintedReport of(Path folder, String report, String... changes) {
    return of(FixtureReport.printed(folder, report, changes));
  }

  static PrintedReport of(Path file) {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf).replace('\u00a0', ' '));
      }
      return new PrintedReport(file, pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return String.join("\n", pages);
  }

  /** The text without any white space, so that where a cell breaks its line does not matter. */
  String run() {
    return withoutSpace(text());
  }

  static String withoutSpace(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", "");
  }

  /** Every text of a mart's columns that end in {@code _vi} or {@code _text}. */
  static List<String> texts(Path folder, String mart, List<String> columns) {
    List<String> texts = new ArrayList<>();
    try (Marts marts = Marts.open(folder)) {
      for (Map<String, @Nullable Object> row : marts.mart(mart).rows()) {
        for (String column : columns) {
          if (row.get(column) instanceof String text && !text.isBlank()) {
            texts.add(withoutSpace(text));
          }
        }
      }
    }
    return texts;
  }
}
