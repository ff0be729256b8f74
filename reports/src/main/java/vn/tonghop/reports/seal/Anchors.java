package vn.tonghop.reports.seal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** The places that pages were printed with names for. */
final class Anchors {

  private Anchors() {}

  static Map<String, PDPageXYZDestination> of(PDDocument pdf) throws IOException {
    Map<String, PDPageXYZDestination> anchors = new TreeMap<>();
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    if (names != null && names.getDests() != null) {
      collect(names.getDests(), anchors);
    }
    return anchors;
  }

  private static void collect(
      PDNameTreeNode<PDPageDestination> names, Map<String, PDPageXYZDestination> anchors)
      throws IOException {
    if (names.getKids() != null) {
      for (PDNameTreeNode<PDPageDestination> part : names.getKids()) {
        collect(part, anchors);
      }
    }
    if (names.getNames() != null) {
      for (Map.Entry<String, PDPageDestination> named : names.getNames().entrySet()) {
        if (named.getValue() instanceof PDPageXYZDestination place) {
          anchors.put(named.getKey(), place);
        }
      }
    }
  }
}
