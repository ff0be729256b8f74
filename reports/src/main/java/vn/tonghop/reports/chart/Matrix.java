package vn.tonghop.reports.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.reports.contents.Said;

/**
 * A word in each field, a row a series and a column a point, equal words in one shade; where there
 * is none, on paper.
 */
final class Matrix implements Drawing {

  private static final double MOST = 0.6;

  @Override
  public void draw(Said.Plot plot, Canvas canvas) {
    double widest =
        plot.series().stream()
            .map(Said.Plot.Series::name)
            .mapToDouble(canvas::widthOf)
            .max()
            .orElse(0);
    double left = Math.min(widest + 8, canvas.width() * MOST);
    double slot = (canvas.width() - left) / Math.max(1, plot.points().size());
    double row = (canvas.height() - Canvas.LINE - 4) / Math.max(1, plot.series().size());
    List<String> words = words(plot).toList();
    for (int point = 0; point < plot.points().size(); point++) {
      canvas.text(
          plot.points().get(point),
          left + slot * (point + 0.5),
          Canvas.LINE - 2,
          Canvas.Anchor.MIDDLE,
          Canvas.INK);
    }
    for (int i = 0; i < plot.series().size(); i++) {
      double y = Canvas.LINE + 4 + row * i;
      canvas.fitted(
          plot.series().get(i).name(), left - 6, y + row / 2 + 3, left - 8, Canvas.Anchor.RIGHT);
      for (int point = 0; point < plot.points().size(); point++) {
        Said.Plot.Datum datum = plot.series().get(i).data().get(point);
        double x = left + slot * point;
        Color ink = Canvas.INK;
        if (datum != Said.Plot.Datum.NONE) {
          Color shade = Canvas.shade(words.indexOf(datum.text()), words.size());
          canvas.box(x + 0.5, y + 0.5, slot - 1, row - 1, shade);
          ink = Canvas.inkOn(shade);
        }
        canvas.text(datum.text(), x + slot / 2, y + row / 2 + 3, Canvas.Anchor.MIDDLE, ink);
      }
    }
  }

  /** The words in the order in which they come. */
  private static Stream<String> words(Said.Plot plot) {
    return plot.series().stream()
        .flatMap(series -> series.data().stream())
        .filter(datum -> datum != Said.Plot.Datum.NONE)
        .map(Said.Plot.Datum::text)
        .distinct();
  }
}
