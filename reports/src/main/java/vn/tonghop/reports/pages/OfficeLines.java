package vn.tonghop.reports.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.tonghop.warehouse.Failure;

/** The lines and pictures of a Word or Excel file, part by part. */
final class OfficeLines {
  private static final String TEXTS =
      "word/(document|header\\d*|footer\\d*)\\.xml|xl/(workbook|sharedStrings|worksheets/\\w+)\\.xml";
  private static final String PICTURES = "(word|xl)/(media|charts)/.+";
  private static final String END_OF_LINE = "</w:p>|</si>|</row>";
  private static final String BETWEEN_CELLS = "</w:tc>|</c>";
  private static final String SHEET_NAME = "<sheet [^>]*name=\"([^\"]*)\"[^>]*>";

  private OfficeLines() {}

  static List<Line> of(Path file) {
    List<Line> lines = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> parts =
          zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry part : parts) {
        String name = part.getName();
        if (name.matches(TEXTS)) {
          String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
          text(xml).lines().map(String::strip).forEach(line -> add(lines, name, line));
        } else if (name.matches(PICTURES)) {
          lines.add(Line.ofPicture(name, zip.getInputStream(part).readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
    return lines;
  }

  private static void add(List<Line> lines, String place, String text) {
    if (!text.isEmpty()) {
      lines.add(new Line(place, text));
    }
  }

  private static String text(String xml) {
    return xml.replaceAll("[\r\n]+", " ")
        .replaceAll(SHEET_NAME, "$1\n")
        .replaceAll(END_OF_LINE, "\n")
        .replaceAll(BETWEEN_CELLS, " ")
        .replaceAll("<[^>]*>", "");
  }
}
