package vn.tonghop.reports.gate;

import java.util.List;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.reports.measure.WordText;

/**
 * A report before the gate: what it is to say, and what its files say.
 *
 * @param figures that stand in the marts
 * @param pages of its PDF
 * @param word its DOCX
 * @param sheets the texts of the cells of its XLSX
 */
record Examined(
    Marts marts,
    KnownFigures figures,
    Contents contents,
    List<Page> pages,
    WordText word,
    List<List<List<String>>> sheets) {

  /** Margins of the decree, in points. */
  static final double TOP = millimetres(20);

  static double millimetres(double length) {
    return length * 72 / 25.4;
  }

  String code() {
    return contents.reportCode();
  }

  /** What is written between the upper and the lower margin of a page. */
  static List<Page.Run> body(Page page) {
    return page.runs().stream()
        .filter(run -> run.baseline() > TOP && run.baseline() < page.height() - TOP)
        .toList();
  }
}
