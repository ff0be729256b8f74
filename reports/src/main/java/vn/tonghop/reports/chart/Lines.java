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
    }
    labels(plot, canvas, frame);
  }

  /** Above all lines, so that none runs through a figure. */
  private static void labels(Said.Plot plot, Canvas canvas, Frame frame) {
    double[] taken = new double[plot.series().size()];
    for (int i = 0; i < plot.series().size(); i++) {
      Said.Plot.Series series = plot.series().get(i);
      for (int point = 0; point < series.data().size(); point++) {
        if (series.data().get(point).isKnown() && plot.isWritten(series, point)) {
          Said.Plot.Datum datum = series.data().get(point);
          taken[i] = free(frame.y(datum.value()) + 3, taken, i);
          String label = series.name() + ": " + datum.text();
          canvas.onPaper(label, frame.middle(point) + 6, taken[i], Canvas.Anchor.LEFT);
        }
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
