package vn.tonghop.reports.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reports.contents.Said;

/** Upright bars, the series one on the other; what is negative hangs below zero. */
final class Stack implements Drawing {

  private static final double WIDEST = 64;

  /** Shares that are bounds or rounded may add up to a little more than all. */
  private static final double ALL = 100;

  private static final double A_LITTLE = 1;

  @Override
  public void draw(Said.Plot plot, Canvas canvas) {
    List<Double> ends = new ArrayList<>();
    for (int point = 0; point < plot.points().size(); point++) {
      ends.add(whole(plot, sum(plot, point, 1)));
      ends.add(sum(plot, point, -1));
    }
    Frame frame = new Frame(plot, canvas, ends, 0, 0);
    frame.draw();
    frame.legend();
    for (int point = 0; point < plot.points().size(); point++) {
      stack(plot, canvas, frame, point);
    }
  }

  private static double whole(Said.Plot plot, double sum) {
    return plot.unit().equals("%") && sum > ALL && sum < ALL + A_LITTLE ? ALL : sum;
  }

  private static double sum(Said.Plot plot, int point, int sign) {
    return plot.series().stream()
        .map(series -> series.data().get(point))
        .filter(datum -> datum.isKnown() && datum.value() * sign > 0)
        .mapToDouble(Said.Plot.Datum::value)
        .sum();
  }

  private static void stack(Said.Plot plot, Canvas canvas, Frame frame, int point) {
    double width = Math.min(WIDEST, frame.slot() * 0.7);
    double x = frame.middle(point) - width / 2;
    double above = 0;
    double below = 0;
    for (int i = 0; i < plot.series().size(); i++) {
      Said.Plot.Datum datum = plot.series().get(i).data().get(point);
      if (!datum.isKnown()) {
        continue;
      }
      double begin = datum.value() < 0 ? below : above;
      double end = begin + datum.value();
      Color shade = Canvas.shade(i, plot.series().size());
      double top = Math.min(frame.y(begin), frame.y(end));
      double height = Math.abs(frame.y(begin) - frame.y(end));
      canvas.box(x, top, width, Math.max(0, height - 0.6), shade);
      if (height > Canvas.LINE) {
        double baseline = top + height / 2 + 3;
        canvas.text(
            datum.text(), x + width / 2, baseline, Canvas.Anchor.MIDDLE, Canvas.inkOn(shade));
      } else if (height > 0) {
        beside(canvas, datum, x + width + 3, top + height / 2 + 3);
      }
      above = datum.value() < 0 ? above : end;
      below = datum.value() < 0 ? end : below;
    }
  }

  /** Of parts too thin for a figure, each further from zero than the one before it. */
  private static void beside(Canvas canvas, Said.Plot.Datum datum, double x, double middle) {
    double away = datum.value() < 0 ? Canvas.LINE : -Canvas.LINE;
    double baseline = canvas.free(datum.text(), x, middle, Canvas.Anchor.LEFT, away);
    canvas.text(datum.text(), x, baseline, Canvas.Anchor.LEFT, Canvas.INK);
  }
}
