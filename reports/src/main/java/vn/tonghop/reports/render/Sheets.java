package vn.tonghop.reports.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.warehouse.VietnameseNumber;

/** The pages of one part of a report. */
final class Sheets {

  /** A last page that is less full looks as if something had been lost. */
  private static final double LEAST = 0.45;

  /** The rooms of the report itself, as they are tried. */
  private static final List<Integer> BODY = List.of(0, -1, -2, 1, 2, 3);

  /** Of an annex, whose lines may be set closer or wider as well. */
  private static final List<Integer> ANNEX = List.of(0, -1, 1, 2, 3, 4);

  private static final int FOOT = 29 + 28;
  private static final int HEAD = 25 + 32;

  /** The pages of a part and what they are composed of. */
  record Run(Composition composition, JasperPrint print) {}

  private final Contents contents;
  private final List<Section> part;
  private final String edition;

  /** Whether the summary ends on the first page, by the rooms that were tried. */
  private final Map<Integer, Boolean> fits = new HashMap<>();

  /**
   * @param part the sections of the report itself or of an annex
   * @param edition what the last page says of the edition; empty for nothing
   */
  Sheets(Contents contents, List<Section> part, String edition) {
    this.contents = contents;
    this.part = part;
    this.edition = edition;
  }

  /** Of an annex, its lines set closer or wider where nearly nothing stood on the last page. */
  Run annex() throws JRException {
    Run best = fill(composed(ANNEX.get(0)));
    for (int i = 1; i < ANNEX.size() && share(best.print()) < LEAST; i++) {
      best = fuller(best, fill(composed(ANNEX.get(i))));
    }
    return best;
  }

  /**
   * Of the report itself, whose sentences stand as the decree wants them, so close that its summary
   * has room on the first page; as close as it goes if it has none.
   *
   * @param settled what becomes of a composition before it is printed
   */
  Run body(UnaryOperator<Composition> settled) throws JRException {
    @Nullable Run best = null;
    for (int room : BODY) {
      if (best != null && share(best.print()) >= LEAST) {
        break;
      }
      if (fits(room)) {
        Run other = fill(settled.apply(composed(room)));
        best = best == null ? other : fuller(best, other);
      }
    }
    return best == null ? fill(settled.apply(composed(TextDesign.CLOSEST))) : best;
  }

  private Composition composed(int room) {
    return new Composition(contents, part, room);
  }

  private static Run fuller(Run best, Run other) {
    return share(other.print()) > share(best.print()) ? other : best;
  }

  /** Whether the summary, if there is one, ends on the first page; set wider it needs no less. */
  private boolean fits(int room) throws JRException {
    List<Section> summary = contents.summary();
    if (summary.isEmpty()) {
      return true;
    }
    if (room > 0 && !fits(0)) {
      return false;
    }
    Boolean known = fits.get(room);
    if (known == null) {
      int end = part.indexOf(summary.get(summary.size() - 1)) + 1;
      Composition first = new Composition(contents, part.subList(0, end), room);
      known = fill(first).print().getPages().size() == 1;
      fits.put(room, known);
    }
    return known;
  }

  Run fill(Composition composition) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("MARKING", contents.marking());
    parameters.put("EDITION", edition);
    parameters.put(JRParameter.REPORT_LOCALE, VietnameseNumber.LOCALE);
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
