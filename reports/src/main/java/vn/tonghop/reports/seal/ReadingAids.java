package vn.tonghop.reports.seal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What a viewer tells of a report: its language, its title, and page numbers as they are printed,
 * each annex by itself.
 */
final class ReadingAids {

  private static final String ANNEX = "Phụ lục";

  private ReadingAids() {}

  static void add(PDDocument pdf) throws IOException {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage("vi-VN");
    PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    PDPageLabels labels = new PDPageLabels(pdf);
    labels.setLabelItem(0, numbered(""));
    for (Map.Entry<String, PDOutlineItem> annex : annexes(pdf).entrySet()) {
      PDPage page = annex.getValue().findDestinationPage(pdf);
      if (page != null) {
        String number = annex.getKey().substring(ANNEX.length());
        labels.setLabelItem(pdf.getPages().indexOf(page), numbered("PL" + number + "-"));
      }
    }
    catalog.setPageLabels(labels);
  }

  /** The bookmarks of annexes, by the names that texts refer to them by. */
  static Map<String, PDOutlineItem> annexes(PDDocument pdf) {
    Map<String, PDOutlineItem> annexes = new LinkedHashMap<>();
    if (pdf.getDocumentCatalog().getDocumentOutline() != null) {
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        String title = item.getTitle();
        if (title.startsWith(ANNEX) && title.contains(".")) {
          annexes.put(title.substring(0, title.indexOf('.')), item);
        }
      }
    }
    return annexes;
  }

  private static PDPageLabelRange numbered(String prefix) {
    PDPageLabelRange range = new PDPageLabelRange();
    range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    range.setStart(1);
    if (!prefix.isEmpty()) {
      range.setPrefix(prefix);
    }
    return range;
  }
}
