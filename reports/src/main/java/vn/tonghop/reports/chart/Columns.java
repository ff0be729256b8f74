package vn.tonghop.reports.chart;

import java.awt.Color;
import vn.tonghop.reports.contents.Said;

/** Upright bars from zero from left to right, the series of a point side by side. */
final class Columns implements Drawing {

  private static final double WIDEST = 48;

  /** What a figure keeps free beside it, where another may stand. */
  private static final double BETWEEN = 4;

  @Override
  public void draw(Said.Plot plot, Canvas canvas) {
    int count = plot.series().size();
    double slot = Frame.slot(plot, canvas);
    double bar = Math.min(WIDEST, slot * 0.84 / count);
    boolean isNamed =
        count > 1
            && plot.series().stream()
                .allMatch(series -> canvas.widthOf(series.name()) < bar - BETWEEN);
    Frame frame = new Frame(plot, canvas, Frame.figures(plot), isNamed ? 1 : 0, 0);
    frame.draw();
    if (count > 1 && !isNamed) {
      frame.legend();
    }
    for (int point = 0; point < plot.points().size(); point++) {
      for (int i = 0; i < count; i++) {
        double x = frame.middle(point) + (i - count / 2.0) * bar;
        bar(
            canvas,
            frame,
            plot.series().get(i).data().get(point),
            x,
            bar,
            (count > 1 ? bar : slot) - BETWEEN,
            Canvas.shade(i, count));
        if (isNamed) {
          canvas.text(
              plot.series().get(i).name(),
              x + bar / 2,
              frame.floor() + Canvas.LINE - 2,
              Canvas.Anchor.MIDDLE,
              Canvas.INK);
        }
      }
    }
  }

  /**
   * @param room for the figure, beside which another may stand
   */
  private static void bar(
      Canvas canvas,
      Frame frame,
      Said.Plot.Datum datum,
      double x,
      double width,
      double room,
      Color shade) {
    double end = datum.isKnown() ? frame.y(datum.value()) : frame.zero();
    double height = Math.abs(frame.zero() - end);
    canvas.box(x + 1, Math.min(end, frame.zero()), width - 2, height, shade);
    boolean isInside = height > Canvas.LINE + 4 && canvas.widthOf(datum.text()) < width - BETWEEN;
    boolean isBelow = isInside != end > frame.zero();
    double baseline = isBelow ? end + Canvas.LINE - 1 : end - 3;
    if (isInside) {
      canvas.text(datum.text(), x + width / 2, baseline, Canvas.Anchor.MIDDLE, Canvas.inkOn(shade));
    } else {
      canvas.fitted(datum.text(), x + width / 2, baseline, room, Canvas.Anchor.MIDDLE);
    }
  }
}
