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
    for (Said.Plot.Series series : plot.series()) {
      for (int point = 0; point < series.data().size(); point++) {
        if (series.data().get(point).isKnown() && plot.isWritten(series, point)) {
          Said.Plot.Datum datum = series.data().get(point);
          String label = series.name() + ": " + datum.text();
          double x = frame.middle(point) + 6;
          double wanted = frame.y(datum.value()) + 3;
          double free = canvas.free(label, x, wanted, Canvas.Anchor.LEFT, -Canvas.LINE);
          canvas.onPaper(label, x, free, Canvas.Anchor.LEFT);
        }
      }
    }
  }
}
