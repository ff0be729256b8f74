package vn.tonghop.reports.chart;

import java.awt.Color;
import java.util.List;
import vn.tonghop.reports.contents.Said;

/** A line a series, its name and last figure at its end; a point without a figure breaks it. */
final class Lines implements Drawing {

  private static final double NAMES = 96;

  @Override
  public void draw(Said.Plot plot, Canvas canvas) {
    Frame frame = new Frame(plot, canvas, Frame.figures(plot), 0, NAMES);
    frame.draw();
    double[] taken = new double[plot.series().size()];
    for (int i = 0; i < plot.series().size(); i++) {
      Color shade = Canvas.shade(i, plot.series().size());
      List<Said.Plot.Datum> data = plot.series().get(i).data();
      int last = -1;
      for (int point = 0; point < data.size(); point++) {
        if (!data.get(point).isKnown()) {
          continue;
        }
        double y = frame.y(data.get(point).value());
        canvas.dot(frame.middle(point), y, shade);
        if (last == point - 1 && last >= 0) {
          double before = frame.y(data.get(last).value());
          canvas.thick(frame.middle(last), before, frame.middle(point), y, shade);
        }
        last = point;
      }
      if (last >= 0) {
        taken[i] = free(frame.y(data.get(last).value()) + 3, taken, i);
        String label = plot.series().get(i).name() + ": " + data.get(last).text();
        canvas.text(label, frame.middle(last) + 6, taken[i], Canvas.Anchor.LEFT, Canvas.INK);
      }
    }
  }

  /** A place for a label that no label before it has taken. */
  private static double free(double wanted, double[] taken, int count) {
    double y = wanted;
    for (int i = 0; i < count; i++) {
      if (Math.abs(y - taken[i]) < Canvas.LINE) {
        y = taken[i] - Canvas.LINE;
        i = -1;
      }
    }
    return y;
  }
}
