package vn.tonghop.reports.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Section;

/**
 * The pages of one part of a report.
 *
 * @param edition what the last of them says of the edition; empty for nothing
 */
record Sheets(Contents contents, String edition) {

  /** A last page that is less full looks as if something had been lost. */
  private static final double LEAST = 0.45;

  /** The rooms of the report itself, as they are tried. */
  private static final List<Integer> BODY = List.of(0, -1, -2, 1, 2, 3);

  private static final int FOOT = 29 + 28;
  private static final int HEAD = 25 + 32;

  /** The pages of a part and what they are composed of. */
  record Run(Composition composition, JasperPrint print) {}

  /** Of an annex, its lines set closer or wider where nearly nothing stood on the last page. */
  Run annex(List<Section> part) throws JRException {
    return even(List.of(0, -1, 1, 2, 3, 4), room -> new Composition(contents, part, room));
  }

  /**
   * Of the report itself, whose sentences stand as the decree wants them, so close that its summary
   * has room on the first page.
   */
  Run body(List<Section> part) throws JRException {
    return even(bodyRooms(part), room -> new Composition(contents, part, room));
  }

  /** The same with a table of contents. */
  Run body(List<Section> part, TableOfContents table) throws JRException {
    return even(bodyRooms(part), room -> table.placedIn(new Composition(contents, part, room)));
  }

  /** The rooms at which the summary ends on the first page; the closest if it does at none. */
  private List<Integer> bodyRooms(List<Section> part) throws JRException {
    List<Section> summary = contents.summary();
    if (summary.isEmpty()) {
      return BODY;
    }
    int end = part.indexOf(summary.get(summary.size() - 1)) + 1;
    List<Integer> rooms = new ArrayList<>();
    for (int room : BODY) {
      // What is set wider needs no less room.
      boolean canFit = room <= 0 || rooms.contains(0);
      if (canFit && countPages(part.subList(0, end), room) == 1) {
        rooms.add(room);
      }
    }
    return rooms.isEmpty() ? List.of(TextDesign.CLOSEST) : rooms;
  }

  private int countPages(List<Section> sections, int room) throws JRException {
    return fill(new Composition(contents, sections, room)).print().getPages().size();
  }

  /**
   * The pages as they are first set; where nearly nothing stands on the last, the first of others
   * that ends well, else those that end best.
   *
   * @param rooms how many points their lines may be set wider, the first before the others
   */
  private Run even(List<Integer> rooms, IntFunction<Composition> composed) throws JRException {
    Run best = fill(composed.apply(rooms.get(0)));
    for (int i = 1; i < rooms.size() && share(best.print()) < LEAST; i++) {
      Run other = fill(composed.apply(rooms.get(i)));
      best = share(other.print()) > share(best.print()) ? other : best;
    }
    return best;
  }

  Run fill(Composition composition) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("MARKING", contents.marking());
    parameters.put("EDITION", edition);
    parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("vi-VN"));
    return new Run(
        composition,
        JasperFillManager.fillReport(
            Templates.of(new DocumentDesign(composition.width())),
            parameters,
            new JRMapCollectionDataSource(new ArrayList<>(composition.rows()))));
  }

  /** How full the last of several pages is; one page is as full as it can be. */
  private static double share(JasperPrint print) {
    int count = print.getPages().size();
    return count == 1 ? 1 : share(print.getPages().get(count - 1), print.getPageHeight());
  }

  /** How far down a page is written, without its head and foot. */
  private static double share(JRPrintPage page, int height) {
    int lowest =
        page.getElements().stream()
            .mapToInt((JRPrintElement element) -> element.getY() + element.getHeight())
            .filter(bottom -> bottom <= height - FOOT)
            .max()
            .orElse(HEAD);
    return (lowest - HEAD) / (double) (height - HEAD - FOOT);
  }
}
