package vn.tonghop.reports.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Joins letters that stand side by side. */
final class RunCollector {

  private static final double SAME_LINE = 0.5;

  /** A space is as wide as its line needs; between letters there is hardly a gap. */
  private static final double GAP = 0.3;

  private final List<Page.Run> runs = new ArrayList<>();
  private final List<Page.Run> letters = new ArrayList<>();

  void add(Page.Run letter) {
    if (!letters.isEmpty() && !follows(letters.get(letters.size() - 1), letter)) {
      close();
    }
    letters.add(letter);
  }

  List<Page.Run> runs() {
    close();
    return runs;
  }

  private static boolean follows(Page.Run last, Page.Run next) {
    double gap = next.left() - last.right();
    return Math.abs(last.baseline() - next.baseline()) < SAME_LINE
        && last.font().equals(next.font())
        && last.size() == next.size()
        && last.isBlack() == next.isBlack()
        && gap > -GAP * next.size()
        && (last.text().isBlank() || gap < GAP * next.size());
  }

  private void close() {
    if (letters.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.text()));
    Page.Run first = letters.get(0);
    double right =
        letters.stream()
            .filter(letter -> !letter.text().isBlank())
            .mapToDouble(Page.Run::right)
            .max()
            .orElse(first.left());
    if (!Claims.plain(text.toString()).isEmpty()) {
      runs.add(
          new Page.Run(
              Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' ').strip(),
              letters.stream()
                  .filter(letter -> !letter.text().isBlank())
                  .mapToDouble(Page.Run::left)
                  .findFirst()
                  .orElse(first.left()),
              right,
              first.baseline(),
              first.size(),
              first.font(),
              first.isBlack()));
    }
    letters.clear();
  }
}
