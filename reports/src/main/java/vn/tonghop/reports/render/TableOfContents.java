package vn.tonghop.reports.render;

import java.awt.font.FontRenderContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintAnchor;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Section;

/**
 * Where the headings and annexes of a long report are found. It is drawn as a picture is, when all
 * pages are set: numbers are not known before. It is of the paper and no part of what the report
 * says.
 */
final class TableOfContents {

  /** A report of more pages has one. */
  static final int LONG = 10;

  /** What is left beside a title for where it is found. */
  private static final int PLACE_WIDTH = 52;

  private final Set<String> annexes = new HashSet<>();
  private final Map<String, String> places = new HashMap<>();

  /** Its head and lines, each with its title, as a row of {@link ContentsDesign}. */
  private final Map<String, Object> lines = new HashMap<>();

  /** Before which heading it stands: the second where the first is the summary, with a table. */
  private final int heading;

  TableOfContents(Contents contents) {
    Set<String> titles = new LinkedHashSet<>();
    int width = contents.widthOf(contents.sections().get(0));
    for (Section section : contents.sections()) {
      if (section.part().order() > 0) {
        annexes.add(section.part().number() + ". " + section.part().title());
        titles.add(section.part().number() + ". " + section.part().title());
      } else if (!section.heading().isEmpty() && section.headingLevel() == 1) {
        titles.add(section.heading());
      }
    }
    heading = contents.summary().isEmpty() ? 1 : 2;
    add(ContentsLine.head(), "");
    titles.forEach(title -> add(title, width));
  }

  /** Adds a title, in as many lines as it needs beside its place. */
  private void add(String title, int width) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    String line = "";
    for (String word : title.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (ContentsLine.font().getStringBounds(longer, context).getWidth() > width - PLACE_WIDTH) {
        add(new ContentsLine(line, "", places), title);
        longer = "    " + word;
      }
      line = longer;
    }
    add(new ContentsLine(line, title, places), title);
  }

  private void add(ContentsLine line, String title) {
    int number = lines.size() / 2;
    lines.put("line" + number, line);
    lines.put(Sheet.PLACE + number, title);
  }

  /** Where the reader has read the summary, or before the first heading where there is none. */
  Composition placedIn(Composition body) {
    List<Map<String, ?>> rows = body.rows();
    int headings = 0;
    for (int at = 0; at < rows.size(); at++) {
      headings += isHeading(rows.get(at)) ? 1 : 0;
      if (headings == heading) {
        Map<String, Object> row = new HashMap<>(rows.get(at - 1));
        row.put("block", -1);
        row.put("heading", "");
        row.put("template", Templates.of(new ContentsDesign(body.width(), lines.size() / 2)));
        row.put("rows", Composition.source(List.of(lines)));
        rows.add(at, row);
        return body;
      }
    }
    return body;
  }

  private static boolean isHeading(Map<String, ?> row) {
    return Integer.valueOf(1).equals(row.get("heading_level")) && !"".equals(row.get("heading"));
  }

  /** Reads off the pages where everything is: an annex has numbers of its own, and is counted. */
  void fillIn(List<JasperPrint> runs) {
    int number = 0;
    String annex = "";
    for (JasperPrint run : runs) {
      for (JRPrintPage page : run.getPages()) {
        number++;
        for (JRPrintElement element : page.getElements()) {
          if (element instanceof JRPrintAnchor anchor && anchor.getAnchorName() != null) {
            if (annexes.contains(anchor.getAnchorName())) {
              annex = anchor.getAnchorName();
              number = 1;
            }
            places.put(anchor.getAnchorName(), Integer.toString(number));
          }
        }
        if (!annex.isEmpty()) {
          places.put(annex, number + " trang");
        }
      }
    }
  }
}
